import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Incoming, Outgoing } from '../access/dispatch';
import { AppError } from '../kernel/errors';
import { serveAhead } from './mount-ahead';

const servers: Server[] = [];
const failures: string[] = [];
const measured: string[] = [];

interface Reply {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

async function serve(
  handle: (request: Incoming) => Promise<Outgoing | null>,
  trustedProxies = 0,
): Promise<number> {
  const options = {
    corsOrigins: ['https://app.example'],
    trustedProxies,
    failed: (reason: string) => void failures.push(reason),
    measure: (route: string, status: number, seconds: number | null) =>
      void measured.push(`${route} ${String(status)}${seconds === null ? ' stream' : ''}`),
  };
  const ahead = serveAhead(options, [() => Promise.resolve(null), handle]);
  const opened = createServer((request, response) => {
    void ahead(request, response).then((served) => served || response.writeHead(404).end('behind'));
  });
  servers.push(opened);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return (opened.address() as AddressInfo).port;
}

function ask(
  port: number,
  path: string,
  headers = {},
  parts: string[] = [],
  method = 'POST',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = send({ port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    for (const part of parts) asked.write(part);
    asked.end();
  });
}

function ok(body: unknown): Outgoing {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

beforeEach(() => {
  failures.length = 0;
  measured.length = 0;
});
afterEach(async () => {
  for (const opened of servers.splice(0)) await new Promise((resolve) => opened.close(resolve));
});

test('the handle gets method, path, query and the bytes as they came', async () => {
  const port = await serve(async ({ method, path, query, readBody }) =>
    ok({ method, path, query, body: (await readBody(100)).toString('utf8') }),
  );
  const reply = await ask(port, '/a/b?x=1&y=a%20b', {}, ['{"be', 'fore": 1}']);
  expect(JSON.parse(reply.body)).toEqual({
    method: 'POST',
    path: '/a/b',
    query: { x: '1', y: 'a b' },
    body: '{"before": 1}',
  });
});

test('a request line with a whole URL is read by its path', async () => {
  const port = await serve(({ path, query }) => Promise.resolve(ok({ path, query })));
  const reply = await ask(port, `http://127.0.0.1/a?x=1`);
  expect(JSON.parse(reply.body)).toEqual({ path: '/a', query: { x: '1' } });
});

test('what no handle knows goes on behind, and so do preflights', async () => {
  const port = await serve(({ path }) => Promise.resolve(path === '/mine' ? ok({}) : null));
  expect((await ask(port, '/other')).body).toBe('behind');
  expect((await ask(port, '/mine', {}, [], 'OPTIONS')).body).toBe('behind');
});

test.each([
  ['announced', { 'Content-Length': '200' }],
  ['sent in pieces', { 'Transfer-Encoding': 'chunked' }],
])('a body over the limit, %s, gets its 413 and not a broken connection', async (_how, headers) => {
  const port = await serve(async ({ readBody }) => {
    try {
      return ok((await readBody(100)).length);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { status: error.status, headers: error.headers, body: error.code };
    }
  });
  const reply = await ask(port, '/', headers, ['x'.repeat(100), 'y'.repeat(100)]);
  expect(reply).toMatchObject({ status: 413, body: 'too_large' });
});

test('as many forwarded addresses count as there are proxies of our own', async () => {
  const forwarded = { 'X-Forwarded-For': '6.6.6.6, 10.0.0.9' };
  const handle = ({ ip }: Incoming) => Promise.resolve(ok(ip));
  expect((await ask(await serve(handle, 1), '/', forwarded)).body).toBe('"10.0.0.9"');
  expect((await ask(await serve(handle, 2), '/', forwarded)).body).toBe('"6.6.6.6"');
  expect((await ask(await serve(handle), '/', forwarded)).body).toBe('"127.0.0.1"');
});

test('known origins get their headers, others none', async () => {
  const port = await serve(() => Promise.resolve(ok({})));
  const known = await ask(port, '/', { Origin: 'https://app.example' });
  expect(known.headers['access-control-allow-origin']).toBe('https://app.example');
  const other = await ask(port, '/', { Origin: 'https://evil.example' });
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
});

test('an empty body stays empty', async () => {
  const port = await serve(() => Promise.resolve({ status: 403, headers: {}, body: '' }));
  expect(await ask(port, '/')).toMatchObject({ status: 403, body: '' });
});

test('a handle that throws is a bare 500 and one line in the log', async () => {
  const port = await serve(() => Promise.reject(new Error('broken')));
  expect(await ask(port, '/')).toMatchObject({ status: 500, body: '' });
  expect(failures).toEqual(['broken']);
});

test('what is answered is measured under the name of its operation, never under the path', async () => {
  const port = await serve(() => Promise.resolve({ ...ok({}), route: 'visits.read' }));
  await ask(port, '/api/visits/secret-id');
  expect(measured).toEqual(['visits.read 200']);
});

test('a reply without a name and a handle that throws are measured as what they are', async () => {
  const nameless = await serve(() => Promise.resolve({ ...ok({}), status: 404 }));
  await ask(nameless, '/api/secret-id');
  const broken = await serve(() => Promise.reject(new Error('broken')));
  await ask(broken, '/api/secret-id');
  expect(measured).toEqual(['unmatched 404', 'unmatched 500']);
});

test('a stream leaves with its head at once, goes on until it is ended, and is measured without a duration', async () => {
  const said: string[] = [];
  let left = 0;
  const port = await serve(async () => ({
    status: 200,
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8' },
    body: '',
    route: 'notes.events',
    stream: (sink) => {
      sink.onEnd(() => (left += 1));
      expect(sink.write('one\n')).toBe(true);
      setTimeout(() => {
        sink.write('two\n');
        sink.end();
        expect(sink.write('too late')).toBe(false);
      }, 50);
    },
  }));
  const reply = await fetch(`http://127.0.0.1:${port}/events`);
  const reader = reply.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    said.push(Buffer.from(part.value).toString());
  }
  expect([reply.status, said, left]).toEqual([200, ['one\n', 'two\n'], 1]);
  expect(reply.headers.get('Content-Length')).toBeNull();
  expect(measured.at(-1)).toBe('notes.events 200 stream');
});

test('a stream hears that its reader has left', async () => {
  const gone = new Promise<void>((resolve) => {
    void serve(async () => ({
      ...{ status: 200, headers: { 'Content-Type': 'text/event-stream' }, body: '' },
      stream: (sink) => sink.onEnd(resolve),
    })).then(async (port) => {
      const leaving = new AbortController();
      await fetch(`http://127.0.0.1:${port}/events`, { signal: leaving.signal });
      leaving.abort();
    });
  });
  await gone;
});

test('a stream whose reader has left before it began is over at once', async () => {
  const leaving = new AbortController();
  let left: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (left = resolve));
  const port = await serve(async () => {
    leaving.abort();
    // Long enough for the other end to be seen closing.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      ...{ status: 200, headers: { 'Content-Type': 'text/event-stream' }, body: '' },
      stream: (sink) => {
        sink.write('too late');
        sink.onEnd(left);
      },
    };
  });
  await expect(fetch(`http://127.0.0.1:${port}/events`, { signal: leaving.signal })).rejects.toThrow();
  await gone;
});

import { ApiError, createHttp, type Http } from './http';
import type { Tokens } from './tokens';

const FIRST: Tokens = { access: 'a1', refresh: 'r1', id: 'i1' };

/** A product that takes the access tokens in `good`; its issuer gives the next ones, once for each refresh token. */
function product({ good = ['a1'], issues = true } = {}) {
  const asked: { path: string; bearer: string | null; body: string }[] = [];
  let issued = 1;
  const send: typeof fetch = async (input, init) => {
    const path = pathOf(input);
    const headers = new Headers(init?.headers);
    const bearer = headers.get('Authorization')?.slice('Bearer '.length) ?? null;
    asked.push({ path, bearer, body: textOf(init?.body) });
    if (path === '/oauth/token') {
      if (!issues) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      issued += 1;
      const next = `a${issued}`;
      good.push(next);
      return Response.json({ access_token: next, refresh_token: `r${issued}` });
    }
    if (bearer === null || !good.includes(bearer)) {
      return Response.json(
        { error: { status: 401, code: 'unauthenticated', message: 'no', details: {} } },
        { status: 401 },
      );
    }
    return Response.json({ path, language: headers.get('Accept-Language') });
  };
  return { send, asked, good };
}

const pathOf = (input: RequestInfo | URL): string => (typeof input === 'string' ? input : '');
const textOf = (body: BodyInit | null | undefined): string =>
  body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : '';

function httpOf(send: typeof fetch): { http: Http; lost: () => number } {
  let lost = 0;
  const http = createHttp({
    tokens: FIRST,
    headers: () => ({ 'Accept-Language': 'sw' }),
    onLost: () => (lost += 1),
    send,
  });
  return { http, lost: () => lost };
}

test('a request carries the token and asks in the language of the reader', async () => {
  const { send, asked } = product();
  const { json } = await httpOf(send).http.send('/api/x');
  expect(json).toEqual({ path: '/api/x', language: 'sw' });
  expect(asked).toMatchObject([{ path: '/api/x', bearer: 'a1' }]);
});

test('however many meet a 401 at once, one refresh serves all of them, and each is sent once more', async () => {
  const { send, asked } = product({ good: [] });
  const { http, lost } = httpOf(send);
  const replies = await Promise.all(['/1', '/2', '/3'].map((path) => http.send(path)));
  expect(replies.map(({ json }) => (json as { path: string }).path)).toEqual(['/1', '/2', '/3']);
  const refreshes = asked.filter(({ path }) => path === '/oauth/token');
  expect(refreshes).toHaveLength(1);
  expect(new URLSearchParams(refreshes[0]?.body).get('refresh_token')).toBe('r1');
  expect(asked.filter(({ path }) => path === '/2').map(({ bearer }) => bearer)).toEqual(['a1', 'a2']);
  expect(http.tokens()).toEqual({ access: 'a2', refresh: 'r2', id: 'i1' });
  expect(lost()).toBe(0);
});

test('a 401 of a request that left before somebody renewed the session takes the new token, and renews nothing', async () => {
  const { send, asked, good } = product();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow: typeof fetch = async (input, init) => {
    if (input === '/slow' && new Headers(init?.headers).get('Authorization') === 'Bearer a1') await held;
    return send(input, init);
  };
  const { http } = httpOf(slow);
  const late = http.send('/slow');
  good.splice(0);
  await http.send('/quick');
  release();
  await late;
  expect(asked.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
});

test('a session that the issuer will not renew is over: it is told once, and nothing more leaves', async () => {
  const { send, asked } = product({ good: [], issues: false });
  const { http, lost } = httpOf(send);
  await Promise.allSettled([http.send('/1'), http.send('/2')]);
  expect(lost()).toBe(1);
  const before = asked.length;
  await expect(http.send('/3')).rejects.toMatchObject({ status: 401 });
  expect(asked).toHaveLength(before);
});

test('an issuer that is out of reach ends no session', async () => {
  const { send } = product({ good: [] });
  let down = true;
  const { http, lost } = httpOf(async (input, init) => {
    if (input === '/oauth/token' && down) throw new TypeError('fetch failed');
    return send(input, init);
  });
  await expect(http.send('/1')).rejects.toBeInstanceOf(TypeError);
  expect(lost()).toBe(0);
  down = false;
  expect((await http.send('/1')).status).toBe(200);
});

test('a token that is refused again right after its renewal ends the session, and is not asked for without end', async () => {
  const asked: string[] = [];
  const { http, lost } = httpOf(async (input) => {
    asked.push(pathOf(input));
    return input === '/oauth/token'
      ? Response.json({ access_token: 'a2', refresh_token: 'r2' })
      : Response.json({}, { status: 401 });
  });
  await expect(http.send('/1')).rejects.toBeInstanceOf(ApiError);
  expect(asked).toEqual(['/1', '/oauth/token', '/1']);
  expect(lost()).toBe(1);
});

test("a refusal keeps the product's code, words and details", async () => {
  const problem = { status: 409, code: 'slot_taken', message: 'Taken.', details: { alternatives: [] } };
  const { http } = httpOf(async () => Response.json({ error: problem }, { status: 409 }));
  await expect(http.send('/1')).rejects.toMatchObject(problem);
});

test('what a proxy answers in its own words is a refusal all the same', async () => {
  const { http } = httpOf(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(http.send('/1')).rejects.toMatchObject({ status: 502, code: 'internal', message: '' });
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body';
import { type Answer, type Call, ControlError, json } from './call';
import { corsHeaders, isLoopbackOrigin } from './origin';
import type { Router } from './router';

export type Area = {
  prefix: string;
  router: Router;
  /** Loopback pages may call it from another port. */
  cors: boolean;
  unknown(path: string): Answer;
  wrongMethod(): Answer;
};

/** Answers one request from the area whose prefix comes first. */
export async function dispatch(
  areas: Area[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const area = areas.find((one) => url.pathname === one.prefix || url.pathname.startsWith(`${one.prefix}/`));
  if (!area) {
    write(json({ error: { code: 'not_found', message: 'No such page' } }, 404), {}, response);
    return;
  }
  const origin = request.headers.origin ?? '';
  const cors = area.cors ? corsHeaders(origin) : {};
  // A page from elsewhere could still send a simple POST to loopback: refuse by its Origin.
  if (area.cors && origin !== '' && !isLoopbackOrigin(origin)) {
    write(
      json({ error: { code: 'forbidden', message: 'Only pages of this machine may call' } }, 403),
      {},
      response,
    );
    return;
  }
  if (area.cors && request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    write(json({ error: { code: 'too_large', message: 'Body over 1 MiB' } }, 413), cors, response);
    return;
  }
  const answer = await answerOf(area, {
    method: request.method ?? 'GET',
    url,
    params: {},
    body,
    request,
    response,
  });
  write(answer, cors, response);
}

async function answerOf(area: Area, call: Call): Promise<Answer> {
  const method = call.method === 'HEAD' ? 'GET' : call.method;
  const match = area.router(method, call.url.pathname.slice(area.prefix.length) || '/');
  switch (match.kind) {
    case 'unknown':
      return area.unknown(call.url.pathname);
    case 'wrong-method':
      return area.wrongMethod();
    case 'found':
      try {
        return await match.handler({ ...call, params: match.params });
      } catch (error) {
        if (error instanceof ControlError) {
          return json(
            { error: { code: error.code, message: error.message, details: error.details } },
            error.status,
          );
        }
        throw error;
      }
  }
}

function write(answer: Answer, extra: Record<string, string>, response: ServerResponse): void {
  switch (answer.kind) {
    case 'taken':
      return;
    case 'hang-up':
      response.destroy();
      return;
    case 'json': {
      const body = Buffer.from(JSON.stringify(answer.body));
      const headers = {
        'content-type': 'application/json;charset=UTF-8',
        'content-length': body.length,
        'cache-control': 'no-store',
      };
      response.writeHead(answer.status, { ...headers, ...extra, ...answer.headers }).end(body);
      return;
    }
    case 'bytes':
      response
        .writeHead(answer.status, { 'content-type': answer.contentType, ...extra, ...answer.headers })
        .end(answer.body);
      return;
  }
}

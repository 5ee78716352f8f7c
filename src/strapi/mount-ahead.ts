import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Incoming, Outgoing } from '../access/dispatch';
import { AppError } from '../kernel/errors';
import { reasonOf } from '../kernel/log';
import type { MeasureRequest } from '../kernel/request-figures';
import type { Tracer } from '../kernel/tracer';
import { nameRoute, routeNameOf } from './route-name';
import { isStream, sendStream } from './send-stream';

export type Handle = (request: Incoming) => Promise<Outgoing | null>;

export interface AheadOptions {
  corsOrigins: readonly string[];
  /** How many proxies of our own stand in front; only their words about the caller's address are taken. */
  trustedProxies: number;
  failed(reason: string): void;
  measure: MeasureRequest;
}

/**
 * Puts `handles`, tried in turn, before all of Strapi, its Koa included: callers get the bytes as they came (Strapi's
 * body parser would eat them), and a hot request pays for no request context that it does not use. Called in `register`.
 */
export function mountAhead(
  strapi: Core.Strapi,
  { corsOrigins, trustedProxies, measure, tracer }: Omit<AheadOptions, 'failed'> & { tracer: Tracer },
  ...handles: Handle[]
): void {
  const { httpServer } = strapi.server;
  const failed = (reason: string): void => void strapi.log.error(`http.failed reason=${reason}`);
  const ahead = serveAhead({ corsOrigins, trustedProxies, failed, measure }, handles);
  const behind = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    if (await ahead(request, response)) return;
    const seconds = (): number | null => (isStream(response) ? null : secondsSince(began));
    response.once('close', () => measure(routeNameOf(response), response.statusCode, seconds()));
    for (const listener of behind) listener.call(httpServer, request, response);
  }
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (tracer.isOn() ? traced(tracer, request, response, serve) : serve(request, response));
  });
}

/** From the first byte to the last; what the request led to stands within. */
function traced(
  tracer: Tracer,
  request: IncomingMessage,
  response: ServerResponse,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  return tracer.span('request', 'request', async (span) => {
    const closed = once(response, 'close');
    await serve(request, response);
    // A stream lasts as long as somebody watches: that is no duration of ours.
    if (!isStream(response)) await closed;
    span.rename(routeNameOf(response));
    span.note('http.request.method', request.method ?? '');
    span.note('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.fail();
  });
}

/** True when one of the handles answered; never rejects. */
export function serveAhead(
  { corsOrigins, trustedProxies, failed, measure }: AheadOptions,
  handles: readonly Handle[],
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    // Preflights are answered by Strapi's cors middleware, for all routes alike.
    if (request.method === 'OPTIONS') return false;
    const began = performance.now();
    try {
      const incoming = toIncoming(request, trustedProxies);
      for (const handle of handles) {
        const outgoing = await handle(incoming);
        if (!outgoing) continue;
        const { stream } = outgoing;
        const cors = corsHeaders(request, corsOrigins);
        if (outgoing.route !== undefined) nameRoute(response, outgoing.route);
        if (stream) sendStream(response, { ...outgoing, stream }, cors);
        else send(response, outgoing, cors);
        measure(routeNameOf(response), outgoing.status, stream ? null : secondsSince(began));
        return true;
      }
      return false;
    } catch (error) {
      failed(reasonOf(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
      measure(routeNameOf(response), 500, secondsSince(began));
      return true;
    }
  };
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function toIncoming(request: IncomingMessage, trustedProxies: number): Incoming {
  const url = request.url ?? '/';
  const [path, query] = split(url);
  return {
    method: request.method ?? 'GET',
    path,
    url,
    query: query === '' ? {} : Object.fromEntries(new URLSearchParams(query)),
    headers: request.headers,
    ip: clientAddress(request, trustedProxies),
    readBody: (maxBytes) => readBody(request, maxBytes),
  };
}

function split(url: string): [string, string] {
  // A request line may hold a whole URL (RFC 9112, 3.2.2).
  if (!url.startsWith('/')) {
    const absolute = URL.canParse(url) ? new URL(url) : null;
    return [absolute?.pathname ?? url, absolute?.search.slice(1) ?? ''];
  }
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

// Each proxy appends who it heard from, so the caller is as many places from the right as there are proxies of ours;
// whatever stands further left was written by the caller.
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = trustedProxies > 0 ? String(request.headers['x-forwarded-for'] ?? '').split(',') : [];
  const told = forwarded.at(-trustedProxies)?.trim() ?? '';
  const address = told === '' ? (request.socket.remoteAddress ?? '') : told;
  return address.replace(/^::ffff:/, '');
}

// By events: iterating over a request that turns out too large would destroy its socket, and with it the 413. What is
// left of it is read and thrown away, since who still writes into a closed connection never sees the answer either.
function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      request.resume();
      reject(tooLarge());
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    function take(chunk: Buffer): void {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take).resume();
      reject(tooLarge());
    }
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

function tooLarge(): AppError {
  return new AppError(413, 'too_large');
}

function send(response: ServerResponse, outgoing: Outgoing, cors: Readonly<Record<string, string>>): void {
  const length = { 'Content-Length': String(Buffer.byteLength(outgoing.body)) };
  response.writeHead(outgoing.status, { ...outgoing.headers, ...cors, ...length });
  response.end(outgoing.body);
}

function corsHeaders(request: IncomingMessage, origins: readonly string[]): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

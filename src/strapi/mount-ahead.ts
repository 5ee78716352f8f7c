import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Incoming, Outgoing } from '../access/dispatch';
import { AppError } from '../kernel/errors';

export type Handle = (request: Incoming) => Promise<Outgoing | null>;

/**
 * Puts `handles`, tried in turn, before every middleware of Strapi: callers get the bytes as they came (Strapi's body parser would eat
 * them), and a hot request costs what it costs on bare Koa. Must be called in `register`.
 */
export function mountAhead(
  strapi: Core.Strapi,
  options: { corsOrigins: readonly string[] },
  ...handles: readonly Handle[]
): void {
  strapi.server.use(async (context: Context, next: Next) => {
    // Preflights are answered by Strapi's cors middleware, for all routes alike.
    if (context.method === 'OPTIONS') return next();
    const cors = corsHeaders(context, options.corsOrigins);
    const outgoing = await firstAnswer(handles, toIncoming(context));
    if (!outgoing) return next();
    context.set({ ...outgoing.headers, ...cors });
    context.status = outgoing.status;
    // An empty body must stay one: Koa would fill in the status text.
    context.body = outgoing.body;
  });
}

async function firstAnswer(handles: readonly Handle[], request: Incoming): Promise<Outgoing | null> {
  for (const handle of handles) {
    const outgoing = await handle(request);
    if (outgoing) return outgoing;
  }
  return null;
}

function toIncoming(context: Context): Incoming {
  const query = Object.fromEntries(new URLSearchParams(context.querystring));
  return {
    method: context.method,
    path: context.path,
    url: context.url,
    query,
    headers: context.headers,
    ip: clientAddress(context),
    readBody: (maxBytes) => readBody(context, maxBytes),
  };
}

// Koa's ip is the leftmost forwarded address, which the caller writes; the last one was written by our own proxy.
function clientAddress(context: Context): string {
  const address = context.app.proxy ? (context.ips.at(-1) ?? context.ip) : context.ip;
  return address.replace(/^::ffff:/, '');
}

async function readBody(context: Context, maxBytes: number): Promise<Buffer> {
  const announced = Number(context.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLarge(context);
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the stream: the caller would see a broken connection instead of the 413.
  for await (const chunk of context.req.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(context);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(context: Context): AppError {
  // The rest is read and thrown away: who still writes into a closed connection never sees the answer.
  context.req.resume();
  return new AppError(413, 'too_large');
}

function corsHeaders(context: Context, origins: readonly string[]): Record<string, string> {
  const origin = context.get('Origin');
  if (!origins.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

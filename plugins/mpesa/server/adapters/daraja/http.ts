import type { GatewayAnswer } from '../../domain/gateway-answer';

export interface HttpCall {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  timeoutMs: number;
}

/** Errors that come before a single byte of the request has left. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * One HTTP call that never throws: what the network did is part of the answer. Connections are not reused: one that
 * the other side has closed meanwhile would turn a push that never left into one that nobody knows about.
 */
export async function callHttp({ timeoutMs, url, headers, ...request }: HttpCall): Promise<GatewayAnswer> {
  try {
    const response = await fetch(url, {
      ...request,
      headers: { ...headers, Connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { kind: 'answered', status: response.status, body: await response.text() };
  } catch (error) {
    return neverLeft(error) ? { kind: 'not-sent', why: 'unreachable' } : { kind: 'no-answer' };
  }
}

// fetch hides the reason in `cause`; a host with several addresses gives one reason for each in `errors`.
function neverLeft(error: unknown): boolean {
  const cause = part(error, 'cause');
  const each = part(cause, 'errors');
  const reasons = Array.isArray(each) && each.length > 0 ? (each as unknown[]) : [cause];
  return reasons.every((reason) => NEVER_LEFT.has(String(part(reason, 'code'))));
}

function part(value: unknown, key: 'cause' | 'errors' | 'code'): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Partial<Record<typeof key, unknown>>)[key]
    : undefined;
}

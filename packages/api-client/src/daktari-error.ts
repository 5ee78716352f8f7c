import type { components } from './schema';

/** The server's codes, and two of the way there: no reply, and a reply that is not the server's (a proxy's page). */
export type ErrorCode = components['schemas']['ErrorCode'] | 'unreachable' | 'unreadable_reply';

interface Refusal {
  /** 0 when no reply came. */
  status: number;
  code: ErrorCode;
  message?: string;
  details?: Readonly<Record<string, unknown>>;
  retryAfterSeconds?: number | null;
  cause?: unknown;
}

/** Why a call was refused. `message` is written for people, in the language that the client asks for. */
export class DaktariError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;

  constructor({ status, code, message, details = {}, retryAfterSeconds = null, cause }: Refusal) {
    super(message ?? code, { cause });
    this.name = 'DaktariError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

interface Result<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** @throws DaktariError when the call was refused */
export async function dataOf<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  throw new DaktariError({ ...refusalIn(error), ...statusOf(response) });
}

function statusOf({ status, headers }: Response): Pick<Refusal, 'status' | 'retryAfterSeconds'> {
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN);
  return { status, retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null };
}

function refusalIn(body: unknown): Pick<Refusal, 'code' | 'message' | 'details'> {
  return isEnvelope(body) ? body.error : { code: 'unreadable_reply' };
}

function isEnvelope(body: unknown): body is components['schemas']['Error'] {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

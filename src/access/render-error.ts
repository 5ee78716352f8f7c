import { AppError } from '../kernel/errors';
import { CHALLENGE } from './authenticator';
import { HOUSE, type Dialect } from './dialect';
import { reasonOf, type Log } from '../kernel/log';

export type Translate = (
  language: 'en' | 'sw',
  code: string,
  details: Readonly<Record<string, unknown>>,
) => string;

/** Expected refusals carry their code and text; anything else is a 500 that says nothing and logs no values. */
export function renderError(
  error: unknown,
  language: 'en' | 'sw',
  translate: Translate,
  log: Log,
  requestId?: string,
  { refusal }: Pick<Dialect, 'refusal'> = HOUSE,
): { status: number; headers: Readonly<Record<string, string>>; body: string } {
  const known = error instanceof AppError ? error : new AppError(500, 'internal');
  if (!(error instanceof AppError)) log.error('http.failed', { reason: reasonOf(error), requestId });
  const { status, code, details } = known;
  const headers = status === 401 ? { 'WWW-Authenticate': CHALLENGE, ...known.headers } : known.headers;
  const message = translate(language, code, details);
  return { status, headers, body: JSON.stringify(refusal({ status, code, message, details })) };
}

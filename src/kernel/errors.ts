/** What callers may do wrong or meet; the code is stable, its text lives in packages/texts under `error.<code>`. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** Values for the text's placeholders and for programs; never health data, never a phone number. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'AppError';
  }
}

export function invalid(code: string, details?: Record<string, unknown>): AppError {
  return new AppError(400, code, details);
}
export function unauthenticated(code = 'unauthenticated'): AppError {
  return new AppError(401, code);
}
export function forbidden(code = 'forbidden'): AppError {
  return new AppError(403, code);
}
/** Also the answer for rows of other people: whether they exist is nobody's business. */
export function notFound(code = 'not_found'): AppError {
  return new AppError(404, code);
}
export function conflict(code: string, details?: Record<string, unknown>): AppError {
  return new AppError(409, code, details);
}
export function unprocessable(code: string, details?: Record<string, unknown>): AppError {
  return new AppError(422, code, details);
}
export function tooMany(code: string, retryAfterSeconds: number): AppError {
  return new AppError(
    429,
    code,
    { seconds: retryAfterSeconds },
    { 'Retry-After': String(retryAfterSeconds) },
  );
}

/** PostgreSQL's deadlock and serialisation failure, MySQL's and SQL Server's deadlock, SQLite's lock that did not come free. */
const CLASHES: ReadonlySet<unknown> = new Set(['40P01', '40001', 'ER_LOCK_DEADLOCK', 'SQLITE_BUSY']);
const SQL_SERVER_DEADLOCK = 1205;

/** The database gave way to somebody else who wrote at the same moment: nothing was changed, and trying again may do. */
export function isClash(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, number } = error as { code?: unknown; number?: unknown };
  return CLASHES.has(code) || number === SQL_SERVER_DEADLOCK;
}

/** The name of the violated unique index (SQLite names columns instead), or null when the error is another one. */
export function violatedUnique(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint, message } = error as { code?: unknown; constraint?: unknown; message?: unknown };
  if (code === '23505') return typeof constraint === 'string' ? constraint : 'unique';
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return /failed: (.*)$/.exec(String(message))?.[1] ?? 'unique';
  }
  if (code === 'ER_DUP_ENTRY') return 'unique';
  return null;
}

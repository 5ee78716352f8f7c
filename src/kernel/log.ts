/** Structured log without health data: an event name and low-cardinality or opaque values only. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What an unknown thrown value says about itself, without its stack and without the values bound to a query. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = (error as { code?: unknown }).code;
  // knex puts the statement, with values inlined by some drivers, before " - " in its message.
  const message = error.message.split(' - ').at(-1) ?? '';
  return (typeof code === 'string' ? `${code}: ` : '') + message.slice(0, 200);
}

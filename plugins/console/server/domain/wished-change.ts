/** A record as it is sent: fields by name, of plain JSON. */
export type Plain = Readonly<Record<string, unknown>>;

export interface Rights {
  /** What the caller may change. */
  writable: readonly string[];
  /** Facts of other rows: an old value of theirs is no wish. */
  echoes: readonly string[];
}

export type WishedChange = { ok: true; change: Plain } | { ok: false; field: string };

/**
 * Pure: what a whole record that comes back differs in from the one that stands. A form sends everything that it was
 * given, so read-only fields are taken as long as they say what is true.
 */
export function wishedChange(current: Plain, sent: Plain, { writable, echoes }: Rights): WishedChange {
  const changed = Object.entries(sent).filter(
    ([field, value]) => value !== undefined && !echoes.includes(field) && !isSame(value, current[field]),
  );
  const refused = changed.find(([field]) => !writable.includes(field));
  if (refused) return { ok: false, field: refused[0] };
  return { ok: true, change: Object.fromEntries(changed) };
}

/** Both went through the same schema, which puts their fields in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

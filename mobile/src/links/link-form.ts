const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** `2019-06-08` of what people type, with or without the noughts; null when there is no such day. */
export function birthDate(typed: string): string | null {
  const found = DATE.exec(typed.trim().replace(/[./\s]/g, '-'));
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** What is sent of what was typed; null while something is missing. */
export function linkWish(code: string, typed: string): { code: string; birthDate: string } | null {
  const [trimmed, born] = [code.trim(), birthDate(typed)];
  return trimmed === '' || born === null ? null : { code: trimmed, birthDate: born };
}

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

/** `2021-05-14` of what people type: `14/05/2021`, `14.5.2021`, `2021-5-14`; null when there is no such day. */
export function birthDate(typed: string): string | null {
  const plain = typed.trim().replace(/\s*[./\s-]\s*/g, '-');
  const yearFirst = YEAR_FIRST.exec(plain);
  const found = yearFirst?.slice(1) ?? DAY_FIRST.exec(plain)?.slice(1).reverse();
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  // A year under 100 would be one of the last century here.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

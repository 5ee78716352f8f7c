export interface QuietHours {
  from: string;
  to: string;
}

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** `21:00` of what people type: 21.00, 2100 and 9:30 as well; null when it is no time of a day. */
export function clockTime(typed: string): string | null {
  const found = TIME.exec(typed.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` : null;
}

/** Two different times, over midnight where the first is the later one; null when there is something to mend. */
export function quietHours(from: string, to: string): QuietHours | null {
  const [begins, ends] = [clockTime(from), clockTime(to)];
  if (begins === null || ends === null || begins === ends) return null;
  return { from: begins, to: ends };
}

export const SPANS = [7, 30, 90] as const;
export type SpanDays = (typeof SPANS)[number];

/** As many days as the server tells of at once. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

export interface BusinessSpan {
  from: string;
  to: string;
  /** Whether the days before are asked for, too. */
  compared: boolean;
}

/** The last days up to today, with as many before them where that is not too much. */
export function spanOf(days: SpanDays, today: string): BusinessSpan {
  const compared = 2 * days <= MOST_DAYS;
  return { from: daysBefore(today, (compared ? 2 * days : days) - 1), to: today, compared };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

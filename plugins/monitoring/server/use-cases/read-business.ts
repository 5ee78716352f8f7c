import { forbidden, invalid } from '../../../../src/kernel/errors';
import { addDays, dayIn, daysBetween, startOfDay } from '../../../../src/kernel/calendar-day';
import type { DaySpan } from '../../../../src/kernel/figures';
import type { Parts } from './parts';

/** A quarter of a year: what is looked through is the clinic's visits of these days. */
const MOST_DAYS = 92;

export type FigureUnit = 'count' | 'cents' | 'hours';
export interface BusinessDay {
  day: string;
  values: Readonly<Record<string, number | null>>;
}
export interface BusinessReply {
  timeZone: string;
  units: Readonly<Record<string, FigureUnit>>;
  days: readonly BusinessDay[];
}

/**
 * Days of the caller's own clinic, by its calendar, today included.
 * @throws AppError 400 for a span that begins after its end or is too long, 403 without a clinic
 */
export async function readBusiness(
  { kernel, clinics }: Parts,
  clinicId: number | null,
  asked: { from?: string; to?: string },
): Promise<BusinessReply> {
  const clinic = clinicId === null ? null : await clinics.clinic(kernel.db(), clinicId);
  if (clinicId === null || !clinic) throw forbidden();
  const spans = spansOf(clinic.timeZone, kernel.clock.now(), asked);
  const contributed = kernel.figures.business.entries().map(([, figures]) => figures);
  const parts = await Promise.all(contributed.map(({ read }) => read(kernel.db(), clinicId, spans)));
  return {
    timeZone: clinic.timeZone,
    units: merged(contributed.map(({ units }) => units)),
    days: spans.map(({ day }, at) => ({ day, values: merged(parts.map((rows) => rows[at] ?? {})) })),
  };
}

function spansOf(zone: string, now: Date, { from, to }: { from?: string; to?: string }): DaySpan[] {
  const last = to ?? dayIn(zone, now);
  const first = from ?? addDays(last, -29);
  const length = daysBetween(first, last) + 1;
  if (length < 1 || length > MOST_DAYS) throw invalid('invalid_input', { field: 'from, to' });
  return Array.from({ length }, (_, at) => {
    const day = addDays(first, at);
    return { day, from: startOfDay(zone, day), to: startOfDay(zone, addDays(day, 1)) };
  });
}

function merged<V>(parts: readonly Readonly<Record<string, V>>[]): Record<string, V> {
  return Object.assign({}, ...parts) as Record<string, V>;
}

import { invalid } from '../../../../src/kernel/errors';
import type { QuietHours } from '../domain/quiet-hours';

/** `22:00` to minutes of the day. @throws AppError 400 quiet_hours_empty where they end as they begin */
export function quietHoursOf(span: { from: string; to: string } | null): QuietHours | null {
  if (span === null) return null;
  if (span.from === span.to) throw invalid('quiet_hours_empty');
  return { from: minutesOf(span.from), to: minutesOf(span.to) };
}

export function clockTimeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

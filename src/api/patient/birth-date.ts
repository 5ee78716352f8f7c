import { addMinutes } from '../../kernel/clock';
import { toIso } from '../../kernel/db';
import { invalid } from '../../kernel/errors';

/** @throws AppError birth_date_in_future: also where on earth it is latest */
export function requireBorn(day: string, now: Date): void {
  const latestDay = toIso(addMinutes(now, 14 * 60)).slice(0, 10);
  if (day > latestDay) throw invalid('birth_date_in_future', { field: 'dateOfBirth' });
}

import type { Schemas } from '@daktari/api-client';
import type { Say } from '../texts/TextsProvider';

export type ErasureRequest = Schemas['ErasureRequest'];

/** What became of the last request, in words; null where there never was one. `day` writes an instant as a day. */
export function standingWords(
  request: ErasureRequest | null,
  day: (instant: string) => string,
  say: Say,
): string | null {
  if (request === null) return null;
  const { state, askedAt, dueAt, overdue, endedAt, reason } = request;
  const ended = day(endedAt ?? askedAt);
  switch (state) {
    case 'open':
      return say(overdue ? 'app.leave.overdue' : 'app.leave.open', { date: day(askedAt), due: day(dueAt) });
    case 'refused':
      return say('app.leave.refused', { date: ended, reason: reason ?? '' });
    case 'withdrawn':
      return say('app.leave.withdrawn', { date: ended });
  }
}

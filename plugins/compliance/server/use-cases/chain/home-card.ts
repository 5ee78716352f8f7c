import { realNow } from '../../../../../src/kernel/clock';
import type { HomeCard } from '../../../../../src/kernel/home-cards';
import { stateOf } from '../../domain/chain-check';
import type { Parts } from '../parts';

const OLD_MS = 7 * 86_400_000;

/** How many clinics' chains the last check found whole or broken, and how many nobody has checked for a week. */
export function chainCard({ checks }: Pick<Parts, 'checks'>): HomeCard {
  return async (query, clinics, now) => {
    const counts = { broken: 0, unchecked: clinics.length, whole: 0 };
    for (const check of await checks.lastOfEach(
      query,
      clinics.map(({ id }) => id),
    )) {
      const { state } = stateOf(check, realNow());
      const fresh = now.getTime() - Date.parse(check.askedAt) < OLD_MS;
      // What was found broken stays so until a check finds it whole, however old the finding is.
      if (state !== 'broken' && (state !== 'whole' || !fresh)) continue;
      counts[state] += 1;
      counts.unchecked -= 1;
    }
    return Object.entries(counts).map(([name, count]) => ({ name, count, alarm: name === 'broken' }));
  };
}

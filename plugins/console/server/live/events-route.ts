import { streamRoute, type Route } from '../../../../src/access/route';
import type { AccessTable } from '../../../../src/access/table';
import { forbidden } from '../../../../src/kernel/errors';
import { createSeats } from './seats';
import { createLiveStream, type LiveStream } from './stream';
import { checkTopics, hearing, type Topics } from './topics';

/** Tabs that are looked at, of one person at one process. */
const MOST_EACH = 6;

export interface EventParts {
  access: AccessTable;
  topics: Topics;
  /** Those that stand, to be ended with the process. */
  standing: Set<LiveStream>;
}

/** That something has changed in a list, and no more: whoever hears it asks for the list, by their own rules. */
export function eventsRoute({ access, topics, standing }: EventParts): Route {
  checkTopics(access, topics);
  const seats = createSeats({ each: MOST_EACH });

  return streamRoute({
    operation: 'console.events',
    path: '/events',
    summary: `Server-sent events: which lists of the caller's clinic have changed (\`changed\` with \`topics\`), until the session ends`,
    audit: { none: 'says which lists have changed, and nothing of what stands in them' },
    handle: async ({ principal, stands }, { changes, counters }) => {
      if (!principal || principal.clinicId === null) throw forbidden();
      const leave = seats.take(principal.userId, () => stream.end());
      let over = false;
      let unwatch: (() => void) | null = null;
      const stream = createLiveStream(stands, () => {
        over = true;
        unwatch?.();
        leave();
        standing.delete(stream);
      });
      try {
        const heard = hearing(access, topics, principal);
        unwatch = await changes.watch((all) => stream.add(heard(all)));
        // Its seat may have gone to another one meanwhile.
        if (over) unwatch();
        else standing.add(stream);
        counters.count('live_streams');
        return (sink) => stream.begin(sink);
      } catch (error) {
        leave();
        throw error;
      }
    },
  });
}

import { useText } from '../console-context';
import type { AuditEvent } from '../data/records';
import { HeadRow } from '../parts/HeadRow';
import { TrailRow } from './TrailRow';
import type { Chosen } from './trail-filter';

interface TrailTableProps {
  events: readonly AuditEvent[];
  askedFor: string | null;
  /** Narrows to somebody who stands in a row. */
  onNarrow(change: Partial<Chosen>): void;
}

export function TrailTable({ events, askedFor, onNarrow }: TrailTableProps) {
  const say = useText();
  const heads = {
    time: say('console.trail.time'),
    who: say('console.trail.who'),
    did: say('console.trail.did'),
    about: say('console.trail.about'),
    why: say('console.trail.why'),
    by: say('console.trail.by'),
  };
  return (
    <table className="records trail" aria-labelledby="trail">
      <HeadRow heads={heads} />
      <tbody>
        {events.map((event) => (
          <TrailRow key={event.id} event={event} heads={heads} askedFor={askedFor} onNarrow={onNarrow} />
        ))}
      </tbody>
    </table>
  );
}

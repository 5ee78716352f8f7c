import { useText } from '../console-context';
import type { HandOver } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { useFormat } from '../parts/use-format';

interface HandOverListProps {
  handOvers: readonly HandOver[];
  onEnd(handOver: HandOver): void;
}

export function HandOverList({ handOvers, onEnd }: HandOverListProps) {
  const say = useText();
  const format = useFormat();
  return (
    <ul className="people">
      {handOvers.map((one) => (
        <li key={one.id} className="people-row">
          <Avatar name={one.practitioner.name} />
          <span className="grow">
            <span className="people-name">{one.practitioner.name}</span>
            <span className="quiet small below">
              {/* It ends with its day: the next one's first moment names another. */}
              {say('console.hand_over.until_day', { day: format.farDay(lastMoment(one.until)) })}
              {one.reason && ` · ${one.reason}`}
            </span>
          </span>
          <Button small onClick={() => onEnd(one)}>
            {say('console.hand_over.end')}
            <span className="only-read"> {one.practitioner.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function lastMoment(until: string): string {
  return new Date(Date.parse(until) - 1).toISOString();
}

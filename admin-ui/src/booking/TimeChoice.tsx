import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { useFormat } from '../parts/use-format';
import type { FreeTime } from './free-times';
import type { FreeTimes } from './use-free-times';

interface TimeChoiceProps {
  free: FreeTimes;
  chosen: string | null;
  onChoose(time: FreeTime): void;
}

/** The free times of a day, one of which is chosen. */
export function TimeChoice({ free: { times, error, refetch }, chosen, onChoose }: TimeChoiceProps) {
  const say = useText();
  const format = useFormat();
  if (error || !times) return <Awaited error={error} refetch={refetch} rows={2} />;
  if (times.length === 0) return <p className="quiet">{say('console.visit.move_full')}</p>;
  return (
    <fieldset className="times">
      <legend className="label">{say('console.visit.move_times')}</legend>
      {times.map((time) => (
        <label key={time.startsAt} className="time">
          <input
            type="radio"
            name="startsAt"
            checked={time.startsAt === chosen}
            onChange={() => onChoose(time)}
          />
          <span>{format.time(time.startsAt)}</span>
        </label>
      ))}
    </fieldset>
  );
}

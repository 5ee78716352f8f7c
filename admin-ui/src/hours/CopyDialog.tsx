import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { WEEKDAYS, type Weekday } from './week';

interface CopyDialogProps {
  from: Weekday;
  onCopy(to: readonly Weekday[]): void;
  onClose(): void;
}

/** One day's hours on others, too. Nothing is saved by it yet. */
export function CopyDialog({ from, onCopy, onClose }: CopyDialogProps) {
  const say = useText();
  const [to, setTo] = useState<readonly Weekday[]>([]);
  return (
    <Ask
      title={say('console.hours.copy_title', { day: say(`console.hours.day.${from}`) })}
      yes={say('console.hours.copy_yes')}
      onYes={() => onCopy(to)}
      off={to.length === 0 ? say('console.hours.copy_none') : null}
      onNo={onClose}
    >
      {WEEKDAYS.filter((weekday) => weekday !== from).map((weekday) => (
        <label key={weekday} className="tick">
          <input
            type="checkbox"
            checked={to.includes(weekday)}
            onChange={({ target }) =>
              setTo(target.checked ? [...to, weekday] : to.filter((each) => each !== weekday))
            }
          />
          <span>{say(`console.hours.day.${weekday}`)}</span>
        </label>
      ))}
    </Ask>
  );
}

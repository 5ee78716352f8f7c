import { useState } from 'react';
import { TimeChoice } from '../booking/TimeChoice';
import { useFreeTimes } from '../booking/use-free-times';
import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { useFormat } from '../parts/use-format';
import { dayKey, dayOfKey } from '../time/clinic-day';
import { useVisitChange } from './use-visit';

interface MoveDialogProps {
  visit: VisitDetail;
  /** The time that somebody has pointed at already. */
  wish?: string | null;
  onClose(): void;
  onDone(): void;
}

/** Another time with the same doctor: the free ones of a day, as patients see them. */
export function MoveDialog({ visit, wish = null, onClose, onDone }: MoveDialogProps) {
  const { clock } = useConsole();
  const say = useText();
  const format = useFormat();
  const [day, setDay] = useState(() => dayKey(new Date(wish ?? visit.startsAt), visit.timeZone));
  const [startsAt, setStartsAt] = useState<string | null>(wish);
  const change = useVisitChange(visit.id, onDone);
  const span = dayOfKey(day, visit.timeZone);
  const free = useFreeTimes({ practitioners: [visit.practitioner.id], service: visit.service.id, span });
  return (
    <Ask
      title={say('console.visit.ask.move')}
      yes={
        startsAt
          ? say('console.visit.move_to', { time: format.dayAndTime(startsAt) })
          : say('console.visit.action.move')
      }
      onYes={() => startsAt && change.mutate({ action: 'move', body: { startsAt } })}
      off={startsAt ? null : say('console.visit.move_choose')}
      busy={change.isPending}
      onNo={onClose}
      error={change.error}
    >
      <p>
        {say('console.visit.who_and_when', {
          name: visit.patient.name,
          time: format.dayAndTime(visit.startsAt),
        })}
      </p>
      <p className="quiet">
        {say('console.visit.move_policy', { time: format.dayAndTime(visit.terms.moveUntil) })}
      </p>
      <DayField
        label={say('console.visit.move_day')}
        min={dayKey(clock.now(), visit.timeZone)}
        value={day}
        onChange={(chosen) => {
          setDay(chosen);
          setStartsAt(null);
        }}
      />
      {span ? (
        <TimeChoice free={free} chosen={startsAt} onChoose={(time) => setStartsAt(time.startsAt)} />
      ) : (
        <p className="quiet">{say('console.visit.move_no_day')}</p>
      )}
    </Ask>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { FreeSlots, VisitDetail } from '../data/records';
import { Ask } from '../parts/Ask';
import { Awaited } from '../parts/Awaited';
import { Field } from '../parts/Field';
import { useFormat } from '../parts/use-format';
import { dayKey, dayOfKey, type Span } from '../time/clinic-day';
import { useVisitChange } from './use-visit';

interface MoveDialogProps {
  visit: VisitDetail;
  onClose(): void;
  onDone(): void;
}

/** Another time with the same doctor: the free ones of a day, as patients see them. */
export function MoveDialog({ visit, onClose, onDone }: MoveDialogProps) {
  const { clock } = useConsole();
  const say = useText();
  const format = useFormat();
  const [day, setDay] = useState(() => dayKey(new Date(visit.startsAt), visit.timeZone));
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const change = useVisitChange(visit.id, onDone);
  const span = dayOfKey(day, visit.timeZone);
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
      <Field label={say('console.visit.move_day')}>
        {(field) => (
          <input
            {...field}
            type="date"
            required
            min={dayKey(clock.now(), visit.timeZone)}
            value={day}
            onChange={(event) => {
              setDay(event.target.value);
              setStartsAt(null);
            }}
          />
        )}
      </Field>
      {span ? (
        <FreeTimes visit={visit} span={span} chosen={startsAt} onChoose={setStartsAt} />
      ) : (
        <p className="quiet">{say('console.visit.move_no_day')}</p>
      )}
    </Ask>
  );
}

interface FreeTimesProps {
  visit: VisitDetail;
  span: Span;
  chosen: string | null;
  onChoose(startsAt: string): void;
}

function FreeTimes({ visit, span, chosen, onChoose }: FreeTimesProps) {
  const say = useText();
  const format = useFormat();
  const { data: times, error, refetch } = useFreeTimes(visit, span);
  if (error || !times) return <Awaited error={error} refetch={refetch} rows={2} />;
  if (times.length === 0) return <p className="quiet">{say('console.visit.move_full')}</p>;
  return (
    <fieldset className="times">
      <legend className="label">{say('console.visit.move_times')}</legend>
      {times.map((startsAt) => (
        <label key={startsAt} className="time">
          <input
            type="radio"
            name="startsAt"
            checked={startsAt === chosen}
            onChange={() => onChoose(startsAt)}
          />
          <span>{format.time(startsAt)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useFreeTimes({ id, practitioner, service }: VisitDetail, { from, to }: Span) {
  const { http } = useConsole();
  const query = new URLSearchParams({
    practitioner: practitioner.id,
    service: service.id,
    from: from.toISOString(),
    to: to.toISOString(),
  }).toString();
  return useQuery({
    queryKey: ['free-times', id, query],
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/scheduling/slots?${query}`, { signal });
      return (json as FreeSlots).slots.map(({ startsAt }) => startsAt);
    },
    staleTime: 0,
  });
}

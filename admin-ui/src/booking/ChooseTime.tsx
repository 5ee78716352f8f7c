import type { UseGetListHookValue } from 'react-admin';
import { useText } from '../console-context';
import type { PractitionerRecord } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { DayField } from '../parts/DayField';
import { useFormat } from '../parts/use-format';
import { titled } from '../session/me';
import { Choices } from './Choices';
import type { FreeTime } from './free-times';
import { TimeChoice } from './TimeChoice';
import { DAYS_AHEAD, type useOffer } from './use-offer';

const ANYBODY = '';

interface ChooseTimeProps {
  giving: UseGetListHookValue<PractitionerRecord>;
  practitionerId: string | null;
  onPractitioner(id: string | null): void;
  offer: ReturnType<typeof useOffer>;
  time: FreeTime | null;
  onDay(day: string): void;
  onTime(time: FreeTime): void;
}

/** With whom, on which day, and when: the first free time is one step away. */
export function ChooseTime({ giving, practitionerId, onPractitioner, ...when }: ChooseTimeProps) {
  const say = useText();
  const { data, error, refetch } = giving;
  if (error || !data) return <Awaited error={error} refetch={refetch} rows={3} />;
  if (data.length === 0) return <p className="note note-warm">{say('console.book.practitioner_none')}</p>;
  return (
    <>
      <section className="card pad" aria-labelledby="with-whom">
        <h2 id="with-whom">{say('console.book.practitioner')}</h2>
        <Choices
          label={say('console.book.practitioner')}
          chosen={practitionerId ?? ANYBODY}
          onChoose={(id) => onPractitioner(id === ANYBODY ? null : id)}
          choices={[
            { id: ANYBODY, title: say('console.book.practitioner_any') },
            ...data.map(({ id, title, fullName, specialty }) => ({
              id,
              title: titled(title, fullName),
              more: specialty,
            })),
          ]}
        />
      </section>
      <When {...when} />
    </>
  );
}

function When({ offer, time, onDay, onTime }: Pick<ChooseTimeProps, 'offer' | 'time' | 'onDay' | 'onTime'>) {
  const say = useText();
  const format = useFormat();
  const { first, firstDay, none, day, today, ofDay } = offer;
  return (
    <section className="card pad stack" aria-labelledby="when">
      <h2 id="when">{say('console.book.when')}</h2>
      {none && <p className="note note-warm">{say('console.book.none_free', { days: DAYS_AHEAD })}</p>}
      {first && first.startsAt !== time?.startsAt && (
        <p>
          <Button
            icon="clock"
            onClick={() => {
              onDay(firstDay ?? day);
              onTime(first);
            }}
          >
            {say('console.book.first_free', { time: format.dayAndTime(first.startsAt) })}
          </Button>
        </p>
      )}
      <DayField label={say('console.visit.move_day')} min={today} value={day} onChange={onDay} />
      {day === '' ? (
        <p className="quiet">{say('console.visit.move_no_day')}</p>
      ) : (
        <TimeChoice free={ofDay} chosen={time?.startsAt ?? null} onChoose={onTime} />
      )}
    </section>
  );
}

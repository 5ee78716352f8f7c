import { Link } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { EmptyState } from '../parts/EmptyState';
import { Trouble } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { mayCall, titled } from '../session/me';
import { LateChip } from '../visits/LateChip';
import { useReception } from '../visits/use-reception';
import { receptionOf, waitsFor, type ReceptionStep } from '../visits/reception';

/** The next ones: the agenda beside it has them all. */
const MOST_EXPECTED = 4;

/** Who is in the clinic and waits, and who is next to come. Absent where nobody comes today. */
export function WaitingRoom({ visits, now }: { visits: readonly VisitRecord[]; now: Date }) {
  const say = useText();
  const reception = useReception();
  const { waiting, expected } = receptionOf(visits, now);
  if (waiting.length + expected.length === 0) return null;
  const rows = (step: ReceptionStep, some: readonly VisitRecord[]) =>
    some.map((visit) => (
      <Row
        key={visit.id}
        visit={visit}
        now={now}
        step={step}
        busy={reception.isPending && reception.variables.id === visit.id}
        onNote={() => reception.mutate({ id: visit.id, name: visit.patient.fullName, step })}
      />
    ));
  return (
    <section className="card" aria-labelledby="waiting-room">
      <div className="card-head">
        <h2 id="waiting-room">{say('console.waiting.title')}</h2>
        {waiting.length > 0 && <Chip tone="warm">{waiting.length}</Chip>}
      </div>
      {reception.isError && (
        <Trouble error={reception.error} onAgain={() => reception.mutate(reception.variables)} />
      )}
      {waiting.length > 0 ? (
        <ul className="people" aria-label={say('console.waiting.waiting')}>
          {rows('call-in', waiting)}
        </ul>
      ) : (
        <EmptyState icon="calm" title={say('console.waiting.none')} text={say('console.waiting.none_more')} />
      )}
      {expected.length > 0 && (
        <>
          <h3 className="people-head">{say('console.waiting.expected')}</h3>
          <ul className="people" aria-label={say('console.waiting.expected')}>
            {rows('arrive', expected.slice(0, MOST_EXPECTED))}
          </ul>
          {expected.length > MOST_EXPECTED && (
            <p className="quiet small people-more">
              {say('console.waiting.more', { count: expected.length - MOST_EXPECTED })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

interface RowProps {
  visit: VisitRecord;
  now: Date;
  step: ReceptionStep;
  busy: boolean;
  onNote(): void;
}

function Row({ visit, now, step, busy, onNote }: RowProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { id, patient, practitioner, arrivedAt, startsAt, lateMinutes, state } = visit;
  const doctor = me.practitioner ? [] : [titled(practitioner.title, practitioner.fullName)];
  const words = step === 'arrive' ? 'console.waiting.arrive' : 'console.waiting.call';
  const waited =
    arrivedAt === null ? [] : [say('console.waiting.minutes', { minutes: waitsFor(arrivedAt, now) })];
  return (
    <li className="people-row">
      <Link to={`/visits/${id}/show`}>
        <Avatar name={patient.fullName} tone={step === 'arrive' ? undefined : 'warm'} />
        <span className="grow">
          <span className="people-name cut">{patient.fullName}</span>
          <span className="quiet small cut">{[...waited, format.time(startsAt), ...doctor].join(' · ')}</span>
          {step === 'arrive' && <LateChip state={state} lateMinutes={lateMinutes} />}
        </span>
      </Link>
      {mayCall(me, `visits.${step}`) && (
        <Button
          small
          look="soft"
          busy={busy}
          onClick={onNote}
          aria-label={`${say(words)}: ${patient.fullName}`}
        >
          {say(words)}
        </Button>
      )}
    </li>
  );
}

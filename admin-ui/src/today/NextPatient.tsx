import { useGetOne } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PatientRecord, VisitRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Fact, Facts } from '../parts/Facts';
import { Icon } from '../parts/Icon';
import { Channel, PaymentChip } from '../parts/StateChip';
import { useFormat } from '../parts/use-format';
import { patientFacts } from '../patients/patient-facts';
import { may, titled, zoneOf } from '../session/me';
import { LateChip } from '../visits/LateChip';
import { ReceptionChip } from '../visits/ReceptionChip';
import { untilVisit } from './day';
import { SeenBefore } from './SeenBefore';

/** The field of the screen: who comes next, and the one step that follows. */
export function NextPatient({ next, now }: { next: VisitRecord | null; now: Date }) {
  const say = useText();
  if (next === null) {
    return (
      <section className="card today-next" aria-label={say('console.today.next')}>
        <EmptyState
          icon="calm"
          title={say('console.today.no_next')}
          text={say('console.today.no_next_more')}
        />
      </section>
    );
  }
  return (
    <div className="today-middle">
      <Next visit={next} now={now} />
      <SeenBefore key={next.id} visit={next} />
    </div>
  );
}

function Next({ visit, now }: { visit: VisitRecord; now: Date }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const mayLook = may(me, 'patients', 'show');
  const { data: patient } = useGetOne<PatientRecord>(
    'patients',
    { id: visit.patient.id },
    { enabled: mayLook },
  );
  const until = untilVisit(visit.startsAt, now);
  const facts = patient ? patientFacts(patient, now, zoneOf(me), say) : [];
  return (
    <section className="card today-next" aria-labelledby="next-patient">
      <div className="next-field field">
        <p className="next-when">
          <Icon name="clock" />
          {until.kind === 'running' && say('console.today.next_running')}
          {until.kind === 'minutes' &&
            (until.minutes === 1
              ? say('console.today.next_minute')
              : say('console.today.next_minutes', { minutes: until.minutes }))}
          {until.kind === 'hours' &&
            say('console.today.next_hours', { hours: until.hours, minutes: until.minutes })}
        </p>
        <div className="next-who">
          <Avatar name={visit.patient.fullName} />
          <div className="grow">
            <h2 id="next-patient">{visit.patient.fullName}</h2>
            {facts.length > 0 && <p>{facts.join(' · ')}</p>}
          </div>
          <ButtonLink look="action" icon="arrow" to={`/visits/${visit.id}/show`}>
            {say('console.today.open_visit')}
          </ButtonLink>
        </div>
      </div>
      <div className="next-more">
        <Facts>
          <Fact name={say('console.visit.time')}>
            <span className="with-icon">
              {format.time(visit.startsAt)}–{format.time(visit.endsAt)}
              <LateChip state={visit.state} lateMinutes={visit.lateMinutes} />
              <ReceptionChip {...visit} />
            </span>
          </Fact>
          <Fact name={say('console.visit.service')}>{visit.service.name}</Fact>
          <Fact name={say('console.visit.channel')}>
            <Channel channel={visit.channel} />
          </Fact>
          {!me.practitioner && (
            <Fact name={say('console.visit.practitioner')}>
              {titled(visit.practitioner.title, visit.practitioner.fullName)}
            </Fact>
          )}
          {visit.payment && (
            <Fact name={say('console.visit.payment')}>
              <span className="with-icon">
                <PaymentChip state={visit.payment.state} />
                {format.money(visit.payment.amountCents)}
              </span>
            </Fact>
          )}
        </Facts>
        {mayLook && (
          <ButtonLink look="soft" icon="patients" to={`/patients/${visit.patient.id}/show`}>
            {say('console.today.open_patient')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { EmergencyBanner } from '../emergency/EmergencyBanner';
import { Guardians } from '../guardians/Guardians';
import { HandOvers } from '../handover/HandOvers';
import { PatientNotes } from '../notes/PatientNotes';
import { Awaited } from '../parts/Awaited';
import { Button, ButtonLink } from '../parts/Button';
import { Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { useFormat } from '../parts/use-format';
import { WayBack } from '../parts/WayBack';
import { may, mayCall, zoneOf } from '../session/me';
import { patientFacts } from './patient-facts';
import { PatientForm } from './PatientForm';
import { PatientPayments, PatientVisits } from './PatientLists';

export default function PatientPage() {
  const { id = '' } = useParams();
  const say = useText();
  const { data: patient, error, refetch } = useGetOne<PatientRecord>('patients', { id });
  if (patient) return <Shown key={patient.id} patient={patient} />;
  return (
    <Page title={say('console.patient.title')} tab={say('console.nav.patients')}>
      <Awaited error={error} refetch={refetch} />
    </Page>
  );
}

function Shown({ patient }: { patient: PatientRecord }) {
  const { me, clock } = useConsole();
  const say = useText();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={patient.fullName}
      tab={say('console.nav.patients')}
      lead={patientFacts(patient, clock.now(), zoneOf(me), say).join(' · ')}
      actions={
        <>
          {may(me, 'patients', 'edit') && !editing && (
            <Button icon="edit" onClick={() => setEditing(true)}>
              {say('console.patient.edit')}
            </Button>
          )}
          {mayCall(me, 'deliveries.list') && (
            <ButtonLink icon="messages" to={`/messages/${patient.id}`}>
              {say('console.nav.deliveries')}
            </ButtonLink>
          )}
          {mayCall(me, 'visits.book') && (
            <ButtonLink look="action" icon="add" to={`/book/${patient.id}`}>
              {say('console.book.nav')}
            </ButtonLink>
          )}
        </>
      }
    >
      <EmergencyBanner patientId={patient.id} />
      <WayBack to="/patients" label={say('console.patients.title')} />
      <div className="patient">
        <section className="card pad" aria-labelledby="profile">
          <h2 id="profile">{say('console.patient.profile')}</h2>
          {editing ? (
            <PatientForm patient={patient} onDone={() => setEditing(false)} />
          ) : (
            <Profile patient={patient} />
          )}
        </section>
        <div className="stack">
          <PatientVisits patientId={patient.id} />
          {mayCall(me, 'notes.list') && <PatientNotes patientId={patient.id} />}
          {mayCall(me, 'patients.guardians') && <Guardians patient={patient} />}
          {mayCall(me, 'care.hand-overs') && <HandOvers patient={patient} />}
          {may(me, 'payments', 'list') && <PatientPayments patientId={patient.id} />}
        </div>
      </div>
    </Page>
  );
}

function Profile({ patient }: { patient: PatientRecord }) {
  const say = useText();
  const format = useFormat();
  const { dateOfBirth, phone, registeredAt, lastVisitAt, nextVisitAt } = patient;
  return (
    <Facts>
      <Fact name={say('console.patient.name')}>{patient.fullName}</Fact>
      <Fact name={say('console.patient.birth')}>
        {dateOfBirth ? format.plainDay(dateOfBirth) : say('console.unknown')}
      </Fact>
      <Fact name={say('console.patient.language')}>{say(`console.language.${patient.language}`)}</Fact>
      {phone && <Fact name={say('console.patient.phone')}>{phone}</Fact>}
      <Fact name={say('console.patient.registered')}>{format.farDay(registeredAt)}</Fact>
      <Fact name={say('console.patient.last_visit')}>{lastVisitAt ? format.farDay(lastVisitAt) : '–'}</Fact>
      <Fact name={say('console.patient.next_visit')}>
        {nextVisitAt ? format.dayAndTime(nextVisitAt) : '–'}
      </Fact>
    </Facts>
  );
}

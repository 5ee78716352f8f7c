import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { Guardian, PatientRecord } from '../data/records';
import { Ask } from '../parts/Ask';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { PeopleCard } from '../parts/PeopleCard';
import { useFormat } from '../parts/use-format';
import { mayCall, zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { CodeDialog } from './CodeDialog';
import { kindsFor } from './code-kinds';
import { useEndGuardian, useGuardians } from './use-guardians';

/** Who acts for a patient, and the code by which somebody at the desk comes to. */
export function Guardians({ patient }: { patient: PatientRecord }) {
  const { me, clock } = useConsole();
  const say = useText();
  const query = useGuardians(patient.id);
  const { data } = query;
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Guardian | null>(null);
  const kinds = kindsFor(patient.dateOfBirth, dayKey(clock.now(), zoneOf(me)));
  const give = mayCall(me, 'patients.link-code') && kinds.length > 0 && (
    <Button small icon="add" onClick={() => setGiving(true)}>
      {say('console.guardians.give')}
    </Button>
  );
  return (
    <PeopleCard
      id="guardians"
      title={say('console.guardians.title')}
      query={query}
      none={say('console.guardians.none')}
      noneMore={say(kinds.length > 0 ? 'console.guardians.none_more' : 'console.guardians.birth_first')}
      add={give}
    >
      {data && data.length > 0 && <People guardians={data} onEnd={setEnding} />}
      {giving && <CodeDialog patient={patient} kinds={kinds} onClose={() => setGiving(false)} />}
      {ending && <EndDialog patient={patient.id} guardian={ending} onClose={() => setEnding(null)} />}
    </PeopleCard>
  );
}

function People({ guardians, onEnd }: { guardians: readonly Guardian[]; onEnd(guardian: Guardian): void }) {
  const say = useText();
  const format = useFormat();
  return (
    <ul className="people">
      {guardians.map((one) => (
        <li key={one.id} className="people-row">
          <Avatar name={one.name} />
          <span className="grow">
            <span className="people-name">{one.name}</span>
            <span className="quiet small below">
              {[
                say(`console.guardians.kind.${one.kind}`),
                ...(one.until ? [say('console.guardians.until', { day: format.farDay(one.until) })] : []),
              ].join(' · ')}
            </span>
          </span>
          <Button small onClick={() => onEnd(one)}>
            {say('console.guardians.end')}
            <span className="only-read"> {one.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function EndDialog({ patient, guardian, onClose }: { patient: string; guardian: Guardian; onClose(): void }) {
  const say = useText();
  const notify = useNotify();
  const end = useEndGuardian(patient, () => {
    onClose();
    notify(say('console.guardians.ended', { name: guardian.name }), { type: 'success' });
  });
  return (
    <Ask
      title={say('console.guardians.end_ask', { name: guardian.name })}
      yes={say('console.guardians.end')}
      onYes={() => end.mutate(guardian.id)}
      danger
      busy={end.isPending}
      onNo={onClose}
      error={end.error}
    >
      <p>{say('console.guardians.end_more', { name: guardian.name })}</p>
    </Ask>
  );
}

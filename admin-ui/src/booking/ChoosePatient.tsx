import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { SearchField } from '../parts/SearchField';
import { usePersonLine } from '../parts/use-person-line';
import { RegisterDialog } from '../register/RegisterDialog';
import { mayCall } from '../session/me';

const FEW = { page: 1, perPage: 6 };

/** Somebody is found by name or number, or registered on the spot. */
export function ChoosePatient({ onChoose }: { onChoose(id: string): void }) {
  const { me } = useConsole();
  const say = useText();
  const [words, setWords] = useState('');
  const [registering, setRegistering] = useState(false);
  return (
    <>
      <div className="find-or-make">
        <SearchField
          label={say('console.patients.search')}
          hint={say('console.patients.search_hint')}
          autoFocus
          onSearch={setWords}
        />
        {mayCall(me, 'patients.register-at-desk') && (
          <Button icon="add" onClick={() => setRegistering(true)}>
            {say('console.register.title')}
          </Button>
        )}
      </div>
      {words === '' ? (
        <p className="quiet">{say('console.book.patient_type')}</p>
      ) : (
        <Found words={words} onChoose={onChoose} />
      )}
      {registering && <RegisterDialog onClose={() => setRegistering(false)} onDone={onChoose} />}
    </>
  );
}

function Found({ words, onChoose }: { words: string; onChoose(id: string): void }) {
  const say = useText();
  const personLine = usePersonLine();
  const { data, error, refetch } = useGetList<PatientRecord>('patients', {
    pagination: FEW,
    sort: { field: 'fullName', order: 'ASC' },
    filter: { q: words },
  });
  if (error || !data) return <Awaited error={error} refetch={refetch} rows={2} />;
  if (data.length === 0) return <p className="quiet">{say('console.book.patient_none')}</p>;
  return (
    <ul className="people">
      {data.map((person) => (
        <li key={person.id}>
          <button type="button" onClick={() => onChoose(person.id)}>
            <Avatar name={person.fullName} />
            <span className="grow">
              <span className="people-name cut">{person.fullName}</span>
              <span className="quiet small cut">{personLine(person)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

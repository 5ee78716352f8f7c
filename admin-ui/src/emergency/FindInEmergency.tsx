import { useState, type FormEvent } from 'react';
import { useText } from '../console-context';
import type { EmergencyFind } from '../data/records';
import { Button } from '../parts/Button';
import { DayField } from '../parts/DayField';
import { EmptyState } from '../parts/EmptyState';
import { Field } from '../parts/Field';
import { PhoneField } from '../parts/PhoneField';
import { Tabs } from '../parts/Tabs';
import { useProblem } from '../parts/Trouble';
import { ApiError } from '../session/http';
import { findBody, findProblems, type FindWish } from './emergency-wish';
import { useFindInEmergency } from './use-emergency';

interface FindInEmergencyProps {
  onFound(patient: EmergencyFind['patients'][number]): void;
}

/** Who it is: by a whole number, or by full name and birth date. There is no list to look through. */
export function FindInEmergency({ onFound }: FindInEmergencyProps) {
  const say = useText();
  const problem = useProblem();
  const [wish, setWish] = useState<FindWish>({ by: 'phone', phone: '', name: '', dateOfBirth: '' });
  const [tried, setTried] = useState(false);
  const find = useFindInEmergency();
  const missing = findProblems(wish);
  const problems = tried ? missing : {};
  const wrongPhone = find.error instanceof ApiError && find.error.code === 'phone_invalid';

  function set(change: Partial<FindWish>): void {
    setWish((old) => ({ ...old, ...change }));
    // Found by what stood here before.
    find.reset();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!find.isPending && Object.keys(missing).length === 0) find.mutate(findBody(wish));
  }
  return (
    <form className="card ask" onSubmit={submit} noValidate>
      <h2>{say('console.emergency.who')}</h2>
      <Tabs
        label={say('console.emergency.by')}
        tabs={[
          { name: 'phone', label: say('console.emergency.by_phone') },
          { name: 'name', label: say('console.emergency.by_name') },
        ]}
        chosen={wish.by}
        onChoose={(by) => {
          set({ by });
          setTried(false);
        }}
      />
      {wish.by === 'phone' ? (
        <PhoneField
          label={say('console.emergency.phone')}
          problem={wrongPhone ? problem(find.error) : problems.phone ? say(problems.phone) : null}
          value={wish.phone}
          onChange={(phone) => set({ phone })}
        />
      ) : (
        <>
          <Field label={say('console.emergency.name')} problem={problems.name ? say(problems.name) : null}>
            {(field) => (
              <input
                {...field}
                autoComplete="off"
                maxLength={100}
                value={wish.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <DayField
            label={say('console.emergency.birth')}
            problem={problems.dateOfBirth ? say(problems.dateOfBirth) : null}
            value={wish.dateOfBirth}
            onChange={(dateOfBirth) => set({ dateOfBirth })}
          />
        </>
      )}
      {find.error && !wrongPhone && (
        <p className="note note-bad" role="alert">
          {problem(find.error)}
        </p>
      )}
      <div className="form-answers">
        <Button type="submit" look="primary" icon="search" busy={find.isPending} disabled={find.isPending}>
          {say('console.emergency.find')}
        </Button>
      </div>
      <div role="status">{find.data && <Found {...find.data} onFound={onFound} />}</div>
      <p className="quiet small">{say('console.emergency.kept')}</p>
    </form>
  );
}

function Found({ patients, more, onFound }: FindInEmergencyProps & EmergencyFind) {
  const say = useText();
  if (patients.length === 0) {
    return (
      <EmptyState
        icon="nothing-found"
        title={say('console.emergency.nobody')}
        text={say('console.emergency.nobody_more')}
      />
    );
  }
  return (
    <>
      <ul className="found">
        {patients.map((patient) => (
          <li key={patient.id}>
            <button type="button" onClick={() => onFound(patient)}>
              <b>{patient.name}</b>{' '}
              <span className="quiet">
                {patient.yearOfBirth === null
                  ? say('console.emergency.born_unknown')
                  : say('console.find_person.born', { year: String(patient.yearOfBirth) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more && <p className="note note-warm">{say('console.emergency.more')}</p>}
    </>
  );
}

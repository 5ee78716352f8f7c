import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { roleWord } from './trail-words';
import { useFindPeople, type FoundPerson } from './use-trail';

const LEAST_LETTERS = 3;

interface FindPersonProps {
  kind: 'patient' | 'colleague';
  onFound(person: FoundPerson): void;
  onClose(): void;
}

/** Who is meant, to ask the trail about them. */
export function FindPerson({ kind, onFound, onClose }: FindPersonProps) {
  const say = useText();
  const [words, setWords] = useState('');
  const find = useFindPeople(kind);
  const isShort = words.trim().length < LEAST_LETTERS;
  return (
    <Ask
      title={say(`console.find_person.${kind}`)}
      yes={say('console.find_person.find')}
      onYes={() => find.mutate(words.trim())}
      off={isShort ? say('console.find_person.short') : null}
      busy={find.isPending}
      onNo={onClose}
      error={find.error}
    >
      <Field label={say(`console.find_person.${kind}_field`)}>
        {(field) => (
          <input
            {...field}
            autoComplete="off"
            maxLength={60}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div role="status">
        {find.data && (
          <>
            {find.data.people.length === 0 && <p>{say('console.find_person.none')}</p>}
            <ul className="found">
              {find.data.people.map((person) => (
                <li key={person.id}>
                  <button type="button" onClick={() => onFound(person)}>
                    <b>{person.name}</b> <span className="quiet">{aboutOf(person)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {find.data.more && <p className="quiet">{say('console.find_person.more')}</p>}
          </>
        )}
      </div>
      <p className="quiet small">{say('console.find_person.kept')}</p>
    </Ask>
  );

  function aboutOf({ about }: FoundPerson): string {
    if (about === null) return '';
    if (kind === 'patient') return say('console.find_person.born', { year: about });
    const role = roleWord(about);
    return role ? say(role) : about;
  }
}

import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { useFormat } from '../parts/use-format';
import type { NoteContent } from '../data/records';
import { chosenNote, EMPTY_NOTE, firstChoice, isSamePart, NOTE_PARTS, type NotePart } from './note-parts';
import { partName, partWords } from './note-words';
import type { Conflict } from './use-draft';

type Choices = Partial<Record<NotePart, 'mine' | 'theirs'>>;

interface NoteConflictProps {
  mine: NoteContent;
  conflict: Conflict;
  onChoose(chosen: NoteContent): void;
}

/** Two wrote in one note: both texts beside each other, and for each part one of them stays. */
export function NoteConflict({ mine, conflict: { base, theirs }, onChoose }: NoteConflictProps) {
  const say = useText();
  const format = useFormat();
  const others = theirs.draft?.content ?? EMPTY_NOTE;
  const parts = NOTE_PARTS.filter((part) => !isSamePart(part, mine, others));
  const [choices, setChoices] = useState<Choices>({});
  const choiceOf = (part: NotePart) => choices[part] ?? firstChoice(part, { base, mine, theirs: others });
  const choose = (): void =>
    onChoose(chosenNote(mine, others, Object.fromEntries(parts.map((part) => [part, choiceOf(part)]))));
  const doctor = theirs.draft?.by.name ?? theirs.visit.practitioner.name;
  const time = format.time(theirs.draft?.savedAt ?? new Date());
  return (
    <Ask
      title={say('console.note.conflict.title')}
      yes={say('console.note.conflict.keep')}
      onYes={choose}
      no={say('console.note.conflict.theirs')}
      onNo={() => onChoose(others)}
      wide
    >
      <p>{say('console.note.conflict.text', { doctor, time })}</p>
      {parts.map((part) => (
        <fieldset key={part} className="visit-note-choice">
          <legend className="label">{partName(part, say)}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={part}
                checked={choiceOf(part) === whose}
                onChange={() => setChoices({ ...choices, [part]: whose })}
              />
              <span>
                <b>{say(`console.note.conflict.${whose}`)}</b>
                <span className="visit-note-text">
                  {partWords(part, whose === 'mine' ? mine : others, say, format) ||
                    say('console.note.conflict.nothing')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Ask>
  );
}

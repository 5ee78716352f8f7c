import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitNote } from '../data/records';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Field } from '../parts/Field';
import { useFormat } from '../parts/use-format';
import { mayCall } from '../session/me';
import { NOTE_PARTS } from './note-parts';
import { partName, partWords } from './note-words';
import { useAppend } from './use-note';

interface SignedNoteProps {
  note: VisitNote;
  signed: NonNullable<VisitNote['signed']>;
}

/** As it was signed, on the screen and on paper, with what was added later below it. */
export function SignedNote({ note, signed }: SignedNoteProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const when = (instant: string): string => `${format.farDay(instant)}, ${format.time(instant)}`;
  const parts = NOTE_PARTS.map((part) => [part, partWords(part, signed.content, say, format)] as const);
  return (
    <div className="visit-note-signed stack">
      <section className="card pad" aria-label={say('console.note.title')}>
        <p className="chips">
          <Chip tone="good" icon="lock">
            {say('console.note.signed_by', { doctor: signed.by, when: when(signed.signedAt) })}
          </Chip>
          <span className="quiet small">{say('console.note.locked')}</span>
        </p>
        {parts
          .filter(([, words]) => words !== '')
          .map(([part, words]) => (
            <div key={part}>
              <h2>{partName(part, say)}</h2>
              <p className="visit-note-text">{words}</p>
            </div>
          ))}
      </section>
      {signed.addenda.map(({ id, text, addedAt, by }) => (
        <section key={id} className="card pad">
          <h2>{say('console.note.addendum')}</h2>
          <p className="quiet small">
            {say('console.note.addendum_by', { doctor: by, when: when(addedAt) })}
          </p>
          <p className="visit-note-text">{text}</p>
        </section>
      ))}
      {mayCall(me, 'notes.append') && (
        <span className="row-actions">
          <Button icon="add" onClick={() => setAdding(true)}>
            {say('console.note.add_addendum')}
          </Button>
        </span>
      )}
      {adding && <AddendumDialog visit={note.visit.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

function AddendumDialog({ visit, onClose }: { visit: string; onClose(): void }) {
  const say = useText();
  const notify = useNotify();
  const [text, setText] = useState('');
  const append = useAppend(visit, () => {
    onClose();
    notify(say('console.note.addendum_done'), { type: 'success' });
  });
  return (
    <Ask
      title={say('console.note.add_addendum')}
      yes={say('console.note.addendum_yes')}
      onYes={() => {
        if (text.trim() !== '') append.mutate(text);
      }}
      final
      busy={append.isPending}
      error={append.error}
      onNo={onClose}
    >
      <p>{say('console.note.addendum_more')}</p>
      <Field label={say('console.note.addendum_ask')}>
        {(field) => (
          <textarea
            {...field}
            rows={5}
            maxLength={4000}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Ask>
  );
}

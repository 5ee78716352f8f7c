import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { changeLines } from './change-lines';
import { usePublish } from './use-consents';

interface PublishDialogProps {
  /** The last version that was seen. */
  after: number | null;
  number: number;
  onClose(): void;
  onDone(): void;
}

/** Says what it does before it does it: a version is for good, and asking again takes every yes back. */
export function PublishDialog({ after, number, onClose, onDone }: PublishDialogProps) {
  const say = useText();
  const [asksAgain, setAsksAgain] = useState(false);
  const [english, setEnglish] = useState('');
  const [swahili, setSwahili] = useState('');
  const publish = usePublish(onDone);
  const changes = changeLines(english, swahili);
  const lines = [
    ['en', say('console.consents.changes_en'), english, setEnglish],
    ['sw', say('console.consents.changes_sw'), swahili, setSwahili],
  ] as const;
  return (
    <Ask
      title={say('console.consents.ask', { number })}
      yes={say('console.consents.publish')}
      onYes={() => changes && publish.mutate({ after, changes, asksAgain })}
      danger={asksAgain}
      final
      off={changes ? null : say('console.consents.changes_wrong')}
      busy={publish.isPending}
      onNo={onClose}
      error={publish.error}
    >
      <p>{say('console.consents.ask_more')}</p>
      {lines.map(([language, label, value, onChange]) => (
        <Field key={language} label={label}>
          {(field) => (
            <textarea
              {...field}
              lang={language}
              rows={2}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      ))}
      <label className="tick">
        <input type="checkbox" checked={asksAgain} onChange={(event) => setAsksAgain(event.target.checked)} />
        <span>
          <b>{say('console.consents.asks_again')}</b>
          <span className="below">{say('console.consents.asks_again_more')}</span>
        </span>
      </label>
    </Ask>
  );
}

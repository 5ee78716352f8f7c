import Dialog from '@mui/material/Dialog';
import { useId, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../console-context';
import type { SavedFilter } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { useProblem } from '../parts/Trouble';
import { UndoBar } from '../parts/UndoBar';
import { PATHS, type ListWish, type OpenedState, type SavedList, type TrailWish } from './saved-wish';
import { SavedRow } from './SavedRow';
import { useSaved, useSavedChange } from './use-saved';

export type Now = { list: Exclude<SavedList, 'audit'>; wish: ListWish } | { list: 'audit'; wish: TrailWish };

interface SavedDialogProps {
  now: Now;
  hint: string | null;
  onClose(): void;
}

/** What is kept of a list, to be opened, renamed and deleted; and a name for what it shows now. */
export function SavedDialog({ now, hint, onClose }: SavedDialogProps) {
  const say = useText();
  const navigate = useNavigate();
  const id = useId();
  const { data, error, refetch } = useSaved(true);
  const own = data?.filter(({ list }) => list === now.list);
  function use(filter: SavedFilter): void {
    onClose();
    navigate(PATHS[filter.list], { state: { savedFilter: filter.id } satisfies OpenedState });
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <div className="ask saved">
        <h2 id={id}>{say('console.saved.title')}</h2>
        <p className="quiet">{say('console.saved.lead')}</p>
        {!own && <Awaited error={error} refetch={refetch} />}
        {own?.length === 0 && <p>{say('console.saved.none')}</p>}
        {own && own.length > 0 && (
          <ul className="saved-list">
            {own.map((filter) => (
              <SavedRow key={filter.id} filter={filter} onUse={() => use(filter)} />
            ))}
          </ul>
        )}
        <UndoBar />
        <SaveNow now={now} hint={hint} />
        <div className="ask-answers">
          <Button onClick={onClose}>{say('console.back')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function SaveNow({ now, hint }: Pick<SavedDialogProps, 'now' | 'hint'>) {
  const say = useText();
  const problem = useProblem();
  const notify = useNotify();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = useSavedChange(() => {
    setName('');
    notify(say('console.saved.saved'), { type: 'success' });
  });
  function save(event: FormEvent): void {
    event.preventDefault();
    const given = name.trim();
    setMissing(given === '');
    if (given !== '' && !change.isPending) change.mutate({ method: 'POST', body: { ...now, name: given } });
  }
  const wrong = isMissing ? say('console.saved.name_missing') : change.error ? problem(change.error) : null;
  return (
    <form className="saved-new" onSubmit={save} noValidate>
      <Field label={say('console.saved.name')} problem={wrong}>
        {(field) => (
          <input
            {...field}
            type="text"
            maxLength={40}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      {hint && <p className="quiet small">{hint}</p>}
      <Button type="submit" look="primary" busy={change.isPending}>
        {say('console.saved.save')}
      </Button>
    </form>
  );
}

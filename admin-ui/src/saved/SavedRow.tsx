import { useState, type FormEvent } from 'react';
import { useText } from '../console-context';
import type { SavedFilter } from '../data/records';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { useProblem } from '../parts/Trouble';
import { useDeleteSaved, useSavedChange } from './use-saved';

interface SavedRowProps {
  filter: SavedFilter;
  onUse(): void;
}

/** One filter: its name opens it; beside it what else can be done with it. */
export function SavedRow({ filter, onUse }: SavedRowProps) {
  const { id, name } = filter;
  const say = useText();
  const problem = useProblem();
  const [renaming, setRenaming] = useState(false);
  const change = useSavedChange(() => setRenaming(false));
  const remove = useDeleteSaved();
  const wrong = change.error ?? remove.error;

  if (renaming) {
    return (
      <li>
        <Rename
          name={name}
          problem={wrong ? problem(wrong) : null}
          busy={change.isPending}
          onName={(given) => change.mutate({ method: 'PUT', id, body: { name: given } })}
          onBack={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="saved-use" onClick={onUse}>
        <Icon name="bookmark" />
        <span className="cut">{name}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('console.saved.rename', { name })}
        onClick={() => setRenaming(true)}
      >
        <Icon name="edit" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('console.saved.delete', { name })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(filter)}
      >
        <Icon name="close" />
      </button>
      {wrong && (
        <p className="problem" role="alert">
          {problem(wrong)}
        </p>
      )}
    </li>
  );
}

interface RenameProps {
  name: string;
  problem: string | null;
  busy: boolean;
  onName(name: string): void;
  onBack(): void;
}

function Rename({ name, problem, busy, onName, onBack }: RenameProps) {
  const say = useText();
  const [given, setGiven] = useState(name);
  const [isMissing, setMissing] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(given.trim() === '');
    if (given.trim() !== '' && !busy) onName(given.trim());
  }
  return (
    <form className="saved-new grow" onSubmit={submit} noValidate>
      <Field
        label={say('console.saved.new_name', { name })}
        problem={isMissing ? say('console.saved.name_missing') : problem}
      >
        {(field) => (
          <input
            {...field}
            type="text"
            autoFocus
            maxLength={40}
            autoComplete="off"
            value={given}
            onChange={({ target }) => setGiven(target.value)}
          />
        )}
      </Field>
      <div className="ask-answers">
        <Button small onClick={onBack}>
          {say('console.back')}
        </Button>
        <Button small look="primary" type="submit" busy={busy}>
          {say('console.saved.save')}
        </Button>
      </div>
    </form>
  );
}

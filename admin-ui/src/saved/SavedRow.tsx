import { useState, type FormEvent } from 'react';
import { useText } from '../console-context';
import type { SavedFilter } from '../data/records';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { useProblem } from '../parts/Trouble';
import { useSavedChange } from './use-saved';

type Doing = 'nothing' | 'renaming' | 'deleting';

interface SavedRowProps {
  filter: SavedFilter;
  onUse(): void;
}

/** One filter: its name opens it; beside it what else can be done with it. */
export function SavedRow({ filter: { id, name }, onUse }: SavedRowProps) {
  const say = useText();
  const problem = useProblem();
  const [doing, setDoing] = useState<Doing>('nothing');
  const change = useSavedChange(() => setDoing('nothing'));
  const wrong = change.error ? problem(change.error) : null;

  if (doing === 'renaming') {
    return (
      <li>
        <Rename
          name={name}
          problem={wrong}
          busy={change.isPending}
          onName={(given) => change.mutate({ method: 'PUT', id, body: { name: given } })}
          onBack={() => setDoing('nothing')}
        />
      </li>
    );
  }
  if (doing === 'deleting') {
    return (
      <li>
        <p className="grow">{say('console.saved.delete_sure', { name })}</p>
        {wrong && (
          <p className="problem" role="alert">
            {wrong}
          </p>
        )}
        <Button small onClick={() => setDoing('nothing')}>
          {say('console.back')}
        </Button>
        <Button
          small
          look="danger"
          busy={change.isPending}
          onClick={() => change.mutate({ method: 'DELETE', id })}
        >
          {say('console.saved.delete_yes')}
        </Button>
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
        onClick={() => setDoing('renaming')}
      >
        <Icon name="edit" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('console.saved.delete', { name })}
        onClick={() => setDoing('deleting')}
      >
        <Icon name="close" />
      </button>
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

import Dialog from '@mui/material/Dialog';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { savedCommands } from '../saved/saved-commands';
import { useSaved } from '../saved/use-saved';
import { actionsOf, matching, type Command } from './commands';
import { useFoundCommands } from './use-found-commands';
import { useReceptionCommands } from './use-reception-commands';
import { useSections } from './use-sections';

/** Where to, who, or what: typed, walked with the arrows, done with Enter. */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const world = useConsole();
  const say = useText();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const sections = useSections();
  const { found, isAsking } = useFoundCommands(words);
  const saved = savedCommands(useSaved(true).data ?? [], world, say);
  const reception = useReceptionCommands(words);
  // Before the patients whom the words find: a name is typed because somebody stands at the desk.
  const commands = [
    ...(words.trim() === '' ? [] : matching(reception, words)),
    ...found,
    ...matching([...saved, ...actionsOf(world, say, sections)], words),
  ];
  const chosen = Math.min(at, Math.max(0, commands.length - 1));

  function run(command: Command | undefined): void {
    if (!command) return;
    onClose();
    if (command.kind === 'go') navigate(command.to, { state: command.state });
    else command.run();
  }
  function onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setAt((chosen + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(commands[chosen]);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': say('console.palette.title') } }}
      className="palette-dialog"
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={commands.length > 0 ? `${listId}-${chosen}` : undefined}
          aria-label={say('console.palette.title')}
          placeholder={say('console.search')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onKeyDown={onKey}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id={listId} role="listbox" aria-label={say('console.palette.title')} className="palette-list">
        {commands.map((command, index) => (
          <li
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} />
            <span className="grow cut">{command.label}</span>
            {command.hint && <span className="quiet small">{command.hint}</span>}
          </li>
        ))}
      </ul>
      <p className="palette-foot quiet small" role="status">
        {isAsking
          ? say('console.palette.asking')
          : commands.length === 0
            ? say('console.palette.nothing')
            : say('console.palette.keys')}
      </p>
    </Dialog>
  );
}

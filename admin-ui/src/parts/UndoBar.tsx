import { useRef, type FocusEvent } from 'react';
import { useText } from '../console-context';
import { Button } from './Button';
import { Icon } from './Icon';
import { useHolding, useUndoing } from './Undo';

/** At the foot of the screen, and in a dialog that would lie over it. */
export function UndoBar() {
  const say = useText();
  const { note, press, close } = useUndoing();
  const bar = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const from = useRef<Element | null>(null);
  const look = useHolding(bar);

  function enter({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Element && !bar.current?.contains(relatedTarget))
      from.current = relatedTarget;
    look();
  }
  /** Whoever came by keyboard goes on where they were. */
  function leave(): void {
    const was = from.current?.isConnected ? from.current : document.getElementById('main');
    close();
    if (was instanceof HTMLElement) was.focus();
  }
  return (
    <div className="undo-place">
      <div
        ref={bar}
        className={note === null ? 'only-read' : note.step === 'failed' ? 'undo undo-bad' : 'undo'}
        onMouseEnter={look}
        onMouseLeave={look}
        onFocus={enter}
        onBlur={look}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // In a dialog it would close that, too.
          event.stopPropagation();
          leave();
        }}
      >
        {/* Stands there always: what comes into it is read out. */}
        <p className="grow" role="status">
          {note?.words}
          {note?.step === 'offered' && <span className="only-read"> {say('console.undo.key')}</span>}
        </p>
        {(note?.step === 'offered' || note?.step === 'working') && (
          <Button
            small
            busy={note.step === 'working'}
            aria-keyshortcuts="Control+Z Meta+Z"
            onClick={() => {
              press();
              // This button goes: whoever is at the keyboard stays at the note.
              end.current?.focus();
            }}
          >
            {say('console.undo')}
          </Button>
        )}
        {note && (
          <button
            type="button"
            ref={end}
            className="icon-button"
            aria-label={say('console.undo.close')}
            onClick={leave}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}

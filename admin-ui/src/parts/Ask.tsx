import Dialog from '@mui/material/Dialog';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useText } from '../console-context';
import { Button } from './Button';
import { useProblem } from './Trouble';

interface AskProps {
  title: string;
  children?: ReactNode;
  yes: string;
  onYes(): void;
  /** What can't be taken back is asked in red. */
  danger?: boolean;
  /** Nobody can undo it: said before the answers. */
  final?: boolean;
  /** Why "yes" can't be pressed yet. */
  off?: string | null;
  busy?: boolean;
  /** "Back" when left out. */
  no?: string;
  onNo(): void;
  /** What was thrown when it was tried. */
  error?: unknown;
  /** Room for a table. */
  wide?: boolean;
}

/** One question with its two answers. What was typed stays when the answer fails. */
export function Ask({
  title,
  children,
  yes,
  onYes,
  danger = false,
  final = false,
  off,
  busy = false,
  no,
  onNo,
  error,
  wide = false,
}: AskProps) {
  const say = useText();
  const problem = useProblem();
  const id = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    // A question may be asked in a form, to which its answer would bubble up as one of its own.
    event.stopPropagation();
    if (!busy && !off) onYes();
  }
  return (
    <Dialog open onClose={onNo} aria-labelledby={id} fullWidth maxWidth={wide ? 'md' : 'xs'}>
      <form className="ask" onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        {children}
        {final && <p className="note note-warm">{say('console.cannot_undo')}</p>}
        {Boolean(error) && (
          <p className="note note-bad" role="alert">
            {problem(error)}
          </p>
        )}
        {off && <p className="quiet small">{off}</p>}
        <div className="ask-answers">
          <Button type="button" look="outline" onClick={onNo}>
            {no ?? say('console.back')}
          </Button>
          <Button
            type="submit"
            look={danger ? 'danger' : 'primary'}
            disabled={busy || Boolean(off)}
            busy={busy}
          >
            {yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import Dialog from '@mui/material/Dialog';
import { useId, type FormEvent, type ReactNode } from 'react';
import { Button } from './Button';

interface AskProps {
  title: string;
  children?: ReactNode;
  yes: string;
  onYes(): void;
  /** What can't be taken back is asked in red. */
  danger?: boolean;
  /** Why "yes" can't be pressed yet. */
  off?: string | null;
  busy?: boolean;
  no: string;
  onNo(): void;
  /** What went wrong when it was tried. */
  problem?: string | null;
}

/** One question with its two answers. What was typed stays when the answer fails. */
export function Ask({
  title,
  children,
  yes,
  onYes,
  danger = false,
  off,
  busy = false,
  no,
  onNo,
  problem,
}: AskProps) {
  const id = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy && !off) onYes();
  }
  return (
    <Dialog open onClose={onNo} aria-labelledby={id} fullWidth maxWidth="xs">
      <form className="ask" onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        {children}
        {problem && (
          <p className="note note-bad" role="alert">
            {problem}
          </p>
        )}
        {off && <p className="quiet small">{off}</p>}
        <div className="ask-answers">
          <Button type="button" look="outline" onClick={onNo}>
            {no}
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

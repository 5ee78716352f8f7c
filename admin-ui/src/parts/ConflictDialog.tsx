import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { useText } from '../console-context';
import { Button } from './Button';

interface ConflictDialogProps {
  /** Where the two differ, in words. */
  rows: readonly { name: string; mine: string; theirs: string }[];
  onMine(): void;
  onTheirs(): void;
}

/** Two people wrote at once: both versions side by side, and the reader decides. */
export function ConflictDialog({ rows, onMine, onTheirs }: ConflictDialogProps) {
  const say = useText();
  const id = useId();
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <div className="ask" role="alert">
        <h2 id={id}>{say('console.conflict.title')}</h2>
        <p>{say('console.conflict.text')}</p>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{say('console.conflict.field')}</th>
              <th scope="col">{say('console.conflict.mine')}</th>
              <th scope="col">{say('console.conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, mine, theirs }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="ask-answers">
          <Button onClick={onTheirs}>{say('console.conflict.take_theirs')}</Button>
          <Button look="primary" onClick={onMine}>
            {say('console.conflict.keep_mine')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

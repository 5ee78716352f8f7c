import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { useText, type Say } from '../console-context';
import { Button } from '../parts/Button';
import type { Difference, PatientField } from './conflict';

interface ConflictDialogProps {
  rows: readonly Difference[];
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
            {rows.map(({ field, mine, theirs }) => (
              <tr key={field}>
                <th scope="row">{say(fieldKey(field))}</th>
                <td>{shown(field, mine, say)}</td>
                <td>{shown(field, theirs, say)}</td>
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

function fieldKey(field: PatientField) {
  switch (field) {
    case 'fullName':
      return 'console.patient.name';
    case 'dateOfBirth':
      return 'console.patient.birth';
    case 'language':
      return 'console.patient.language';
  }
}

function shown(field: PatientField, value: string | null, say: Say): string {
  if (value === null) return say('console.unknown');
  return field === 'language' ? say(value === 'sw' ? 'console.language.sw' : 'console.language.en') : value;
}

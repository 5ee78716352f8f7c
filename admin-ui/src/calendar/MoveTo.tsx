import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import { useProblem } from '../parts/Trouble';
import { MoveDialog } from '../visits/MoveDialog';
import { useVisit } from '../visits/use-visit';

interface MoveToProps {
  id: string;
  startsAt: string;
  onClose(): void;
}

/** Asks before anything is moved: with what the clinic's rules say of moving, and the time that was dropped on. */
export function MoveTo({ id, startsAt, onClose }: MoveToProps) {
  const say = useText();
  const notify = useNotify();
  const problem = useProblem();
  const { data: visit, error } = useVisit(id);
  if (error) {
    return (
      <p className="note note-bad" role="alert">
        {problem(error)}
      </p>
    );
  }
  if (!visit) return null;
  return (
    <MoveDialog
      visit={visit}
      wish={startsAt}
      onClose={onClose}
      onDone={() => {
        onClose();
        notify(say('console.visit.done.move'), { type: 'success' });
      }}
    />
  );
}

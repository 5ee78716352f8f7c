import { useText } from '../console-context';
import { Button } from './Button';

interface TroubleProps {
  error: unknown;
  onAgain(): void;
}

/** What did not arrive: what happened, in the product's words where it had some, and the way on. */
export function Trouble({ error, onAgain }: TroubleProps) {
  const problem = useProblem();
  const say = useText();
  return (
    <div className="note note-bad" role="alert">
      <span className="grow">{problem(error)}</span>
      <Button small onClick={onAgain}>
        {say('console.again')}
      </Button>
    </div>
  );
}

/** Words for anything that was thrown; a network that failed has none of its own. */
export function useProblem(): (error: unknown) => string {
  const say = useText();
  return (error) => {
    // fetch() throws nothing but TypeErrors when it gets no answer.
    if (error instanceof TypeError) return say('console.error.network');
    return error instanceof Error && error.message !== '' ? error.message : say('console.error.other');
  };
}

import { HttpError } from 'react-admin';
import { useText } from '../console-context';
import { ApiError } from '../session/http';
import { useProblem } from './Trouble';

const STALE = 412;

/** Why nothing was undone: somebody changed it meanwhile, or whatever else the server says. */
export function useUndoProblem(): (error: unknown) => string {
  const say = useText();
  const problem = useProblem();
  return (error) => {
    const refused = error instanceof ApiError || error instanceof HttpError;
    if (refused && error.status === STALE) return say('console.undo.stale');
    return say('console.undo.failed', { why: problem(error) });
  };
}

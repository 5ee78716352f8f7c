import { useNotify } from 'react-admin';
import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { useProblem } from '../parts/Trouble';
import { useUnsettledCall } from './use-unsettled';

/** Asking costs nothing and moves nothing by itself, so it is done without a question. */
export function AskMpesa({ id }: { id: string }) {
  const say = useText();
  const problem = useProblem();
  const notify = useNotify();
  const ask = useUnsettledCall(() => notify(say('console.unsettled.asked'), { type: 'success' }));
  return (
    <>
      {ask.error && (
        <p className="note note-bad" role="alert">
          {problem(ask.error)}
        </p>
      )}
      <div className="form-answers">
        <Button
          icon="asking"
          busy={ask.isPending}
          disabled={ask.isPending}
          onClick={() => ask.mutate({ kind: 'ask', id })}
        >
          {say('console.unsettled.ask')}
        </Button>
      </div>
    </>
  );
}

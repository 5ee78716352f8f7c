import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { useProblem } from '../parts/Trouble';
import { useCheckMpesa } from './use-setup';

interface MpesaCheckProps {
  look: 'action' | 'outline' | 'text';
  /** Somebody has asked before. */
  asked: boolean;
}

/** Asks M-Pesa now; a bad answer then stands among what is missing. */
export function MpesaCheck({ look, asked }: MpesaCheckProps) {
  const say = useText();
  const problem = useProblem();
  const check = useCheckMpesa();
  return (
    <>
      <Button
        look={look}
        icon="asking"
        busy={check.isPending}
        disabled={check.isPending}
        onClick={() => check.mutate()}
      >
        {say(asked ? 'console.setup.check_again' : 'console.setup.check')}
      </Button>
      <div role="status">
        {check.data?.result === 'reached' && (
          <p className="with-icon">
            <Icon name="good" className="setup-good" />
            {say('console.setup.reached')}
          </p>
        )}
        {(check.data?.result === 'wrong_keys' || check.data?.result === 'no_answer') && (
          <p className="only-read">{say(`console.setup.gap.${check.data.result}`)}</p>
        )}
      </div>
      {check.error && (
        <p className="note note-bad" role="alert">
          {problem(check.error)}
        </p>
      )}
    </>
  );
}

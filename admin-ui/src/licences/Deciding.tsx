import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import { Button } from '../parts/Button';
import { mayCall } from '../session/me';
import { ApproveDialog } from './ApproveDialog';
import type { Decided } from './decided';
import { RefuseDialog } from './RefuseDialog';
import { useDecision, type Decision, type Matter } from './use-vetting';

const OPERATIONS: Record<Matter, string> = { application: 'providers.decide', renewal: 'licences.decide' };

interface DecidingProps {
  about: Decided;
  /** Whether it is still undecided. */
  waits: boolean;
}

/** The two answers to what was handed in. A dialog stays until it is closed: it says why another admin was first. */
export function Deciding({ about, waits }: DecidingProps) {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ decision: Decision['decision']; about: Decided } | null>(null);
  const decide = useDecision(about.matter, about.id, () => {
    if (open) notify(say(`console.vetting.done.${open.decision}`, { name: about.name }), { type: 'success' });
    navigate('/licences');
  });
  if (!mayCall(me, OPERATIONS[about.matter])) return null;

  function ask(decision: Decision['decision'] | null): void {
    decide.reset();
    // As it stood when it was asked: what is handed in anew behind the dialog, nobody has seen.
    setOpen(decision && { decision, about });
  }
  const dialog = {
    onDecide: decide.mutate,
    busy: decide.isPending,
    error: decide.error,
    onClose: () => ask(null),
  };
  return (
    <>
      {waits && (
        <>
          <Button icon="close" onClick={() => ask('refuse')}>
            {say('console.vetting.refuse')}
          </Button>
          <Button look="action" icon="good" onClick={() => ask('approve')}>
            {say('console.vetting.approve')}
          </Button>
        </>
      )}
      {open?.decision === 'approve' && <ApproveDialog about={open.about} {...dialog} />}
      {open?.decision === 'refuse' && <RefuseDialog about={open.about} {...dialog} />}
    </>
  );
}

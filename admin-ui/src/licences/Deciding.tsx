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

/** The two answers to what was handed in. */
export function Deciding({ about }: { about: Decided }) {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Decision['decision'] | null>(null);
  const decide = useDecision(about.matter, about.id, () => {
    if (open) notify(say(`console.vetting.done.${open}`, { name: about.name }), { type: 'success' });
    navigate('/licences');
  });
  if (!mayCall(me, OPERATIONS[about.matter])) return null;

  function ask(decision: Decision['decision'] | null): void {
    decide.reset();
    setOpen(decision);
  }
  const dialog = {
    about,
    onDecide: decide.mutate,
    busy: decide.isPending,
    error: decide.error,
    onClose: () => ask(null),
  };
  return (
    <>
      <Button icon="close" onClick={() => ask('refuse')}>
        {say('console.vetting.refuse')}
      </Button>
      <Button look="action" icon="good" onClick={() => ask('approve')}>
        {say('console.vetting.approve')}
      </Button>
      {open === 'approve' && <ApproveDialog {...dialog} />}
      {open === 'refuse' && <RefuseDialog {...dialog} />}
    </>
  );
}

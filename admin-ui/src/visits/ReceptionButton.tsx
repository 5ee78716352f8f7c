import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Button } from '../parts/Button';
import { useProblem } from '../parts/Trouble';
import { useNow } from '../parts/use-now';
import { mayCall } from '../session/me';
import { receptionStep } from './reception';
import { useReception } from './use-reception';

/** The next thing that the clinic notes of somebody who comes: that they are here, that they are called in. */
export function ReceptionButton({ visit }: { visit: VisitDetail }) {
  const { me } = useConsole();
  const say = useText();
  const problem = useProblem();
  const now = useNow();
  const reception = useReception();
  const step = receptionStep(visit, visit.status, now);
  if (step === null || !mayCall(me, `visits.${step}`)) return null;
  const note = () => reception.mutate({ id: visit.id, name: visit.patient.name, step });
  return (
    <>
      <Button look="primary" busy={reception.isPending} onClick={note}>
        {say(step === 'arrive' ? 'console.waiting.arrive' : 'console.waiting.call')}
      </Button>
      {reception.isError && <p role="alert">{problem(reception.error)}</p>}
    </>
  );
}

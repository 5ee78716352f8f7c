import { useId, useState } from 'react';
import { useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Ask } from '../parts/Ask';
import { useProblem } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { useVisitChange } from './use-visit';
import type { VisitAction } from './visit-actions';

const LEAST_REASON = 3;
const MOST_REASON = 200;

interface AskChangeProps {
  visit: VisitDetail;
  action: Exclude<VisitAction, 'move'>;
  onClose(): void;
  onDone(): void;
}

/** Closing or calling off a visit: neither can be taken back, and the question says so. */
export function AskChange({ visit, action, onClose, onDone }: AskChangeProps) {
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const change = useVisitChange(visit.id, onDone);
  const cancelling = action === 'cancel';
  const given = reason.trim();
  const who = { name: visit.patient.name, time: format.dayAndTime(visit.startsAt) };
  return (
    <Ask
      title={say(`console.visit.ask.${action}`)}
      yes={say(`console.visit.action.${action}`)}
      onYes={() => change.mutate({ action, ...(cancelling ? { body: { reason: given } } : {}) })}
      danger={cancelling}
      off={cancelling && given.length < LEAST_REASON ? say('console.visit.reason_needed') : null}
      busy={change.isPending}
      no={say('console.back')}
      onNo={onClose}
      problem={change.error ? problem(change.error) : null}
    >
      <p>{say('console.visit.who_and_when', who)}</p>
      {cancelling && (
        <>
          <p>{consequence(visit, say, format.money)}</p>
          <label className="label" htmlFor={reasonId}>
            {say('console.visit.reason')}
          </label>
          <textarea
            id={reasonId}
            rows={3}
            maxLength={MOST_REASON}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <p className="note note-warm">{say('console.cannot_undo')}</p>
    </Ask>
  );
}

/** Says where the money goes: the clinic calls off, so all of it goes back. */
function consequence(
  { payment }: VisitDetail,
  say: ReturnType<typeof useText>,
  money: (cents: number) => string,
): string {
  const kept = payment ? payment.paidCents - payment.refundedCents : 0;
  return kept > 0
    ? say('console.visit.cancel_refund', { amount: money(kept) })
    : say('console.visit.cancel_unpaid');
}

import { useState } from 'react';
import { useText, type Say } from '../console-context';
import type { VisitDetail } from '../data/records';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useFormat, type Format } from '../parts/use-format';
import { useVisitChange } from './use-visit';
import type { VisitAction } from './visit-actions';

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
  const [reason, setReason] = useState('');
  const change = useVisitChange(visit.id, onDone);
  const cancelling = action === 'cancel';
  const who = { name: visit.patient.name, time: format.dayAndTime(visit.startsAt) };
  return (
    <Ask
      title={say(`console.visit.ask.${action}`)}
      yes={say(`console.visit.action.${action}`)}
      onYes={() => change.mutate({ action, ...(cancelling ? { body: { reason: reason.trim() } } : {}) })}
      danger={cancelling}
      final
      off={cancelling && !isReason(reason) ? say('console.reason_needed') : null}
      busy={change.isPending}
      onNo={onClose}
      error={change.error}
    >
      <p>{say('console.visit.who_and_when', who)}</p>
      {cancelling && (
        <>
          <p>{consequence(visit, say, format.money)}</p>
          <ReasonField value={reason} most={MOST_REASON} onChange={setReason} />
        </>
      )}
    </Ask>
  );
}

/** Says where the money goes: the clinic calls off, so all of it goes back. */
function consequence({ payment }: VisitDetail, say: Say, money: Format['money']): string {
  const kept = payment ? payment.paidCents - payment.refundedCents : 0;
  return kept > 0
    ? say('console.visit.cancel_refund', { amount: money(kept) })
    : say('console.visit.cancel_unpaid');
}

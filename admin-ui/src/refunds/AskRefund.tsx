import { useState } from 'react';
import { useText } from '../console-context';
import type { SentBack, VisitDetail } from '../data/records';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useFormat } from '../parts/use-format';
import { keptCents } from './refund-offers';
import { useRefundCall } from './use-refunds';

interface AskRefundProps {
  visit: VisitDetail;
  sent: readonly SentBack[];
  onClose(): void;
  onDone(): void;
}

export function AskRefund({ visit, sent, onClose, onDone }: AskRefundProps) {
  const say = useText();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const ask = useRefundCall(onDone);
  return (
    <Ask
      title={say('console.refund.ask_title', { amount: format.money(keptCents(visit, sent)) })}
      yes={say('console.refund.ask')}
      onYes={() => ask.mutate({ kind: 'ask', visit: visit.id, reason })}
      off={isReason(reason) ? null : say('console.reason_needed')}
      busy={ask.isPending}
      onNo={onClose}
      error={ask.error}
    >
      <p>{say('console.refund.ask_more')}</p>
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );
}

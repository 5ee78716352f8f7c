import { useState } from 'react';
import { useText } from '../console-context';
import type { RefundRequest } from '../data/records';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useFormat } from '../parts/use-format';
import { aboutRefund } from './about-refund';
import { questionOn, type Decision } from './decision-words';
import { useRefundCall } from './use-refunds';

interface DecideRefundProps {
  request: RefundRequest;
  decision: Decision;
  onClose(): void;
  onDone(): void;
}

/** The second person's word: the money leaves, or stays for a reason; or the books have how a refund ended. */
export function DecideRefund({ request, decision, onClose, onDone }: DecideRefundProps) {
  const say = useText();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const decide = useRefundCall(onDone);
  const { id } = request;
  const { title, more, yes } = questionOn(request, decision, say, format);
  const refusing = decision === 'refuse';
  return (
    <Ask
      title={title}
      yes={yes}
      onYes={() => decide.mutate(refusing ? { kind: 'refuse', id, reason } : { kind: 'approve', id })}
      danger={!refusing}
      final={!refusing}
      off={refusing && !isReason(reason) ? say('console.reason_needed') : null}
      busy={decide.isPending}
      onNo={onClose}
      error={decide.error}
    >
      <p>{aboutRefund(request, say, format)}</p>
      <p>{more}</p>
      {refusing && <ReasonField value={reason} onChange={setReason} />}
    </Ask>
  );
}

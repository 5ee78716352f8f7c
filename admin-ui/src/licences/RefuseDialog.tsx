import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import type { DecisionDialogProps } from './decided';

export function RefuseDialog({ about, onDecide, busy, error, onClose }: DecisionDialogProps) {
  const say = useText();
  const [reason, setReason] = useState('');
  return (
    <Ask
      title={say('console.vetting.ask.refuse', { name: about.name })}
      yes={say('console.vetting.refuse')}
      onYes={() => onDecide({ decision: 'refuse', reason: reason.trim(), version: about.version })}
      danger
      off={isReason(reason) ? null : say('console.reason_needed')}
      busy={busy}
      onNo={onClose}
      error={error}
    >
      <p>{say('console.vetting.ask.refuse_more')}</p>
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );
}

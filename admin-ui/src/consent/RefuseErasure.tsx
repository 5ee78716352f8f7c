import { useState } from 'react';
import { useText } from '../console-context';
import type { ErasureRequest } from '../data/records';
import { Ask } from '../parts/Ask';
import { ReasonField } from '../parts/ReasonField';
import { useRefuseErasure } from './use-erasures';

/** As the server takes it. */
const LEAST = 10;
const MOST = 1000;

interface RefuseErasureProps {
  request: ErasureRequest;
  onClose(): void;
  onDone(): void;
}

/** A no is given once, with the reason that the patient reads. */
export function RefuseErasure({ request: { id, patient }, onClose, onDone }: RefuseErasureProps) {
  const say = useText();
  const [reason, setReason] = useState('');
  const refuse = useRefuseErasure(id, onDone);
  return (
    <Ask
      title={say('console.erasures.refuse_title', { name: patient.name })}
      yes={say('console.erasures.refuse')}
      onYes={() => refuse.mutate(reason.trim())}
      final
      off={reason.trim().length < LEAST ? say('console.reason_needed') : null}
      busy={refuse.isPending}
      onNo={onClose}
      error={refuse.error}
    >
      <p>{say('console.erasures.refuse_more')}</p>
      <ReasonField value={reason} most={MOST} onChange={setReason} />
    </Ask>
  );
}

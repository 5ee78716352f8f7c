import { useState } from 'react';
import { useText } from '../console-context';
import type { StaffSession } from '../data/records';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useStaffChange } from './use-staff';

interface EndSessionsProps {
  member: { id: string; name: string };
  /** All of them when it is null. */
  session: StaffSession | null;
  onClose(): void;
  onDone(): void;
}

/** Signed out at once, and why is kept. */
export function EndSessions({ member: { id, name }, session, onClose, onDone }: EndSessionsProps) {
  const say = useText();
  const [reason, setReason] = useState('');
  const end = useStaffChange(onDone);

  function send(): void {
    const body = { reason: reason.trim(), ...(session ? { session: session.id } : {}) };
    end.mutate({ path: `/${encodeURIComponent(id)}/sessions/end`, method: 'POST', body });
  }
  return (
    <Ask
      title={say(session ? 'console.sessions.ask_one' : 'console.sessions.ask_all', { name })}
      yes={say(session ? 'console.sessions.end' : 'console.sessions.end_all')}
      onYes={send}
      danger
      final
      off={isReason(reason) ? null : say('console.reason_needed')}
      busy={end.isPending}
      onNo={onClose}
      error={end.error}
    >
      <p>{say('console.sessions.ask_more')}</p>
      {!session && <p>{say('console.sessions.ask_all_more')}</p>}
      <ReasonField value={reason} onChange={setReason} />
    </Ask>
  );
}

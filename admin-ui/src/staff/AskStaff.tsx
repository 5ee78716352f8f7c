import { useState } from 'react';
import { useText } from '../console-context';
import type { StaffMember } from '../data/records';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { isReason, ReasonField } from '../parts/ReasonField';
import { RoleSelect } from './RoleSelect';
import { isFinal, staffCall, type StaffAction } from './staff-actions';
import { useStaffChange } from './use-staff';

interface AskStaffProps {
  member: StaffMember;
  action: StaffAction;
  onClose(): void;
  onDone(words: string): void;
}

/** A change of a colleague's standing: what it does to them is said before. */
export function AskStaff({ member, action, onClose, onDone }: AskStaffProps) {
  const say = useText();
  const [role, setRole] = useState<string>(member.role);
  const [reason, setReason] = useState('');
  const change = useStaffChange(({ comingVisits = 0 }) =>
    onDone(
      comingVisits > 1
        ? say('console.staff.done_with_visits', { count: comingVisits })
        : comingVisits === 1
          ? say('console.staff.done_with_visit')
          : say('console.staff.done', { name: member.fullName }),
    ),
  );
  const wantsReason = action === 'suspend' || action === 'reset';
  return (
    <Ask
      title={say(`console.staff.ask.${action}`, { name: member.fullName })}
      yes={say(`console.staff.action.${action}`)}
      onYes={() => change.mutate(staffCall(action, member.id, { role, reason: reason.trim() }))}
      danger={wantsReason}
      final={isFinal(action)}
      off={whyOff()}
      busy={change.isPending}
      onNo={onClose}
      error={change.error}
    >
      <p>{say(`console.staff.ask.${action}_more`)}</p>
      {action === 'role' && (
        <Field label={say('console.staff.role')}>
          {(field) => <RoleSelect {...field} value={role} onChoose={setRole} />}
        </Field>
      )}
      {wantsReason && <ReasonField value={reason} onChange={setReason} />}
    </Ask>
  );

  function whyOff(): string | null {
    if (wantsReason && !isReason(reason)) return say('console.reason_needed');
    if (action === 'role' && role === member.role) return say('console.staff.role_same');
    return null;
  }
}

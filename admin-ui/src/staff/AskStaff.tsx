import { useId, useState } from 'react';
import { useText } from '../console-context';
import { STAFF_ROLES, type StaffMember } from '../data/records';
import { Ask } from '../parts/Ask';
import { useProblem } from '../parts/Trouble';
import { roleKey } from './role-key';
import { staffCall, type StaffAction } from './staff-actions';
import { useStaffChange } from './use-staff';

const LEAST_REASON = 3;
const MOST_REASON = 500;

interface AskStaffProps {
  member: StaffMember;
  action: StaffAction;
  onClose(): void;
  onDone(words: string): void;
}

/** A change of a colleague's standing: what it does to them is said before. */
export function AskStaff({ member, action, onClose, onDone }: AskStaffProps) {
  const say = useText();
  const problem = useProblem();
  const id = useId();
  const [role, setRole] = useState<string>(member.role);
  const [reason, setReason] = useState('');
  const change = useStaffChange(({ comingVisits = 0 }) =>
    onDone(
      comingVisits > 0
        ? say('console.staff.done_with_visits', { count: comingVisits })
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
      off={whyOff()}
      busy={change.isPending}
      no={say('console.back')}
      onNo={onClose}
      problem={change.error ? problem(change.error) : null}
    >
      <p>{say(`console.staff.ask.${action}_more`)}</p>
      {action === 'role' && (
        <>
          <label className="label" htmlFor={id}>
            {say('console.staff.role')}
          </label>
          <select id={id} value={role} onChange={(event) => setRole(event.target.value)}>
            {STAFF_ROLES.map((one) => (
              <option key={one} value={one}>
                {say(roleKey(one))}
              </option>
            ))}
          </select>
        </>
      )}
      {wantsReason && (
        <>
          <label className="label" htmlFor={id}>
            {say('console.staff.reason')}
          </label>
          <textarea
            id={id}
            rows={3}
            maxLength={MOST_REASON}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </Ask>
  );

  function whyOff(): string | null {
    if (wantsReason && reason.trim().length < LEAST_REASON) return say('console.staff.reason_needed');
    if (action === 'role' && role === member.role) return say('console.staff.role_same');
    return null;
  }
}

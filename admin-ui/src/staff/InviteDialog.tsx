import { useId, useState, type ReactNode } from 'react';
import { useText } from '../console-context';
import { STAFF_ROLES } from '../data/records';
import { Ask } from '../parts/Ask';
import { useProblem } from '../parts/Trouble';
import { inviteProblems, type InviteWish } from './invite-problems';
import { roleKey } from './role-key';
import { useStaffChange } from './use-staff';

interface InviteDialogProps {
  onClose(): void;
  onDone(): void;
}

const EMPTY: InviteWish = { fullName: '', email: '', role: 'front-desk', language: 'en' };

/** What is wrong is said beside its field, once somebody has tried to send it. */
export function InviteDialog({ onClose, onDone }: InviteDialogProps) {
  const say = useText();
  const problem = useProblem();
  const [wish, setWish] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const invite = useStaffChange(onDone);
  const problems = tried ? inviteProblems(wish) : {};

  function send(): void {
    setTried(true);
    if (Object.keys(inviteProblems(wish)).length > 0) return;
    const body = { ...wish, fullName: wish.fullName.trim(), email: wish.email.trim() };
    invite.mutate({ path: '/invitations', method: 'POST', body });
  }
  const set = (change: Partial<InviteWish>): void => setWish((old) => ({ ...old, ...change }));
  return (
    <Ask
      title={say('console.staff.invite')}
      yes={say('console.staff.invite_send')}
      onYes={send}
      busy={invite.isPending}
      no={say('console.back')}
      onNo={onClose}
      problem={invite.error ? problem(invite.error) : null}
    >
      <p>{say('console.staff.invite_more')}</p>
      <Field label={say('console.staff.name')} problem={problems.fullName ? say(problems.fullName) : null}>
        {(field) => (
          <input
            {...field}
            autoComplete="off"
            maxLength={100}
            value={wish.fullName}
            onChange={(event) => set({ fullName: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('console.staff.email')} problem={problems.email ? say(problems.email) : null}>
        {(field) => (
          <input
            {...field}
            type="email"
            autoComplete="off"
            maxLength={200}
            value={wish.email}
            onChange={(event) => set({ email: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('console.staff.role')} problem={null}>
        {(field) => (
          <select {...field} value={wish.role} onChange={(event) => set({ role: event.target.value })}>
            {STAFF_ROLES.map((one) => (
              <option key={one} value={one}>
                {say(roleKey(one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('console.staff.language')} problem={null}>
        {(field) => (
          <select
            {...field}
            value={wish.language}
            onChange={(event) => set({ language: event.target.value })}
          >
            <option value="en">{say('console.language.en')}</option>
            <option value="sw">{say('console.language.sw')}</option>
          </select>
        )}
      </Field>
    </Ask>
  );
}

interface FieldProps {
  label: string;
  problem: string | null;
  children(field: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }): ReactNode;
}

function Field({ label, problem, children }: FieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  const described = problem === null ? undefined : problemId;
  return (
    <div className="labelled">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': described })}
      {problem && (
        <p id={problemId} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

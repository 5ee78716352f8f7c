import { useState } from 'react';
import { useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { LanguageField } from '../parts/LanguageField';
import { inviteProblems, type InviteWish } from './invite-problems';
import { RoleSelect } from './RoleSelect';
import { useStaffChange } from './use-staff';

interface InviteDialogProps {
  onClose(): void;
  onDone(): void;
}

const EMPTY: InviteWish = { fullName: '', email: '', role: 'front-desk', language: 'en' };

/** What is wrong is said beside its field, once somebody has tried to send it. */
export function InviteDialog({ onClose, onDone }: InviteDialogProps) {
  const say = useText();
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
      onNo={onClose}
      error={invite.error}
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
      <Field label={say('console.staff.role')}>
        {(field) => <RoleSelect {...field} value={wish.role} onChoose={(role) => set({ role })} />}
      </Field>
      <LanguageField
        label={say('console.staff.language')}
        value={wish.language}
        onChange={(language) => set({ language })}
      />
    </Ask>
  );
}

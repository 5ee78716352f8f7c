import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { StaffMember } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { mayCall } from '../session/me';
import { AskStaff } from './AskStaff';
import { Invitations } from './Invitations';
import { InviteDialog } from './InviteDialog';
import { Members } from './Members';
import type { StaffAction } from './staff-actions';
import { useStaff } from './use-staff';
import { WithoutFactor } from './WithoutFactor';

type Open = { kind: 'invite' } | { kind: 'change'; action: StaffAction; member: StaffMember } | null;

export default function StaffPage() {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const { data, error, refetch } = useStaff();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);

  function done(words: string): void {
    close();
    notify(words, { type: 'success' });
  }
  return (
    <Page
      title={say('console.staff.title')}
      tab={say('console.nav.staff')}
      lead={say('console.staff.lead')}
      actions={
        mayCall(me, 'staff.invite') && (
          <Button look="action" icon="add" onClick={() => setOpen({ kind: 'invite' })}>
            {say('console.staff.invite')}
          </Button>
        )
      }
    >
      {(error || !data) && <Awaited error={error} refetch={refetch} />}
      {data && (
        <div className="stack">
          <Members
            members={data.staff}
            onChange={(member, action) => setOpen({ kind: 'change', action, member })}
          />
          {mayCall(me, 'staff.without-second-factor') && <WithoutFactor />}
          {data.invitations.length > 0 && <Invitations invitations={data.invitations} onDone={done} />}
        </div>
      )}
      {open?.kind === 'invite' && (
        <InviteDialog onClose={close} onDone={() => done(say('console.staff.invited'))} />
      )}
      {open?.kind === 'change' && <AskStaff {...open} onClose={close} onDone={done} />}
    </Page>
  );
}

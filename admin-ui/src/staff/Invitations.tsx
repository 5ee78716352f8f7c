import { useText } from '../console-context';
import type { StaffInvitation } from '../data/records';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { useProblem } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { roleKey } from './role-key';
import { useStaffChange } from './use-staff';

interface InvitationsProps {
  invitations: readonly StaffInvitation[];
  onDone(words: string): void;
}

export function Invitations({ invitations, onDone }: InvitationsProps) {
  const say = useText();
  const heads = [
    say('console.staff.name'),
    say('console.staff.role'),
    say('console.staff.state'),
    say('console.staff.actions'),
  ];
  return (
    <section className="card list" aria-labelledby="invitations">
      <div className="card-head">
        <h2 id="invitations">{say('console.staff.invitations')}</h2>
      </div>
      <table className="records" aria-labelledby="invitations">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <Invited key={invitation.id} invitation={invitation} heads={heads} onDone={onDone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface InvitedProps {
  invitation: StaffInvitation;
  heads: readonly string[];
  onDone(words: string): void;
}

function Invited({
  invitation: { id, fullName, email, role, state, expiresAt },
  heads,
  onDone,
}: InvitedProps) {
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const again = useStaffChange(() => onDone(say('console.staff.sent_again')));
  const back = useStaffChange(() => onDone(say('console.staff.withdrawn')));
  const busy = again.isPending || back.isPending;
  const error = again.error ?? back.error;
  const path = `/invitations/${encodeURIComponent(id)}`;
  return (
    <tr>
      <td className="lead" data-label={heads[0]}>
        <b>{fullName}</b>
        <span className="quiet small below">{email}</span>
      </td>
      <td data-label={heads[1]}>{say(roleKey(role))}</td>
      <td data-label={heads[2]}>
        {state === 'open' ? (
          <Chip tone="info" icon="mail">
            {say('console.staff.open_until', { time: format.dayAndTime(expiresAt) })}
          </Chip>
        ) : (
          <Chip icon="clock">{say('console.staff.over')}</Chip>
        )}
      </td>
      <td data-label={heads[3]}>
        <span className="row-actions">
          <Button
            small
            disabled={busy}
            onClick={() => again.mutate({ path: `${path}/resend`, method: 'POST' })}
          >
            {say('console.staff.send_again')}
            <span className="only-read"> {fullName}</span>
          </Button>
          <Button small disabled={busy} onClick={() => back.mutate({ path, method: 'DELETE' })}>
            {say('console.staff.withdraw')}
            <span className="only-read"> {fullName}</span>
          </Button>
        </span>
        {error && (
          <p className="problem" role="alert">
            {problem(error)}
          </p>
        )}
      </td>
    </tr>
  );
}

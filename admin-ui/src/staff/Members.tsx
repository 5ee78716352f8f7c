import { useConsole, useText } from '../console-context';
import type { StaffMember } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Button, ButtonLink } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { HeadRow } from '../parts/HeadRow';
import { useFormat } from '../parts/use-format';
import { roleKey } from './role-key';
import { maySeeSessions, sessionsPlace } from './session-look';
import { staffActions, type StaffAction } from './staff-actions';

interface MembersProps {
  members: readonly StaffMember[];
  onChange(member: StaffMember, action: StaffAction): void;
}

export function Members({ members, onChange }: MembersProps) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const heads = {
    name: say('console.staff.name'),
    role: say('console.staff.role'),
    seen: say('console.staff.seen'),
    state: say('console.staff.state'),
    actions: say('console.staff.actions'),
  };
  return (
    <section className="card list">
      <table className="records" aria-label={say('console.staff.title')}>
        <HeadRow heads={heads} />
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <td className="lead" data-label={heads.name}>
                <span className="with-icon">
                  <Avatar name={member.fullName} />
                  <span>
                    <b>{member.fullName}</b>
                    <span className="quiet small below">{member.email}</span>
                  </span>
                </span>
              </td>
              <td data-label={heads.role}>{say(roleKey(member.role))}</td>
              <td data-label={heads.seen}>
                {member.lastSeenAt ? format.dayAndTime(member.lastSeenAt) : say('console.staff.never')}
              </td>
              <td data-label={heads.state}>
                <MemberState member={member} />
              </td>
              <td data-label={heads.actions}>
                <span className="row-actions">
                  {staffActions(member, me).map((action) => (
                    <Button key={action} small onClick={() => onChange(member, action)}>
                      {say(`console.staff.action.${action}`)}
                      <span className="only-read"> {member.fullName}</span>
                    </Button>
                  ))}
                  {maySeeSessions(member, me) && (
                    <ButtonLink small to={sessionsPlace(member.id)}>
                      {say('console.sessions.link')}
                      <span className="only-read"> {member.fullName}</span>
                    </ButtonLink>
                  )}
                  {member.you && <span className="quiet">{say('console.staff.you')}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MemberState({ member: { state } }: { member: StaffMember }) {
  const say = useText();
  switch (state) {
    case 'active':
      return (
        <Chip tone="good" icon="good">
          {say('console.staff.state.active')}
        </Chip>
      );
    case 'suspended':
      return (
        <Chip tone="bad" icon="bad">
          {say('console.staff.state.suspended')}
        </Chip>
      );
    case 'closed':
      return <Chip icon="close">{say('console.staff.state.closed')}</Chip>;
  }
}

import { useText } from '../console-context';
import type { StaffSession } from '../data/records';
import { Button } from '../parts/Button';
import { HeadRow } from '../parts/HeadRow';
import { useFormat } from '../parts/use-format';
import { appKey } from './session-look';

interface SessionTableProps {
  sessions: readonly StaffSession[];
  onEnd(session: StaffSession): void;
}

export function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const say = useText();
  const format = useFormat();
  const heads = {
    device: say('console.sessions.device'),
    where: say('console.sessions.where'),
    since: say('console.sessions.since'),
    seen: say('console.staff.seen'),
    actions: say('console.staff.actions'),
  };
  return (
    <section className="card list">
      <table className="records" aria-label={say('console.sessions.title')}>
        <HeadRow heads={heads} />
        <tbody>
          {sessions.map((session) => {
            const device = session.device || say('console.sessions.device_unknown');
            return (
              <tr key={session.id}>
                <td className="lead" data-label={heads.device}>
                  <b>{device}</b>
                </td>
                <td data-label={heads.where}>{say(appKey(session.app))}</td>
                <td data-label={heads.since}>{format.dayAndTime(session.createdAt)}</td>
                <td data-label={heads.seen}>{format.dayAndTime(session.lastSeenAt)}</td>
                <td data-label={heads.actions}>
                  <span className="row-actions">
                    <Button small onClick={() => onEnd(session)}>
                      {say('console.sessions.end')}
                      <span className="only-read"> {device}</span>
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

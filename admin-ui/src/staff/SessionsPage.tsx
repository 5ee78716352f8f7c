import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useText } from '../console-context';
import type { StaffSession } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { WayBack } from '../parts/WayBack';
import { EndSessions } from './EndSessions';
import { SessionTable } from './SessionTable';
import { useSessions } from './use-sessions';
import { useStaff } from './use-staff';

/** Where a colleague is signed in: a lost phone opens what this clinic keeps of its patients. */
export default function SessionsPage() {
  const { id = '' } = useParams();
  const say = useText();
  const notify = useNotify();
  const staff = useStaff();
  const { data: sessions, error, refetch } = useSessions(id);
  const [asked, setAsked] = useState<{ session: StaffSession | null } | null>(null);
  const name = staff.data?.staff.find((one) => one.id === id)?.fullName;
  return (
    <Page
      title={name ? say('console.sessions.of', { name }) : say('console.sessions.title')}
      tab={say('console.nav.staff')}
      lead={say('console.sessions.lead')}
      actions={
        name &&
        sessions &&
        sessions.length > 0 && (
          <Button icon="sign-out" onClick={() => setAsked({ session: null })}>
            {say('console.sessions.end_all')}
          </Button>
        )
      }
    >
      <WayBack to="/staff" label={say('console.staff.title')} />
      {(error || !sessions) && <Awaited error={error} refetch={refetch} />}
      {sessions?.length === 0 && (
        <section className="card">
          <EmptyState
            icon="good"
            title={say('console.sessions.none')}
            text={say('console.sessions.none_more')}
          />
        </section>
      )}
      {sessions && sessions.length > 0 && (
        <SessionTable sessions={sessions} onEnd={(session) => setAsked({ session })} />
      )}
      {asked && name && (
        <EndSessions
          member={{ id, name }}
          session={asked.session}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            notify(say('console.sessions.ended', { name }), { type: 'success' });
          }}
        />
      )}
    </Page>
  );
}

import { useConsole, useText } from '../console-context';
import { Page } from '../parts/Page';
import { mayCall } from '../session/me';
import { LicenceTable } from './LicenceTable';
import { WaitingList } from './WaitingList';

/** Who waits for the admin's decision, and until when everybody may practise. */
export default function LicencesPage() {
  const { me } = useConsole();
  const say = useText();
  return (
    <Page
      title={say('console.licences.title')}
      tab={say('console.nav.licences')}
      lead={say('console.licences.lead')}
    >
      <div className="stack">
        {mayCall(me, 'providers.list') && <WaitingList />}
        <LicenceTable />
      </div>
    </Page>
  );
}

import { useText } from '../console-context';
import { Page } from '../parts/Page';
import { LicenceTable } from './LicenceTable';
import { WaitingList } from './WaitingList';

/** Who waits for the admin's decision, and until when everybody may practise. */
export default function LicencesPage() {
  const say = useText();
  return (
    <Page
      title={say('console.licences.title')}
      tab={say('console.nav.licences')}
      lead={say('console.licences.lead')}
    >
      <div className="stack">
        <WaitingList />
        <LicenceTable />
      </div>
    </Page>
  );
}

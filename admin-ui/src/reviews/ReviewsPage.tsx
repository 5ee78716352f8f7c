import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Page } from '../parts/Page';
import { Tabs } from '../parts/Tabs';
import { mayCall } from '../session/me';
import { CmsLookList } from './CmsLookList';
import { EmergencyList } from './EmergencyList';
import { useWaitingCount } from './use-reviews';

const TABS = ['waiting', 'reviewed', 'cms'] as const;
type Tab = (typeof TABS)[number];

/** Who saw patients without an everyday reason, and what somebody else says of it. */
export default function ReviewsPage() {
  const { me } = useConsole();
  const say = useText();
  const [tab, setTab] = useState<Tab>('waiting');
  const count = useWaitingCount().data?.waiting ?? null;
  const open = TABS.filter((name) => name !== 'cms' || mayCall(me, 'compliance.cms-looks'));
  return (
    <Page
      title={say('console.reviews.title')}
      tab={say('console.nav.reviews')}
      lead={say('console.reviews.lead')}
    >
      <div className="stack">
        <Tabs<Tab>
          label={say('console.reviews.tabs')}
          tabs={open.map((name) => ({
            name,
            label: say(`console.reviews.${name}`),
            count: name === 'waiting' ? count : null,
          }))}
          chosen={tab}
          onChoose={setTab}
        />
        {tab === 'cms' ? <CmsLookList /> : <EmergencyList key={tab} state={tab} />}
      </div>
    </Page>
  );
}

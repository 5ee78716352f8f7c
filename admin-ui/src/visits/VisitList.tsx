import { useState } from 'react';
import { ListBase } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { ListFoot } from '../parts/ListFoot';
import { Page } from '../parts/Page';
import { RecordTable } from '../parts/RecordTable';
import { SearchField } from '../parts/SearchField';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { useListSearch } from '../parts/use-list-search';
import { zoneOf } from '../session/me';
import { filterOf, orderOf, VISIT_TABS, type VisitTab } from './tabs';
import { visitColumns } from './visit-columns';

const PER_PAGE = 25;

export default function VisitList() {
  const { me, clock } = useConsole();
  const say = useText();
  const [tab, setTab] = useState<VisitTab>('today');
  // The day changes at midnight, and not with each drawing.
  const [filters] = useState(() => tabFilters(clock.now(), zoneOf(me)));
  return (
    <Page
      title={say('console.visits.title')}
      tab={say('console.nav.visits')}
      lead={say('console.visits.lead')}
    >
      <ListBase
        key={tab}
        resource="visits"
        filter={filters[tab]}
        sort={{ field: 'startsAt', order: orderOf(tab) }}
        perPage={PER_PAGE}
        // Neither in the address nor in the storage: a filter may hold a name.
        disableSyncWithLocation
        storeKey={false}
      >
        <section className="card list">
          <ListHead tab={tab} onTab={setTab} />
          <Visits tab={tab} />
          <ListFoot />
        </section>
      </ListBase>
    </Page>
  );
}

function tabFilters(now: Date, timeZone: string): Record<VisitTab, object> {
  const entries = VISIT_TABS.map((tab) => [tab, filterOf(tab, now, timeZone)] as const);
  return Object.fromEntries(entries) as Record<VisitTab, object>;
}

function ListHead({ tab, onTab }: { tab: VisitTab; onTab(tab: VisitTab): void }) {
  const say = useText();
  const { search } = useListSearch();
  return (
    <div className="list-head">
      <Tabs
        label={say('console.visits.which')}
        tabs={VISIT_TABS.map((name) => ({ name, label: say(`console.visits.tab.${name}`) }))}
        chosen={tab}
        onChoose={onTab}
      />
      <SearchField
        label={say('console.visits.search')}
        hint={say('console.visits.search')}
        onSearch={search}
      />
    </div>
  );
}

function Visits({ tab }: { tab: VisitTab }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { searched } = useListSearch();
  return (
    <RecordTable<VisitRecord>
      label={say('console.visits.title')}
      columns={visitColumns(say, format, { withDay: tab !== 'today', withDoctor: me.practitioner === null })}
      to={({ id }) => `/visits/${id}/show`}
      empty={
        <EmptyState
          icon={searched ? 'nothing-found' : 'calm'}
          title={say(searched ? 'console.visits.none_found' : `console.visits.none.${tab}`)}
          text={say(searched ? 'console.visits.none_found_more' : 'console.visits.none_more')}
        >
          <ButtonLink to="/">{say('console.nav.today')}</ButtonLink>
        </EmptyState>
      }
    />
  );
}

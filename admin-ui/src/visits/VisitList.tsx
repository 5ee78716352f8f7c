import { useState } from 'react';
import { BookLinks } from '../booking/BookLinks';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { RecordList } from '../parts/RecordList';
import { RecordTable } from '../parts/RecordTable';
import { SearchField } from '../parts/SearchField';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { useListSearch } from '../parts/use-list-search';
import { zoneOf } from '../session/me';
import { useOpenedFilter } from '../saved/opened-filter';
import { tabIn, type ListWish } from '../saved/saved-wish';
import { SavedFiltersOfList } from '../saved/SavedFilters';
import { orderOf, visitFilter, VISIT_TABS, type VisitTab } from './tabs';
import { visitColumns } from './visit-columns';

export default function VisitList() {
  const { key, wish } = useOpenedFilter('visits');
  return <Visits key={key} opened={wish} />;
}

function Visits({ opened }: { opened: ListWish | null }) {
  const { me, clock } = useConsole();
  const say = useText();
  const [first] = useState(() => tabIn(opened, VISIT_TABS, 'today'));
  const [tab, setTab] = useState<VisitTab>(first);
  // Another `now` is another question to the server, and not one for each drawing.
  const [now] = useState(() => clock.now());
  return (
    <Page
      title={say('console.visits.title')}
      tab={say('console.nav.visits')}
      lead={say('console.visits.lead')}
      actions={<BookLinks />}
    >
      <RecordList
        key={tab}
        resource="visits"
        filter={visitFilter(tab, now, zoneOf(me))}
        sort={(tab === first ? opened?.sort : null) ?? { field: 'startsAt', order: orderOf(tab) }}
      >
        <ListHead tab={tab} onTab={setTab} />
        <VisitTable tab={tab} />
      </RecordList>
    </Page>
  );
}

function ListHead({ tab, onTab }: { tab: VisitTab; onTab(tab: VisitTab): void }) {
  const say = useText();
  const { search, words } = useListSearch();
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
        initial={words}
        onSearch={search}
      />
      <SavedFiltersOfList list="visits" tab={tab} />
    </div>
  );
}

function VisitTable({ tab }: { tab: VisitTab }) {
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

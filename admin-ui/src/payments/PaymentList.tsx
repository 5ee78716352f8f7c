import { useState, type ReactNode } from 'react';
import { useConsole, useText } from '../console-context';
import type { PaymentRecord } from '../data/records';
import { useLookEvery } from '../live/live-state';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { RecordList } from '../parts/RecordList';
import { RecordTable } from '../parts/RecordTable';
import { SearchField } from '../parts/SearchField';
import { useFormat } from '../parts/use-format';
import { useListSearch } from '../parts/use-list-search';
import { RefundsToApprove } from '../refunds/RefundsToApprove';
import { useOpenedFilter } from '../saved/opened-filter';
import { tabIn, type ListWish } from '../saved/saved-wish';
import { SavedFiltersOfList } from '../saved/SavedFilters';
import { mayCall, zoneOf } from '../session/me';
import { UnsettledMoney } from '../unsettled/UnsettledMoney';
import { DayTotals } from './DayTotals';
import { paymentColumns } from './payment-columns';
import { PaymentTabs, type ChosenTab } from './PaymentTabs';
import { PAYMENT_TABS, paymentFilter, type PaymentTab } from './tabs';

const LOOK_EVERY_MS = 30_000;

export default function PaymentList() {
  const { key, wish } = useOpenedFilter('payments');
  return <Payments key={key} opened={wish} />;
}

function Payments({ opened }: { opened: ListWish | null }) {
  const { me, clock } = useConsole();
  const say = useText();
  const [first] = useState(() => tabIn(opened, PAYMENT_TABS, 'today'));
  const [tab, setTab] = useState<ChosenTab>(first);
  const [now] = useState(() => clock.now());
  const lookEveryMs = useLookEvery(LOOK_EVERY_MS);
  const tabs = <PaymentTabs chosen={tab} onChoose={setTab} />;
  return (
    <Page
      title={say('console.payments.title')}
      tab={say('console.nav.payments')}
      lead={say('console.payments.lead')}
    >
      {mayCall(me, 'payments.totals') && <DayTotals now={now} />}
      {tab === 'approve' || tab === 'person' ? (
        <section className="card list">
          <div className="list-head">{tabs}</div>
          {tab === 'approve' ? <RefundsToApprove /> : <UnsettledMoney />}
        </section>
      ) : (
        <RecordList
          key={tab}
          resource="payments"
          filter={paymentFilter(tab, now, zoneOf(me))}
          sort={(tab === first ? opened?.sort : null) ?? { field: 'createdAt', order: 'DESC' }}
          lookEveryMs={lookEveryMs}
        >
          <ListHead tabs={tabs} tab={tab} />
          <PaymentTable tab={tab} />
        </RecordList>
      )}
    </Page>
  );
}

function ListHead({ tabs, tab }: { tabs: ReactNode; tab: PaymentTab }) {
  const say = useText();
  const { search, words } = useListSearch();
  return (
    <div className="list-head">
      {tabs}
      <SearchField
        label={say('console.payments.search')}
        hint={say('console.payments.search')}
        initial={words}
        onSearch={search}
      />
      <SavedFiltersOfList list="payments" tab={tab} />
    </div>
  );
}

function PaymentTable({ tab }: { tab: PaymentTab }) {
  const say = useText();
  const format = useFormat();
  const { searched } = useListSearch();
  return (
    <RecordTable<PaymentRecord>
      label={say('console.payments.title')}
      columns={paymentColumns(say, format)}
      to={({ visit }) => (visit ? `/visits/${visit.id}/show` : null)}
      empty={
        <EmptyState
          icon={searched ? 'nothing-found' : 'payments'}
          title={say(searched ? 'console.payments.none_found' : `console.payments.none.${tab}`)}
          text={say(searched ? 'console.payments.none_found_more' : noneMore(tab))}
        />
      }
    />
  );
}

function noneMore(tab: PaymentTab) {
  return tab === 'due' || tab === 'back' ? 'console.payments.none_more_back' : 'console.payments.none_more';
}

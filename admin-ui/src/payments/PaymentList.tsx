import { useState, type ReactNode } from 'react';
import { useGetList } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PaymentRecord } from '../data/records';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { RecordList } from '../parts/RecordList';
import { RecordTable } from '../parts/RecordTable';
import { SearchField } from '../parts/SearchField';
import { Tabs } from '../parts/Tabs';
import { useFormat } from '../parts/use-format';
import { useListSearch } from '../parts/use-list-search';
import { RefundsToApprove } from '../refunds/RefundsToApprove';
import { useRefunds } from '../refunds/use-refunds';
import { mayCall, zoneOf } from '../session/me';
import { paymentColumns } from './payment-columns';
import { PAYMENT_TABS, paymentFilter, type PaymentTab } from './tabs';

const LOOK_EVERY_MS = 30_000;
/** No payments yet, but wishes to give some back. */
const APPROVE = 'approve';

export default function PaymentList() {
  const { me, clock } = useConsole();
  const say = useText();
  const [tab, setTab] = useState<PaymentTab | typeof APPROVE>('today');
  const [now] = useState(() => clock.now());
  const tabs = <PaymentTabs chosen={tab} onChoose={setTab} />;
  return (
    <Page
      title={say('console.payments.title')}
      tab={say('console.nav.payments')}
      lead={say('console.payments.lead')}
    >
      {tab === APPROVE ? (
        <section className="card list">
          <div className="list-head">{tabs}</div>
          <RefundsToApprove />
        </section>
      ) : (
        <RecordList
          key={tab}
          resource="payments"
          filter={paymentFilter(tab, now, zoneOf(me))}
          sort={{ field: 'createdAt', order: 'DESC' }}
          lookEveryMs={LOOK_EVERY_MS}
        >
          <ListHead tabs={tabs} />
          <Payments tab={tab} />
        </RecordList>
      )}
    </Page>
  );
}

function ListHead({ tabs }: { tabs: ReactNode }) {
  const say = useText();
  const { search } = useListSearch();
  return (
    <div className="list-head">
      {tabs}
      <SearchField
        label={say('console.payments.search')}
        hint={say('console.payments.search')}
        onSearch={search}
      />
    </div>
  );
}

interface PaymentTabsProps {
  chosen: PaymentTab | typeof APPROVE;
  onChoose(tab: PaymentTab | typeof APPROVE): void;
}

function PaymentTabs({ chosen, onChoose }: PaymentTabsProps) {
  const { me } = useConsole();
  const say = useText();
  const due = useCountDue();
  const { data: asked } = useRefunds();
  const toApprove = {
    name: APPROVE,
    label: say('console.refund.to_approve'),
    count: asked?.length ?? null,
  };
  return (
    <Tabs
      label={say('console.payments.which')}
      tabs={[
        ...PAYMENT_TABS.map((name) => ({
          ...{ name, label: say(`console.payments.tab.${name}`) },
          count: name === 'due' ? due : null,
        })),
        ...(mayCall(me, 'refunds.list') ? [toApprove] : []),
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** What waits for a person: its number stands on the tab. */
function useCountDue(): number | null {
  const { total } = useGetList<PaymentRecord>('payments', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'createdAt', order: 'DESC' },
    filter: { state: ['refund_due'] },
  });
  return total ?? null;
}

function Payments({ tab }: { tab: PaymentTab }) {
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
          text={say(searched ? 'console.payments.none_found_more' : 'console.payments.none_more')}
        />
      }
    />
  );
}

import { useGetList } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PaymentRecord, RefundRequests } from '../data/records';
import { countText } from '../parts/count-text';
import { Tabs } from '../parts/Tabs';
import { useRefunds } from '../refunds/use-refunds';
import { useUnsettledCount } from '../unsettled/use-unsettled';
import { mayCall } from '../session/me';
import { PAYMENT_TABS, type PaymentTab } from './tabs';

/** `approve`: no payments yet, but wishes to give some back; `person`: money that no rule could settle. */
export type ChosenTab = PaymentTab | 'approve' | 'person';

interface PaymentTabsProps {
  chosen: ChosenTab;
  onChoose(tab: ChosenTab): void;
}

/** Each says how many wait for a person, where some do. */
export function PaymentTabs({ chosen, onChoose }: PaymentTabsProps) {
  const { me } = useConsole();
  const say = useText();
  const due = useCountDue();
  const { data: asked } = useRefunds();
  const left = useUnsettledCount().data;
  const forPerson = {
    name: 'person' as const,
    label: say('console.unsettled.tab'),
    count: left ? countText(left) : null,
  };
  const toApprove = {
    name: 'approve' as const,
    label: say('console.refund.to_approve'),
    count: asked ? countOf(asked) : null,
  };
  return (
    <Tabs
      label={say('console.payments.which')}
      tabs={[
        ...PAYMENT_TABS.map((name) => ({
          ...{ name, label: say(`console.payments.tab.${name}`) },
          count: name === 'due' ? due : null,
        })),
        ...(mayCall(me, 'unsettled.list') ? [forPerson] : []),
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

function countOf({ requests, more }: RefundRequests): number | string {
  return more ? `${requests.length}+` : requests.length;
}

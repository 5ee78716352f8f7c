import type { Figures, Selector } from '../../../src/kernel/figures';
import { connectionTo } from '../../../src/kernel/outside-calls';
import { CODE_GROUPS, type CodeGroup } from './domain/result-codes';
import { countLive } from './store/count-live';
import { moneyFigures } from './store/day-figures';

/** Daraja answers within a second or two on a good day. */
const SLOW_SECONDS = 3;
/** What payers decide or lack is nothing that the clinic or M-Pesa could have done better. */
const OF_THE_PAYER: readonly CodeGroup[] = ['cancelled', 'insufficient_funds', 'wrong_pin', 'limit'];

/** How prompts end, how long money takes, and what a clinic takes in. */
export function contributeFigures({ samples, charts, objectives, connections, business }: Figures): void {
  const ours = CODE_GROUPS.filter((group) => !OF_THE_PAYER.includes(group));
  const outcomes = (...outcome: string[]): Selector => ({ name: 'payment_outcomes', where: { outcome } });
  const among = outcomes('paid', ...ours);

  samples.add('payments_waiting', {
    help: 'prompts that are open on a phone',
    unit: 'count',
    read: async (query) => [{ value: await countLive(query) }],
  });
  charts.add('payments', {
    measure: { kind: 'total', of: { name: 'payment_outcomes' } },
    unit: 'count',
    splits: ['outcome'],
  });
  charts.add('payment-success', { measure: { kind: 'share', of: outcomes('paid'), among }, unit: 'share' });
  charts.add('payments-waiting', {
    measure: { kind: 'level', of: { name: 'payments_waiting' } },
    unit: 'count',
  });
  for (const percent of [50, 95]) {
    charts.add(`payment-time-p${String(percent)}`, {
      measure: { kind: 'quantile', of: { name: 'payment_settle_seconds' }, quantile: percent / 100 },
      unit: 'seconds',
    });
  }
  charts.add('refunds', {
    measure: { kind: 'total', of: { name: 'refunds' } },
    unit: 'count',
    splits: ['outcome'],
  });
  objectives.add('payments', { goal: 0.95, promise: { kind: 'share', bad: outcomes(...ours), among } });
  connections.add('mpesa', connectionTo('mpesa', SLOW_SECONDS));
  business.add('money', moneyFigures);
}

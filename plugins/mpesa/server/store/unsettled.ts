import type { UnsettledStore } from '../ports';
import { leftPrompts } from './unsettled/left-prompts';
import { lostRefunds } from './unsettled/lost-refunds';
import { unmatchedDeposits } from './unsettled/unmatched-deposits';
import { unpaidCharges } from './unsettled/unpaid-charges';
import { wrongSums } from './unsettled/wrong-sums';

/** What nobody settled, each kind the newest first, so that what nobody can settle hides nothing that comes. */
export const unsettledStore: UnsettledStore = {
  deposits: unmatchedDeposits,
  prompts: leftPrompts,
  refunds: lostRefunds,
  wrongSums,
  unpaid: unpaidCharges,
};

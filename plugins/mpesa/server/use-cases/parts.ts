import type { Kernel } from '../../../../src/kernel/kernel';
import type { TokenBucket } from '../domain/token-bucket';
import type {
  Attempts,
  Charges,
  Checks,
  Deposits,
  Evidence,
  Gateway,
  Ledger,
  Receipts,
  RefundQueries,
  Refunds,
  UnsettledStore,
} from '../ports';

/** What the use cases decide by; a slice of the plugin's settings. */
export interface Policy {
  businessNumber: string;
  /** Where money of ours arrives: the Pay Bill and, where there is one, the till. */
  businessNumbers: ReadonlySet<string>;
  /** The secret in the path of C2B messages; null turns them off. */
  c2bToken: string | null;
  trustedIps: ReadonlySet<string>;
  confirmAlways: boolean;
  queryDelaysSeconds: readonly number[];
  attemptLiveSeconds: number;
  maxCallbackBytes: number;
  feePercent: number;
  /** Buy Goods: money arrives without an account number, a prompt's own as well. */
  isTill: boolean;
}

export interface Parts {
  kernel: Kernel;
  policy: Policy;
  gateway: Gateway;
  charges: Charges;
  checks: Checks;
  attempts: Attempts;
  deposits: Deposits;
  evidence: Evidence;
  receipts: Receipts;
  ledger: Ledger;
  refunds: Refunds;
  refundQueries: RefundQueries;
  unsettled: UnsettledStore;
  /** Real, not domain, time is what the gateway counts queries in. */
  queryBucket: TokenBucket;
  realNow(): number;
}

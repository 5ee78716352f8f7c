import type { Kernel } from '../../../../src/kernel/kernel';
import type { TokenBucket } from '../domain/token-bucket';
import type { Attempts, Charges, Evidence, Gateway, Ledger, Receipts, Refunds } from '../ports';

/** What the use cases decide by; a slice of the plugin's settings. */
export interface Policy {
  businessNumber: string;
  trustedIps: ReadonlySet<string>;
  confirmAlways: boolean;
  queryDelaysSeconds: readonly number[];
  attemptLiveSeconds: number;
  maxCallbackBytes: number;
  feePercent: number;
}

export interface Parts {
  kernel: Kernel;
  policy: Policy;
  gateway: Gateway;
  charges: Charges;
  attempts: Attempts;
  evidence: Evidence;
  receipts: Receipts;
  ledger: Ledger;
  refunds: Refunds;
  /** Real, not domain, time is what the gateway counts queries in. */
  queryBucket: TokenBucket;
  realNow(): number;
}

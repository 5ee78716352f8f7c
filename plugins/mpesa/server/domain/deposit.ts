import type { Cents } from '../../../../src/kernel/money';

/** Money that came by Pay Bill and was told by a C2B confirmation before, or without, any prompt's own word for it. */
export interface Deposit {
  id: string;
  receipt: string;
  /** documentId of the charge; null when the account number named none: then it lies in suspense. */
  charge: string | null;
  amountCents: Cents;
  receivedAt: Date;
  /** A person gave it to its charge. Its account number named another, so it is certainly no prompt's money. */
  assigned: boolean;
}

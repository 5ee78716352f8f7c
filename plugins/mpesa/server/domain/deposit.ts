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

/** Where the money is: at one of these, never at two. */
export type DepositPlace =
  | { kind: 'suspense' }
  | { kind: 'charge'; charge: string }
  /** Or back already. */
  | { kind: 'going-back' };

/** Why unmatched money cannot be moved any more; null when it can. */
export function refusalToMove({ kind }: DepositPlace): 'deposit_assigned' | 'deposit_sent_back' | null {
  switch (kind) {
    case 'suspense':
      return null;
    case 'charge':
      return 'deposit_assigned';
    case 'going-back':
      return 'deposit_sent_back';
  }
}

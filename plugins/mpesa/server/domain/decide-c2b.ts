import type { Cents } from '../../../../src/kernel/money';
import { isCovered, type Charge } from './charge';
import { decision, type Alert, type Decision } from './decision';
import type { C2bMessage } from './parse-c2b';
import { depositStanding } from './settlement';

type Payment = C2bMessage & { kind: 'payment' };
type ChargeSums = Pick<Charge, 'paidCents' | 'amountCents' | 'closed'>;

export interface C2bFacts {
  /** Our Pay Bill and, where there is one, our till. */
  businessNumbers: ReadonlySet<string>;
  /** The charge whose reference is the account number. */
  charge: ChargeSums | null;
  /** Whether this receipt is credited, and if so as the same money. */
  receipt: 'new' | 'same' | 'other';
  /** A prompt of this charge and amount that is proven and waits for its receipt. */
  unreceipted: string | null;
  trusted: boolean;
}

/** A C2B confirmation plus what is known -> its conclusion. Pure: nothing here credits, sends or stores. */
export function decideC2b(message: C2bMessage, facts: C2bFacts): Decision {
  if (message.kind === 'unreadable') return refused(message.why);
  const { receipt, amountCents } = message;
  if (!isOurs(message, facts.businessNumbers)) return refused('wrong_shortcode');
  if (receipt === null) return refused('receipt_format');
  if (amountCents === null) return refused('amount_mismatch');
  if (facts.receipt === 'same') return decision('duplicate_ignored', { kind: 'none' });
  if (facts.receipt === 'other') return refused('receipt_reuse');
  // There is no query by account number: a person looks it up in the organisation portal.
  if (!facts.trusted) return decision('pending', { kind: 'none' }, ['untrusted_ip', 'status_query']);
  return credited(receipt, amountCents, facts);
}

function credited(receipt: string, amountCents: Cents, { charge, unreceipted }: C2bFacts): Decision {
  if (unreceipted !== null) {
    const effect = {
      kind: 'attach-receipt',
      attempt: unreceipted,
      receipt,
      certain: false,
      suspended: null,
    } as const;
    return decision('receipt_attached', effect);
  }
  const effect = { kind: 'deposit', receipt, amountCents } as const;
  if (charge === null) return decision('suspense', effect, ['unmatched']);
  const { conclusion, alerts } = depositStanding(charge, amountCents);
  return decision(conclusion, effect, alerts);
}

function refused(alert: Alert): Decision {
  return decision('quarantined', { kind: 'none' }, [alert]);
}

export type C2bAnswer = '0' | 'C2B00012' | 'C2B00013' | 'C2B00015' | 'C2B00016';

/** A C2B validation is a question, no money has moved: is this account open, and for this amount? */
export function answerValidation(
  message: C2bMessage,
  { businessNumbers, charge }: Pick<C2bFacts, 'businessNumbers' | 'charge'>,
): C2bAnswer {
  if (message.kind === 'unreadable') return 'C2B00016';
  if (!isOurs(message, businessNumbers)) return 'C2B00015';
  if (charge === null || charge.closed !== null || isCovered(charge)) return 'C2B00012';
  return message.amountCents === charge.amountCents - charge.paidCents ? '0' : 'C2B00013';
}

function isOurs({ shortCode }: Payment, businessNumbers: ReadonlySet<string>): boolean {
  return shortCode !== null && businessNumbers.has(shortCode);
}

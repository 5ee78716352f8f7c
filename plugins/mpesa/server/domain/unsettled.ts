import type { Cents } from '../../../../src/kernel/money';
import type { AttemptKind } from './attempt';

/** M-Pesa refused; nobody knows; people said that it left, and M-Pesa that it did not. */
export type LostState = 'failed' | 'review' | 'contradicted';

/** Money that no rule could settle and that waits for a person, with what is known of it. */
export type Unsettled =
  /** Came by Pay Bill for an account that is nobody's; `lookAlike` is an unpaid charge one slip away. */
  | {
      kind: 'deposit';
      id: string;
      at: Date;
      amountCents: Cents;
      receipt: string;
      lookAlike: { typed: string; reference: string; subject: string } | null;
      /** How sending it back went: M-Pesa refused, or nobody knows. Null where nobody tried. */
      sendingBack: { refund: string; state: LostState; code: string | null; saidCode: string | null } | null;
    }
  /** A day of asking did not tell what became of a prompt. */
  | {
      kind: 'prompt';
      id: string;
      at: Date;
      amountCents: Cents;
      subject: string;
      reference: string;
      state: AttemptKind;
      /** `0712 ••• 678`; null once the patient was erased. */
      phone: string | null;
      mayBeAsked: boolean;
    }
  /** Money that should have gone back: M-Pesa refused, or nobody knows. */
  | {
      kind: 'refund';
      id: string;
      at: Date;
      amountCents: Cents;
      subject: string;
      reference: string;
      receipt: string | null;
      state: LostState;
      /** M-Pesa's last word. */
      code: string | null;
      /** The code of the reversal that people named, where M-Pesa denies it. */
      saidCode: string | null;
    }
  /** Paid in part, or more than was asked and not on its way back. */
  | {
      kind: 'short' | 'over';
      id: string;
      at: Date;
      amountCents: Cents;
      paidCents: Cents;
      subject: string;
      reference: string;
      receipt: string | null;
    };

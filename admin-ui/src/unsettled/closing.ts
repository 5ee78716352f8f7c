import type { PlainConsoleKey } from '@daktari/texts/console';
import { isReason } from '../parts/ReasonField';
import { mayCall, type Me } from '../session/me';

/** A refund that M-Pesa left unclear, of a visit or of money that is nobody's. */
export interface LostRefund {
  refund: string;
  amountCents: number;
  /** M-Pesa's code of the payment. */
  receipt: string | null;
  state: 'failed' | 'review' | 'contradicted';
  /** M-Pesa's last word. */
  code: string | null;
  /** The code of the reversal that two people named, where M-Pesa denies it. */
  saidCode: string | null;
  closeAsked: boolean;
}

export const OUTCOMES = ['sent', 'not-sent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ClosingWords {
  outcome: Outcome | null;
  code: string;
  reason: string;
}

/** What can be said of it: where the books have the money out already, only that it went. */
export function sayableOf({ state }: Pick<LostRefund, 'state'>): readonly Outcome[] {
  if (state === 'failed') return [];
  return state === 'contradicted' ? ['sent'] : OUTCOMES;
}

/** Whether somebody may say it now, and what stands there instead. */
export function mayClose(
  refund: Pick<LostRefund, 'state' | 'closeAsked'>,
  me: Pick<Me, 'operations'>,
): { offered: boolean; note: PlainConsoleKey | null } {
  const open = sayableOf(refund).length > 0;
  if (open && refund.closeAsked) return { offered: false, note: 'console.closing.waits' };
  return { offered: open && mayCall(me, 'unsettled.close'), note: null };
}

/** What is wrong with the code that was typed; an empty one is only missing. */
export function codeProblem(code: string, receipt: string | null): PlainConsoleKey | null {
  const typed = tidyCode(code);
  if (typed === '') return null;
  if (!/^[A-Z0-9]{8,20}$/.test(typed)) return 'console.closing.code_wrong';
  return typed === receipt ? 'console.closing.code_own' : null;
}

export function tidyCode(code: string): string {
  return code.trim().toUpperCase();
}

/** Why it cannot be asked yet; null when it can. */
export function whyNotYet(
  { outcome, code, reason }: ClosingWords,
  receipt: string | null,
): PlainConsoleKey | null {
  if (outcome === null) return 'console.closing.choose';
  if (outcome === 'sent') {
    if (tidyCode(code) === '') return 'console.closing.code_needed';
    const wrong = codeProblem(code, receipt);
    if (wrong) return wrong;
  }
  return isReason(reason) ? null : 'console.closing.why';
}

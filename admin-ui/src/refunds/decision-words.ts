import type { Say } from '../console-context';
import type { RefundRequest } from '../data/records';
import type { Format } from '../parts/use-format';

export type Decision = 'approve' | 'refuse';
type Request = Pick<RefundRequest, 'amountCents' | 'deposit' | 'closing'>;

/** How the second person is asked, of money that is to leave or of a refund that ended. */
export function questionOn(
  { amountCents, deposit, closing }: Request,
  decision: Decision,
  say: Say,
  format: Pick<Format, 'money'>,
): { title: string; more: string; yes: string } {
  const amount = format.money(amountCents);
  if (!closing) {
    return {
      title: say(`console.refund.${decision}_title`, { amount }),
      more: say(deposit ? `console.refund.${decision}_nobodys` : `console.refund.${decision}_more`),
      yes: say(`console.refund.${decision}`),
    };
  }
  if (decision === 'refuse') {
    return {
      title: say('console.closing.refuse_title'),
      more: say('console.closing.refuse_more'),
      yes: say('console.refund.refuse'),
    };
  }
  const yes = say('console.closing.confirm');
  return closing.outcome === 'sent'
    ? {
        title: say('console.closing.confirm_sent', { amount }),
        more: say('console.closing.confirm_sent_more', { code: closing.code ?? '' }),
        yes,
      }
    : {
        title: say('console.closing.confirm_not-sent', { amount }),
        more: say('console.closing.confirm_not-sent_more'),
        yes,
      };
}

/** What somebody says of a refund that ended; null where money is asked back. */
export function closingWords({ closing }: Pick<Request, 'closing'>, say: Say): string | null {
  if (!closing) return null;
  return closing.outcome === 'sent'
    ? say('console.closing.said_sent', { code: closing.code ?? '' })
    : say('console.closing.said_not-sent');
}

/** What the second person reads when it is done. */
export function doneWords({ closing }: Pick<Request, 'closing'>, decision: Decision, say: Say): string {
  const approved = decision === 'approve';
  if (closing) return say(approved ? 'console.closing.confirmed' : 'console.closing.refused');
  return say(approved ? 'console.refund.approved' : 'console.refund.refused');
}

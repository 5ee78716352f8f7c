import type { Say } from '../console-context';
import type { RefundRequest } from '../data/records';
import type { Format } from '../parts/use-format';

/** Whose money it is, in one line. */
export function aboutRefund(
  { visit, patient, deposit }: Pick<RefundRequest, 'visit' | 'patient' | 'deposit'>,
  say: Say,
  format: Format,
): string {
  if (deposit) return say('console.refund.nobodys', { code: deposit.receipt });
  return say('console.refund.who', {
    name: patient?.name ?? say('console.refund.somebody'),
    reference: visit?.reference ?? '',
    time: visit ? format.dayAndTime(visit.startsAt) : '',
  });
}

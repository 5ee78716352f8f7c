import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import { changeTerms, refundOnCancel } from '../domain/cancellation-policy';
import { askRefund } from './ask-refund';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, subjectOf, type Journeys } from './context';

export interface Cancellation {
  by: 'patient' | 'clinic';
  reason: string | null;
}

/** Called off: free the time, take back the reminders, refund as the policy says or take no more money, tell everybody. */
export async function cancelVisit(
  parts: Journeys,
  trx: Trx,
  visit: Visit,
  cancellation: Cancellation,
): Promise<Visit> {
  const { scheduling, payments, reminders, directory, kernel } = parts;
  const policy = await directory.clinicPolicy(trx, visit.clinicId);
  const refund = refundOnCancel(cancellation.by, changeTerms(visit, policy, kernel.clock.now()));

  const cancelled = await scheduling.cancel(trx, visit.id, cancellation);
  await reminders.cancelPlanned(trx, visit.id);
  const returned = await settleMoney(parts, trx, visit, refund, cancellation.by);

  const card = cardOf(cancelled);
  if (returned > 0) {
    await reminders.tell(trx, { kind: 'visit-cancelled-refund', card, params: { amountCents: returned } });
  } else {
    await reminders.tell(trx, { kind: 'visit-cancelled', card });
  }
  // A time that was only held was never on anybody's list.
  if (visit.status === 'confirmed') await reminders.tellStaff(trx, { kind: 'visit-cancelled-staff', card });
  kernel.counters.count('visits_cancelled', { by: cancellation.by, refund });
  await payments.withdraw(trx, subjectOf(visit));
  // Time and money are settled here; nothing of the booking is left to be undone.
  await bookVisit(parts).finish(bookingOf(visit), trx);
  return cancelled;
}

/** The cents that go back. */
async function settleMoney(
  parts: Journeys,
  trx: Trx,
  visit: Visit,
  refund: 'full' | 'none',
  by: 'patient' | 'clinic',
): Promise<number> {
  const subject = subjectOf(visit);
  if (refund === 'none') {
    // Called off too late: the fee is kept, as the patient was told before.
    await parts.payments.earn(trx, subject);
    return 0;
  }
  return askRefund(parts, trx, { subject, reason: by === 'clinic' ? 'clinic' : 'policy' });
}

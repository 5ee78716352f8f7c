import { clerkOf } from '../../../../src/kernel/clerk';
import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { notFound } from '../../../../src/kernel/errors';
import type { Unsettled } from '../../../mpesa/server/face';
import { recordVisit, subjectOf, visitOf, type Journeys } from '../journeys/context';
import type { PaidVisit } from '../ports';
import { reachVisit, type Caller } from './reach-visit';

type Asking = Pick<Caller, 'principal'>;

/** What waits for a person of the caller's clinic, with the visits that it is about, and what the trail keeps of it. */
export async function listUnsettled({ payments, paidVisits, kernel }: Journeys, caller: Asking) {
  const { clinicId } = clerkOf(caller.principal);
  const { found, more } = await payments.unsettled(kernel.db(), clinicId);
  const ids = found.flatMap(subjectsIn).flatMap((subject) => visitOf(subject) ?? []);
  const shown = await paidVisits(kernel.db(), clinicId, ids);
  const visits = new Map(shown.map((visit) => [subjectOf({ documentId: visit.id }), visit]));
  return {
    touched: {
      ...{ type: 'payment', clinicId },
      ids: found.map(({ id }) => id),
      patients: [...new Set(shown.map(({ patient }) => patient.row))],
    },
    unsettled: found.map((one) => view(one, visits)),
    more,
  };
}

/** How many wait; no further than the list goes. */
export async function countUnsettled({ payments, kernel }: Journeys, caller: Asking) {
  return payments.countUnsettled(kernel.db(), [clerkOf(caller.principal).clinicId]);
}

/**
 * Gives unmatched money to a visit of the caller's clinic; what follows is what follows when a patient pays.
 * @throws AppError 404; 409 deposit_assigned, payment_takes_no_money
 */
export async function assignMoney(
  parts: Journeys,
  deposit: string,
  caller: Caller & { origin: AuditOrigin },
  wish: { visit: string; reason: string },
): Promise<void> {
  const { userId } = clerkOf(caller.principal);
  await parts.kernel.db().transaction(async (trx) => {
    const { id } = await reachVisit(parts, trx, wish.visit, caller);
    // A hold may end, or the visit be called off, at this very moment.
    const visit = await parts.scheduling.lock(trx, id);
    const assignment = { deposit, subject: subjectOf(visit), reason: wish.reason, byUserId: userId };
    const done = await parts.payments.assignDeposit(trx, assignment);
    if (done !== 'assigned') return;
    await recordVisit(parts, trx, caller.origin, 'update', visit);
    // Which money it was stands on the trail, too: of a Pay Bill that is shared it was somebody else's before.
    const money = { type: 'payment', ids: [deposit], patients: [], clinicId: visit.clinicId } as const;
    await parts.kernel.audit.write(trx, { ...caller.origin, ...money, action: 'update', outcome: 'ok' });
  });
}

/** @throws AppError 404; 409 payment_not_askable */
export async function askMpesaAgain(
  { payments, kernel }: Journeys,
  attempt: string,
  caller: Asking & { origin: AuditOrigin },
): Promise<void> {
  const { clinicId } = clerkOf(caller.principal);
  await kernel.db().transaction(async (trx: Trx) => {
    const charge = await payments.ofAttempt(trx, attempt);
    if (!charge) throw notFound();
    const { documentId, patientId } = charge;
    const touched = { type: 'payment', ids: [documentId], patients: [patientId], clinicId: charge.clinicId };
    if (charge.clinicId !== clinicId) throw new OutOfReach(touched);
    await payments.askAgain(trx, attempt);
    await kernel.audit.write(trx, { ...caller.origin, ...touched, action: 'update', outcome: 'ok' });
  });
}

function subjectsIn(one: Unsettled): string[] {
  if (one.kind !== 'deposit') return [one.subject];
  return one.lookAlike ? [one.lookAlike.subject] : [];
}

type Visits = ReadonlyMap<string, PaidVisit>;

function view(one: Unsettled, visits: Visits) {
  const { id, at, amountCents } = one;
  const known = { id, at: at.toISOString(), amountCents };
  switch (one.kind) {
    case 'deposit': {
      const visit = one.lookAlike && visitIn(visits, one.lookAlike.subject);
      const lookAlike = one.lookAlike && visit && { ...pick(one.lookAlike), visit };
      return { ...known, kind: one.kind, receipt: one.receipt, lookAlike };
    }
    case 'prompt': {
      const { kind, reference, state, phone, mayBeAsked } = one;
      return { ...known, kind, reference, state, phone, mayBeAsked, visit: visitIn(visits, one.subject) };
    }
    case 'refund': {
      const { kind, reference, receipt, state, code } = one;
      return { ...known, kind, reference, receipt, state, code, visit: visitIn(visits, one.subject) };
    }
    case 'short':
    case 'over': {
      const { kind, reference, receipt, paidCents } = one;
      return { ...known, kind, reference, receipt, paidCents, visit: visitIn(visits, one.subject) };
    }
  }
}

function pick({ typed, reference }: { typed: string; reference: string }) {
  return { typed, reference };
}

function visitIn(visits: Visits, subject: string) {
  const found = visits.get(subject);
  if (!found) return null;
  const { id, reference, startsAt, patient } = found;
  return {
    ...{ id, reference, startsAt: startsAt.toISOString() },
    patient: { id: patient.id, name: patient.name },
  };
}

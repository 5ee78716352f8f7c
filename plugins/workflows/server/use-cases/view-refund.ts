import { clerkOf } from '../../../../src/kernel/clerk';
import { AppError, notFound } from '../../../../src/kernel/errors';
import type { NamedRequest } from '../domain/refund-request';
import { subjectOf, type Journeys } from '../journeys/context';
import { touchedBy } from './keep-request';
import type { Caller } from './reach-visit';

export { REQUEST_STATES } from '../domain/refund-request';

type Asking = Pick<Caller, 'principal'>;

/** At once; whoever decides about these sees the next ones. */
const MOST = 100;

/** The oldest of the caller's clinic that wait, or all of a visit and what left of it; with what the trail keeps. */
export async function listRefunds(parts: Journeys, caller: Asking, visit: string | undefined, most = MOST) {
  const { refundRequests, kernel } = parts;
  const { clinicId, userId } = clerkOf(caller.principal);
  const found = await refundRequests.list(kernel.db(), { clinicId, visit, most: most + 1 });
  const shown = found.slice(0, most);
  const { sent, patients } = await sentOf(parts, visit, clinicId);
  const touched = touchedBy(shown);
  return {
    touched: { ...touched, patients: [...new Set([...touched.patients, ...patients])], clinicId },
    sent,
    requests: await Promise.all(shown.map((one) => view(parts, one, userId))),
    more: found.length > most,
  };
}

/** How the refunds of a visit went, whoever or whatever rule asked; nothing of another clinic's. */
async function sentOf(
  { scheduling, payments, kernel }: Journeys,
  visit: string | undefined,
  clinicId: number,
) {
  const found = visit === undefined ? null : await scheduling.find(kernel.db(), { documentId: visit });
  if (found?.clinicId !== clinicId) return { sent: [], patients: [] };
  const refunds = await payments.refundsOf(kernel.db(), subjectOf(found));
  return {
    sent: refunds.map(({ askedAt, ...refund }) => ({ ...refund, askedAt: askedAt.toISOString() })),
    patients: refunds.length === 0 ? [] : [found.patientId],
  };
}

export async function viewRefund(parts: Journeys, caller: Asking, id: string) {
  const { refundRequests, kernel } = parts;
  const { clinicId, userId } = clerkOf(caller.principal);
  const [one] = await refundRequests.list(kernel.db(), { clinicId, id, most: 1 });
  if (!one) throw notFound();
  return view(parts, one, userId);
}

async function view(parts: Journeys, one: NamedRequest, userId: number) {
  const { id, state, aim, needsAdmin, amountCents, reason, answer, visit, patient, decidedAt } = one;
  return {
    ...{ id, state, needsAdmin, amountCents, reason, answer, patient },
    askedAt: one.askedAt.toISOString(),
    askedBy: { name: one.asker, you: one.askedBy === userId },
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decidedAt && { name: one.decider, you: one.decidedBy === userId },
    visit: visit && { ...visit, startsAt: visit.startsAt.toISOString() },
    deposit: aim.kind === 'deposit' ? { id: aim.deposit, receipt: aim.receipt } : null,
    closing: one.closing && { outcome: one.closing.outcome, code: one.closing.code },
    stale: await isStale(parts, one),
  };
}

/** A request holds nothing: its money may have been given to a visit, or sent back for another clinic, in between. */
async function isStale(
  { payments, kernel }: Journeys,
  { state, aim, closing }: NamedRequest,
): Promise<boolean> {
  if (state !== 'open') return false;
  try {
    if (closing)
      return !(await payments.refundInReview(kernel.db(), closing.refund, closing.outcome)).mayClose;
    if (aim.kind === 'deposit') await payments.movable(kernel.db(), aim.deposit);
    return false;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Waiting for a prompt's receipt passes.
    return error.code !== 'deposit_of_prompt';
  }
}

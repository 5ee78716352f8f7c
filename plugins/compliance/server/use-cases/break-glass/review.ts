import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import { conflict, forbidden, notFound, type AppError } from '../../../../../src/kernel/errors';
import { decideReview, type ReviewDecision, type Verdict } from '../../domain/break-glass';
import { signedIn, touchedBy, type Actor, type BreakGlassParts } from './parts';
import { wordsAddress } from './reason';

export interface Judgement {
  id: string;
  verdict: Verdict;
  words: string;
}

/**
 * Whoever answers for the clinic's data says whether it was right, once.
 * @throws AppError 404 (other clinics' too), break_glass_own, break_glass_reviewed, break_glass_open
 */
export async function reviewBreakGlass(
  { kernel, care, uses }: BreakGlassParts,
  actor: Actor | null,
  { id, verdict, words }: Judgement,
  origin: AuditOrigin,
): Promise<{ reviewedAt: Date }> {
  const reviewer = signedIn(actor);
  const reviewedAt = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const use = await uses.lock(trx, id);
    if (!use) throw notFound();
    const touched = touchedBy([use], use.clinicId);
    if (use.clinicId !== reviewer.clinicId) throw new OutOfReach(touched);
    const { userId } = reviewer;
    // Who takes no visits at the moment is nobody's doctor, and still the one who opened it.
    const practitionerId = await uses.practitionerOf(trx, userId);
    const decision = decideReview({ use, reviewer: { userId, practitionerId }, verdict, now });
    if (!decision.ok) throw refusal(decision.code);
    if (decision.endsAccess) await care.end(trx, id, { now, userId });
    const wordsSealed = await kernel.vault.of(use.patientDocument).seal(trx, words, wordsAddress(id));
    await uses.review(trx, id, { verdict, wordsSealed, reviewerUserId: userId, at: now });
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'update', outcome: 'ok' });
    return now;
  });
  kernel.counters.count('break_glass_reviewed', { verdict });
  return { reviewedAt };
}

function refusal(code: Extract<ReviewDecision, { ok: false }>['code']): AppError {
  return code === 'break_glass_own' ? forbidden(code) : conflict(code);
}

import { forbidden, notFound } from '../../../../../src/kernel/errors';
import { endOf, HOUR_MS } from '../../domain/break-glass';
import type { NamedUse } from '../../ports';
import { reviewDue, signedIn, type Actor, type BreakGlassParts } from './parts';
import { openSaid, type Said } from './reason';

/** One page of a clinic's emergency accesses, with what was seen under each. */
export async function reviewQueue(
  parts: BreakGlassParts,
  actor: Actor | null,
  page: { reviewed: boolean; before: string | undefined; limit: number },
) {
  const { clinicId } = signedIn(actor);
  if (clinicId === null) throw forbidden();
  const { kernel, uses } = parts;
  const now = kernel.clock.now();
  const found = await uses.queue(kernel.db(), { ...page, clinicId });
  const said = await openSaid(parts, found);
  const seen = await Promise.all(found.map((use) => uses.seen(kernel.db(), use, now)));
  const next = found.length === page.limit ? (found.at(-1)?.id ?? null) : null;
  return {
    found,
    next,
    uses: found.map((use, i) => ({ ...view(parts, use, said[i], now), seen: seen[i] ?? [] })),
  };
}

/** How many of the clinic's wait for a review; nobody is named. */
export function reviewsWaiting({ kernel, uses, policy }: BreakGlassParts, actor: Actor | null) {
  const { clinicId } = signedIn(actor);
  if (clinicId === null) throw forbidden();
  const dueBefore = new Date(kernel.clock.now().getTime() - policy.reviewHours * HOUR_MS);
  return uses.waiting(kernel.db(), clinicId, dueBefore);
}

/** The practitioner's own that are open. */
export async function ownOpen(parts: BreakGlassParts, actor: Actor | null) {
  const { practitionerId, clinicId } = signedIn(actor);
  if (practitionerId === null || clinicId === null) throw notFound();
  const now = parts.kernel.clock.now();
  const found = await parts.uses.openOf(parts.kernel.db(), { practitionerId, clinicId }, now);
  return {
    found,
    open: found.map(({ id, patient, openedAt, until }) => ({
      id,
      patient,
      openedAt: openedAt.toISOString(),
      until: until.toISOString(),
    })),
  };
}

function view({ policy }: BreakGlassParts, use: NamedUse, said: Said | undefined, now: Date) {
  const end = endOf(use, now);
  const due = reviewDue(use, policy.reviewHours);
  const { id, patient, practitioner, openedAt, until, review } = use;
  return {
    id,
    patient,
    practitioner,
    reason: said?.reason ?? null,
    openedAt: openedAt.toISOString(),
    until: until.toISOString(),
    endedAt: end?.toISOString() ?? null,
    reviewBy: due.toISOString(),
    overdue: review === null && due < now,
    review: review && {
      verdict: review.verdict,
      words: said?.words ?? null,
      by: review.reviewer,
      at: review.at.toISOString(),
    },
  };
}

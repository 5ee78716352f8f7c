import type { Verdict } from '../../domain/break-glass';
import type { NamedUse, TrailLine } from '../../ports';
import type { BreakGlassParts } from './parts';
import { openSaid, type Reason } from './reason';

/** An emergency as its patient reads it. */
export interface Explanation {
  /** Null for a use of which nothing is known any more. */
  reason: Reason | null;
  review: Verdict | 'waiting';
}

/** Adds to looks in an emergency why it was one, and whether somebody found that right. */
export async function explainEmergencies<Line extends TrailLine>(
  parts: BreakGlassParts,
  patientId: number,
  lines: readonly Line[],
): Promise<(Line & { emergency: Explanation | null })[]> {
  if (!lines.some(isEmergency)) return lines.map((line) => ({ ...line, emergency: null }));
  const uses = await parts.uses.ofPatient(parts.kernel.db(), patientId);
  const said = await openSaid(parts, uses);
  return lines.map((line) => {
    const index = isEmergency(line) ? uses.findIndex((use) => isUnder(line, use)) : -1;
    const use = uses[index];
    if (!use) return { ...line, emergency: null };
    const review = use.review?.verdict ?? 'waiting';
    return { ...line, emergency: { reason: said[index]?.reason ?? null, review } };
  });
}

function isEmergency({ purpose }: TrailLine): boolean {
  return purpose === 'emergency';
}

/** What was let in by the last moment is written down a little later. */
const AFTER_THE_END_MS = 60_000;

/**
 * `uses` are asked newest first: the first one that had begun is the one. After its end it explains nothing: who only
 * looks for somebody to open, and opens nobody, is in no use at all.
 */
function isUnder({ at, who }: TrailLine, { openedAt, until, endedAt, openedByUserId }: NamedUse): boolean {
  if (who.kind !== 'user' || who.id !== String(openedByUserId)) return false;
  const end = new Date((endedAt ?? until).getTime() + AFTER_THE_END_MS);
  return openedAt.toISOString() <= at && at < end.toISOString();
}

/** Why somebody opens a patient who is in nobody's care there and cannot be asked. */
export const EMERGENCIES = ['unconscious', 'life-or-limb', 'child-alone', 'risk-to-others'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

export const VERDICTS = ['justified', 'not-justified'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface BreakGlassPolicy {
  /** Unless less or more is asked for. */
  minutes: number;
  maxMinutes: number;
  /** Of one practitioner. */
  openAtOnce: number;
  perDay: number;
  /** Until when a review is due. */
  reviewHours: number;
  /** After which the clinic is told again. */
  escalateDays: number;
}

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** One emergency access, opened by a practitioner for a while. Row ids. */
export interface Use {
  id: string;
  clinicId: number;
  patientId: number;
  practitionerId: number;
  openedByUserId: number;
  openedAt: Date;
  until: Date;
  endedAt: Date | null;
  reviewedAt: Date | null;
}

/** Null while it is open. */
export function endOf({ until, endedAt }: Pick<Use, 'until' | 'endedAt'>, now: Date): Date | null {
  if (endedAt) return endedAt;
  return until <= now ? until : null;
}

export interface OpeningFacts {
  minutes: number | undefined;
  /** Whether the practitioner sees this patient already. */
  inCare: boolean;
  /** The practitioner's own of the last day, open ones and others. */
  recent: readonly Pick<Use, 'openedAt' | 'until' | 'endedAt'>[];
  policy: BreakGlassPolicy;
  now: Date;
}

export type OpeningDecision =
  | { ok: true; until: Date }
  | { ok: false; code: 'already_in_care' }
  | { ok: false; code: 'break_glass_minutes'; max: number }
  | { ok: false; code: 'break_glass_too_many'; freeAt: Date };

/** Pure: of a patient whom the clinic knows. The limits are wide: they stop a trawl, not a bad night. */
export function decideOpening({ minutes, inCare, recent, policy, now }: OpeningFacts): OpeningDecision {
  if (inCare) return { ok: false, code: 'already_in_care' };
  const asked = minutes ?? policy.minutes;
  if (asked > policy.maxMinutes) return { ok: false, code: 'break_glass_minutes', max: policy.maxMinutes };
  const open = recent.filter((use) => endOf(use, now) === null).map(({ until }) => until);
  const ofDay = recent
    .map(({ openedAt }) => new Date(openedAt.getTime() + DAY_MS))
    .filter((leaves) => leaves > now);
  const freeAt = later(freeAfter(open, policy.openAtOnce), freeAfter(ofDay, policy.perDay));
  if (freeAt) return { ok: false, code: 'break_glass_too_many', freeAt };
  return { ok: true, until: new Date(now.getTime() + asked * MINUTE_MS) };
}

/** When enough of them are gone for one more; null when there is room now. */
function freeAfter(ends: readonly Date[], most: number): Date | null {
  if (ends.length < most) return null;
  return [...ends].sort((one, other) => one.getTime() - other.getTime())[ends.length - most] ?? null;
}

function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}

export interface ReviewFacts {
  use: Use;
  reviewer: { userId: number; practitionerId: number | null };
  verdict: Verdict;
  now: Date;
}

export type ReviewDecision =
  | { ok: true; endsAccess: boolean }
  | { ok: false; code: 'break_glass_own' | 'break_glass_reviewed' | 'break_glass_open' };

/**
 * Pure: by anybody but who opened it, and once. What is still open can't be found right, since more may be read under
 * it; found wrong it ends at once.
 */
export function decideReview({ use, reviewer, verdict, now }: ReviewFacts): ReviewDecision {
  if (reviewer.userId === use.openedByUserId || reviewer.practitionerId === use.practitionerId) {
    return { ok: false, code: 'break_glass_own' };
  }
  if (use.reviewedAt) return { ok: false, code: 'break_glass_reviewed' };
  const isOpen = endOf(use, now) === null;
  if (isOpen && verdict === 'justified') return { ok: false, code: 'break_glass_open' };
  return { ok: true, endsAccess: isOpen };
}

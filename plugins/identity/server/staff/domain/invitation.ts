import type { LimitRule } from '../../factors/domain/limit';

const DAY_MS = 24 * 60 * 60_000;

/** Real milliseconds. */
export const INVITATION_LIFE_MS = 7 * DAY_MS;
/** How long an ended one can still be looked into by who keeps the database. */
export const KEEP_ENDED_MS = 30 * DAY_MS;

/** Nobody's mail box is flooded, and no clinic becomes a mailing house; counted by clinic, so that none learns of another. */
export const INVITE_LIMITS = {
  clinic: { name: 'invite-clinic-1d', limit: 100, windowMs: DAY_MS },
  address: { name: 'invite-address-1d', limit: 5, windowMs: DAY_MS },
} as const satisfies Record<string, LimitRule>;

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** What happened to it, in real milliseconds. */
export interface InvitationFacts {
  expiresAt: number;
  acceptedAt: number | null;
  withdrawnAt: number | null;
}

export function invitationState(facts: InvitationFacts, now: number): InvitationState {
  if (facts.acceptedAt !== null) return 'accepted';
  if (facts.withdrawnAt !== null) return 'withdrawn';
  return now < facts.expiresAt ? 'open' : 'expired';
}

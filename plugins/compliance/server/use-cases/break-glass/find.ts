import { forbidden, invalid } from '../../../../../src/kernel/errors';
import { parseMsisdn } from '../../../../../src/kernel/phone';
import { rateLimit } from '../../../../../src/kernel/rate-limit';
import { numberIndex } from '../../../../../src/kernel/where-number';
import type { FoundPatients, Whom } from '../../ports';
import { signedIn, type Actor, type BreakGlassParts } from './parts';

/** As a doctor types it: a whole number, or a full name with its birth date. */
export type Wish = { phone: string } | { name: string; dateOfBirth: string };

/** A bad night asks for a few, and mistypes some; each counts, found or not. Per process. */
const FINDS = { limit: 20, windowMs: 10 * 60_000 } as const;

export type FindInEmergency = (actor: Actor | null, wish: Wish) => Promise<FoundPatients>;

/**
 * Who of the clinic is meant, to be opened in an emergency; nothing of the record.
 * @throws AppError phone_invalid, 429 too_many_requests
 */
export function emergencyFinder({ kernel, care }: Pick<BreakGlassParts, 'kernel' | 'care'>): FindInEmergency {
  const limit = rateLimit(FINDS);
  return async (actor, wish) => {
    const { userId, practitionerId, clinicId } = signedIn(actor);
    if (practitionerId === null || clinicId === null) throw forbidden();
    limit.take(String(userId));
    return care.find(kernel.db(), clinicId, whomOf(kernel, wish));
  };
}

function whomOf({ vault }: BreakGlassParts['kernel'], wish: Wish): Whom {
  if ('name' in wish) {
    return { name: wish.name.trim().replace(/\s+/g, ' '), dateOfBirth: wish.dateOfBirth };
  }
  const msisdn = parseMsisdn(wish.phone);
  if (msisdn === null) throw invalid('phone_invalid');
  return { phoneIndex: numberIndex(vault, msisdn) };
}

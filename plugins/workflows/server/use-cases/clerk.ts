import { notFound } from '../../../../src/kernel/errors';
import type { Caller } from './reach-visit';

/** Who works at the desk, and for which clinic. A missing link must never widen a list to everybody's rows. */
export function clerkOf({ principal }: Pick<Caller, 'principal'>): { userId: number; clinicId: number } {
  if (principal?.clinicId == null) throw notFound();
  return { userId: principal.userId, clinicId: principal.clinicId };
}

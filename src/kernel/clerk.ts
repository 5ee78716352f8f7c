import { notFound } from './errors';

/** Who works for a clinic: of users and clinics the row ids. */
export interface Clerk {
  userId: number;
  clinicId: number;
}

/** Whoever asks, before it is known that they work for a clinic. */
export type Asking = { userId: number; clinicId: number | null } | null;

/** A missing link must never widen a list to everybody's rows. @throws AppError 404 to who works for no clinic */
export function clerkOf(asking: Asking): Clerk {
  if (asking?.clinicId == null) throw notFound();
  return { userId: asking.userId, clinicId: asking.clinicId };
}

import type { VisitRecord } from '../data/records';

/** Whether a visit takes a place in its day at `now`: a lapsed hold and a cancelled visit take none. */
export function takesPlace(
  { state, holdExpiresAt }: Pick<VisitRecord, 'state' | 'holdExpiresAt'>,
  now: Date,
): boolean {
  switch (state) {
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return true;
    case 'held':
      return holdExpiresAt !== null && Date.parse(holdExpiresAt) > now.getTime();
    case 'cancelled':
    case 'expired':
      return false;
  }
}

/** What the clinic's settings say about changes. */
export interface ClinicPolicy {
  /** A patient who cancels at least this long before the start gets everything back. */
  freeCancelHours: number;
  /** A patient may move a visit until this long before the start. */
  moveNoticeHours: number;
}

export interface ChangeableVisit {
  /** Only a visit that is held or confirmed can be changed. */
  status: string;
  startsAt: Date;
  holdExpiresAt: Date | null;
}

export interface ChangeTerms {
  /** Until when the patient can cancel and get everything back. */
  freeUntil: Date;
  /** Until when the patient can move the visit once it is confirmed. */
  moveUntil: Date;
  canCancel: boolean;
  canMove: boolean;
  /** What a cancellation right now would give back. */
  refundNow: 'full' | 'none';
}

const HOUR_MS = 3_600_000;

/** The terms that the patient is shown before, and held to after. */
export function changeTerms(visit: ChangeableVisit, policy: ClinicPolicy, now: Date): ChangeTerms {
  const freeUntil = new Date(visit.startsAt.getTime() - policy.freeCancelHours * HOUR_MS);
  const moveUntil = new Date(visit.startsAt.getTime() - policy.moveNoticeHours * HOUR_MS);
  const open = (visit.status === 'held' || visit.status === 'confirmed') && now < visit.startsAt;
  return {
    freeUntil,
    moveUntil,
    canCancel: open,
    // A time that is only held may be changed at short notice too: nobody counts on it yet.
    canMove: open && (visit.status === 'held' ? !isHoldOver(visit, now) : now <= moveUntil),
    refundNow: open && now <= freeUntil ? 'full' : 'none',
  };
}

/** The terms as they are told: who has paid nothing is not promised a refund. */
export function termsTold(terms: ChangeTerms, paidCents: number): ChangeTerms {
  return paidCents > 0 ? terms : { ...terms, refundNow: 'none' };
}

function isHoldOver({ holdExpiresAt }: ChangeableVisit, now: Date): boolean {
  return holdExpiresAt !== null && holdExpiresAt <= now;
}

/** The clinic that calls a visit off always gives everything back. */
export function refundOnCancel(by: 'patient' | 'clinic' | 'system', terms: ChangeTerms): 'full' | 'none' {
  return by === 'patient' ? terms.refundNow : 'full';
}

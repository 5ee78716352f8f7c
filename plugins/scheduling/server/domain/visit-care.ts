import { VISIT_STATUSES, type VisitStatus } from './visit-status';

const DAY_MINUTES = 24 * 60;

/** From how long before its start until how long after its end a visit opens the patient to its practitioner. */
export interface CareWindow {
  minutesBefore: number;
  minutesAfter: number;
}

/**
 * A week to prepare; half a year to follow up on what took place. What did not come about, or nobody closed, stays open
 * for two weeks: to write the note, to ask why. Null: no relationship; a hold is a wish of whoever pressed a button.
 */
export function careWindow(status: VisitStatus): CareWindow | null {
  switch (status) {
    case 'confirmed':
    case 'no_show':
      return { minutesBefore: 7 * DAY_MINUTES, minutesAfter: 14 * DAY_MINUTES };
    case 'completed':
      return { minutesBefore: 7 * DAY_MINUTES, minutesAfter: 180 * DAY_MINUTES };
    case 'held':
    case 'cancelled':
    case 'expired':
      return null;
  }
}

/** Statuses with a window. */
export const CARE_WINDOWS: readonly (readonly [VisitStatus, CareWindow])[] = VISIT_STATUSES.flatMap(
  (status) => {
    const window = careWindow(status);
    return window ? [[status, window] as const] : [];
  },
);

export const CARE_WORDS = `a visit with them in this clinic: ${CARE_WINDOWS.map(
  ([status, { minutesBefore, minutesAfter }]) =>
    `${status.replace('_', '-')}, from ${minutesBefore / DAY_MINUTES} days before until ${minutesAfter / DAY_MINUTES} days after`,
).join('; ')}`;

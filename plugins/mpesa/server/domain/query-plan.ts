const MINUTE = 60_000;
/** After the prompt's own queries: rarer and rarer, until a day has passed and a person takes over. */
const LATER_MINUTES = [3, 5, 10, 20, 40, 60];
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;

/** When an attempt that is still open is asked about again; null when it is a person's turn. */
export function nextQueryAt(startedAt: Date, now: Date): Date | null {
  const age = now.getTime() - startedAt.getTime();
  if (age >= GIVE_UP_AFTER_MS) return null;
  const next = LATER_MINUTES.find((minutes) => minutes * MINUTE > age);
  const due = next === undefined ? now.getTime() + 60 * MINUTE : startedAt.getTime() + next * MINUTE;
  return new Date(Math.min(due, startedAt.getTime() + GIVE_UP_AFTER_MS));
}

/** Pause before a push that the gateway turned away is tried again; null when the patient has waited long enough. */
export function pauseAfterTurnedAway(times: number): number | null {
  const seconds = [5, 10, 20, 30, 30][times - 1];
  return seconds === undefined ? null : seconds * 1000;
}

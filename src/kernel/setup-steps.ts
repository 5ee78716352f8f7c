import type { ZonedClinic } from './calendar-day';
import type { Db } from './db';
import type { Contributions } from './registry';

/** The steps of a new clinic in the order in which it takes them, and what each may still lack; the console has words for all. */
export const SETUP_GAPS = {
  clinic: ['phone', 'zone'],
  people: ['doctor', 'desk'],
  services: ['service', 'price', 'offered'],
  hours: ['practitioner', 'hours'],
  payments: ['unchecked', 'wrong_keys', 'no_answer'],
  messages: ['phone_channel', 'mail', 'reminders'],
} as const;

export type SetupStepName = keyof typeof SETUP_GAPS;
export type SetupGap<Name extends SetupStepName = SetupStepName> = (typeof SETUP_GAPS)[Name][number];

export const SETUP_STEPS = Object.keys(SETUP_GAPS) as readonly SetupStepName[];

export interface SetupState {
  /** None: the step is done. */
  gaps: readonly SetupGap[];
  /** What is there already, by name; of nobody in particular. */
  counts: Readonly<Record<string, number>>;
}

/** How far a part of the house is for `clinic`; `now` is domain time. */
export type SetupStep = (query: Db, clinic: ZonedClinic, now: Date) => Promise<SetupState>;

/** @throws Error when a step is nobody's, or has no words: a boot with half a list stops */
export function requireSetupSteps(steps: Contributions<SetupStep>): void {
  const given = steps.entries().map(([name]) => name);
  const missing = SETUP_STEPS.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !SETUP_STEPS.some((known) => known === name));
  if (missing.length + unknown.length > 0)
    throw new Error(`steps of a new clinic: missing ${missing.join()}; unknown ${unknown.join()}`);
}

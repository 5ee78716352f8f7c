/** How fast the budget of an objective is spent: 1 would use it up in exactly the whole window. */
export interface BurnPolicy {
  /** Days over which the promise holds. */
  windowDays: number;
  /** Fewer events than this in a window say nothing: one failure in two requests is no outage. */
  leastEvents: number;
  /** Both windows have to burn: the long one says that it matters, the short one that it still goes on. */
  alarms: readonly Alarm[];
}
export interface Alarm {
  severity: 'page' | 'ticket';
  longMinutes: number;
  shortMinutes: number;
  burn: number;
}

/** Source: The Site Reliability Workbook, chapter 5, table 5-8, for a window of 30 days. */
export const WORKBOOK_ALARMS: readonly Alarm[] = [
  { severity: 'page', longMinutes: 60, shortMinutes: 5, burn: 14.4 },
  { severity: 'page', longMinutes: 6 * 60, shortMinutes: 30, burn: 6 },
  { severity: 'ticket', longMinutes: 24 * 60, shortMinutes: 2 * 60, burn: 3 },
  { severity: 'ticket', longMinutes: 3 * 24 * 60, shortMinutes: 6 * 60, burn: 1 },
];

export interface Events {
  bad: number;
  all: number;
}

/** Null where there are too few events to say. */
export function burnRate({ bad, all }: Events, goal: number, leastEvents: number): number | null {
  if (all < Math.max(1, leastEvents)) return null;
  return bad / all / (1 - goal);
}

/** The part of the budget that is left, 0 or less when it is used up; null without events. */
export function budgetLeft({ bad, all }: Events, goal: number): number | null {
  return all === 0 ? null : 1 - bad / all / (1 - goal);
}

export type ObjectiveState = 'ok' | 'ticket' | 'page' | 'no-data';

/** @param eventsOf what happened in the last so many minutes */
export function stateOf(
  goal: number,
  policy: BurnPolicy,
  eventsOf: (minutes: number) => Events,
): ObjectiveState {
  const burns = (minutes: number, burn: number): boolean =>
    (burnRate(eventsOf(minutes), goal, policy.leastEvents) ?? 0) >= burn;
  const ringing = policy.alarms.filter(
    ({ longMinutes, shortMinutes, burn }) => burns(longMinutes, burn) && burns(shortMinutes, burn),
  );
  if (ringing.some(({ severity }) => severity === 'page')) return 'page';
  if (ringing.length > 0) return 'ticket';
  return eventsOf(policy.windowDays * 24 * 60).all === 0 ? 'no-data' : 'ok';
}

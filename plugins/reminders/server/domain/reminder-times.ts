import type { ReminderKind } from './notice';

/** When the clinic wants its patients reminded. */
export interface ReminderRule {
  /** Whose words it takes. */
  kind: ReminderKind;
  minutesBefore: number;
  /** Also by e-mail, for patients who gave an address. */
  email: boolean;
}

export const DEFAULT_RULES: readonly ReminderRule[] = [
  { kind: 'visit-reminder-24h', minutesBefore: 24 * 60, email: true },
  { kind: 'visit-reminder-1h', minutesBefore: 60, email: false },
];

/** Up to here a reminder says "starts at 14:30, please be ready"; above, it names the day. */
const SOON_MINUTES = 3 * 60;

export function ruleOf(minutesBefore: number, email: boolean): ReminderRule {
  return {
    kind: minutesBefore <= SOON_MINUTES ? 'visit-reminder-1h' : 'visit-reminder-24h',
    minutesBefore,
    email,
  };
}

/** Sets apart two rules that share their words. */
export function occasionOf({ kind, minutesBefore }: ReminderRule): string | undefined {
  const named = DEFAULT_RULES.some((rule) => rule.kind === kind && rule.minutesBefore === minutesBefore);
  return named ? undefined : `${minutesBefore}m`;
}

export interface WishedReminder {
  rule: ReminderRule;
  wishedAt: Date;
}

/** When the clinic wants its reminders to go. Late bookings get no reminder whose time is past, so never two at once. */
export function reminderTimes(rules: readonly ReminderRule[], startsAt: Date, now: Date): WishedReminder[] {
  const byTime = [...rules].sort((a, b) => b.minutesBefore - a.minutesBefore);
  return byTime
    .map((rule) => ({ rule, wishedAt: before(startsAt, rule.minutesBefore) }))
    .filter(({ wishedAt }) => wishedAt > now);
}

function before(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}

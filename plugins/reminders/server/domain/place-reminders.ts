import { outsideQuietHours, type Placing } from './quiet-hours';
import type { ReminderKind } from './notice';
import { ruleOf } from './reminder-times';

export interface Placed {
  /** In whose words: one that goes the evening before has to name the day. */
  kind: ReminderKind;
  notBefore: Date;
  /** When the next reminder or the visit itself takes over. */
  notAfter: Date;
}

/** The reminders of a visit, outside quiet hours; where two would meet, the earlier one has nothing left to say. */
export function placeReminders<T extends { wishedAt: Date }>(
  wished: readonly T[],
  placing: Placing,
): (T & Placed)[] {
  const byTime = [...wished].sort((a, b) => a.wishedAt.getTime() - b.wishedAt.getTime());
  const times = byTime.map(({ wishedAt }) => outsideQuietHours(wishedAt, placing));
  return byTime.map((reminder, index) => {
    const notBefore = times[index] ?? reminder.wishedAt;
    const minutesBefore = Math.round((placing.startsAt.getTime() - notBefore.getTime()) / 60_000);
    return {
      ...reminder,
      kind: ruleOf(minutesBefore, false).kind,
      notBefore,
      notAfter: times[index + 1] ?? placing.startsAt,
    };
  });
}

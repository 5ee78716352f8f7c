import type { ContentCheck, ContentProblem } from '../../../src/kernel/content';
import { checkHours, isInSteps, type HoursProblem, type TypedHours } from './domain/hours';
import { isTimeZone } from '../../../src/kernel/zone';

const FROM = 'opensAt';
const UNTIL = 'closesAt';
const STEPS = 'Times go in steps of five minutes, such as 08:30 or 08:35.';

/** For editors in the CMS: which field it is, and what to do. */
const PROBLEMS: Readonly<Record<HoursProblem, ContentProblem>> = {
  hours_missing: { field: FROM, message: 'Enter From and Until, for example 08:30 and 17:00.' },
  opens_at_missing: { field: FROM, message: 'From is missing. Write the time as 08:30.' },
  closes_at_missing: { field: UNTIL, message: 'Until is missing. Write the time as 17:00.' },
  opens_at_invalid: { field: FROM, message: 'From: write the time with four digits, as 08:30.' },
  closes_at_invalid: {
    field: UNTIL,
    message: 'Until: write the time with four digits, as 17:00, or 24:00 for midnight.',
  },
  opens_at_off_grid: { field: FROM, message: `From: ${STEPS}` },
  closes_at_off_grid: { field: UNTIL, message: `Until: ${STEPS}` },
  closes_before_opens: {
    field: UNTIL,
    message: 'Until has to be later than From. For a night shift, enter two days.',
  },
};

export const weeklyHourCheck: ContentCheck = (data) => {
  const problem = checkHours(hoursIn(data));
  if (problem) return PROBLEMS[problem];
  const { validFrom, validUntil } = data;
  const backwards = typeof validFrom === 'string' && typeof validUntil === 'string' && validUntil < validFrom;
  return backwards ? { field: 'validUntil', message: 'Last day has to be on or after First day.' } : null;
};

export const dateOverrideCheck: ContentCheck = (data) => {
  const problem = checkHours(hoursIn(data));
  if (problem !== 'hours_missing') return problem && PROBLEMS[problem];
  return {
    field: FROM,
    message: 'Enter From and Until for this day, or switch Away all day on.',
  };
};

export const serviceLengthCheck: ContentCheck = ({ lengthMinutes }) => {
  if (typeof lengthMinutes !== 'number' || isInSteps(lengthMinutes)) return null;
  const near = Math.max(5, Math.round(lengthMinutes / 5) * 5);
  return {
    field: 'lengthMinutes',
    message: `Length goes in steps of five minutes. Write ${near} instead of ${lengthMinutes}.`,
  };
};

/** With a zone that nobody knows no time of the clinic could be shown or booked. */
export const clinicZoneCheck: ContentCheck = ({ timeZone }) => {
  const good = timeZone === undefined || (typeof timeZone === 'string' && isTimeZone(timeZone));
  return good ? null : { field: 'timeZone', message: 'Time zone: write it as Africa/Nairobi.' };
};

function hoursIn({ opensAt, closesAt, closed }: Readonly<Record<string, unknown>>): TypedHours {
  return { opensAt: textOf(opensAt), closesAt: textOf(closesAt), closed: closed === true };
}

/** Anything that is no text reads as a text that is no time. */
function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : typeof value === 'string' ? value : 'no text';
}

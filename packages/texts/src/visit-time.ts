import type { Language } from './language';
import { swahiliTimeWords } from './swahili-clock';
import { wallClock } from './wall-clock';

const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  // Swahili days are not shortened: the first letters of five of the seven are the same.
  sw: ['Jumapili', 'Jumatatu', 'Jumanne', 'Jumatano', 'Alhamisi', 'Ijumaa', 'Jumamosi'],
};
const MONTHS: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  sw: ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ago', 'Sep', 'Okt', 'Nov', 'Des'],
};

/**
 * An instant as the clinic's wall clock shows it: `14:30`, in Swahili `14:30 (saa nane na nusu mchana)`.
 * `timeZone` is an IANA name. Throws RangeError for an unknown zone or an invalid date.
 */
export function formatVisitTime(instant: Date, timeZone: string, language: Language): string {
  const digits = formatClockTime(instant, timeZone);
  if (language === 'en') return digits;
  const { hour, minute } = wallClock(instant, timeZone);
  return `${digits} (${swahiliTimeWords(hour, minute)})`;
}

/** The digits alone, `14:30`: where times stand under each other. Throws as formatVisitTime. */
export function formatClockTime(instant: Date, timeZone: string): string {
  const { hour, minute } = wallClock(instant, timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The day of an instant in the clinic's zone: `Thu 26 Nov`, in Swahili `Alhamisi 26 Nov`. Throws as formatVisitTime. */
export function formatVisitDate(instant: Date, timeZone: string, language: Language): string {
  const { month, day } = wallClock(instant, timeZone);
  return `${formatWeekday(instant, timeZone, language)} ${day} ${MONTHS[language][month - 1]}`;
}

/** The day of the week alone, `Thu` or `Alhamisi`: where days stand beside each other. Throws as formatVisitTime. */
export function formatWeekday(instant: Date, timeZone: string, language: Language): string {
  const { year, month, day } = wallClock(instant, timeZone);
  return WEEKDAYS[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

/** Without the day of the week, where room is short: `22 Feb`. Throws as formatVisitTime. */
export function formatShortDate(instant: Date, timeZone: string, language: Language): string {
  const { month, day } = wallClock(instant, timeZone);
  return `${day} ${MONTHS[language][month - 1]}`;
}

/** A day far away, with its year: `22 Feb 2027`. Throws as formatVisitTime. */
export function formatFarDate(instant: Date, timeZone: string, language: Language): string {
  return `${formatShortDate(instant, timeZone, language)} ${wallClock(instant, timeZone).year}`;
}

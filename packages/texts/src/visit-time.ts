import type { Language } from './language';
import { swahiliTimeWords } from './swahili-clock';

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
  const { hour, minute } = wallClock(instant, timeZone);
  const digits = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return language === 'sw' ? `${digits} (${swahiliTimeWords(hour, minute)})` : digits;
}

/** The day of an instant in the clinic's zone: `Thu 26 Nov`, in Swahili `Alhamisi 26 Nov`. Throws as formatVisitTime. */
export function formatVisitDate(instant: Date, timeZone: string, language: Language): string {
  const { year, month, day } = wallClock(instant, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${WEEKDAYS[language][weekday]} ${day} ${MONTHS[language][month - 1]}`;
}

/** A day far away, with its year: `22 Feb 2027`. Throws as formatVisitTime. */
export function formatFarDate(instant: Date, timeZone: string, language: Language): string {
  const { year, month, day } = wallClock(instant, timeZone);
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

// Building a formatter costs far more than using it, and a clinic has one zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Date, timeZone: string): WallClock {
  const parts = formatterFor(timeZone).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: value('year'),
    month: value('month'),
    day: value('day'),
    hour: value('hour'),
    minute: value('minute'),
  };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

import type { Schemas } from '@daktari/api-client';
import { otherNamesOfFields } from '@daktari/texts/app';
import { whichDay } from '../home/day-words';

export type FoundDoctor = Schemas['FoundDoctor'];

export interface DoctorFilter {
  words: string;
  /** Free today by the clinic's calendar. */
  today: boolean;
  channel: string | null;
  /** A code, as `sw`. */
  language: string | null;
}

export const NO_FILTER: DoctorFilter = { words: '', today: false, channel: null, language: null };

/**
 * Who of a whole list fits, in its order. Done on the phone as long as it holds the whole list: that costs no data, works
 * without network, and what somebody types of their trouble stays with them.
 */
export function fittingDoctors(
  doctors: readonly FoundDoctor[],
  { words, today, channel, language }: DoctorFilter,
  now: Date,
): FoundDoctor[] {
  return doctors.filter(
    (doctor) =>
      (language === null || doctor.languages.includes(language)) &&
      (channel === null || doctor.offers.some((offer) => offer.channel === channel)) &&
      (!today || isFreeToday(doctor, channel, now)) &&
      matches(doctor, words),
  );
}

/** The next free time on `channel`, else on any. */
export function nextFreeOn({ offers, nextFree }: FoundDoctor, channel: string | null): string | null {
  if (channel === null) return nextFree;
  const starts = offers.flatMap((offer) => (offer.channel === channel && offer.nextFree) || []);
  return starts.sort()[0] ?? null;
}

/** The lowest price on `channel`, else of all; `several`: there are dearer ones. */
export function priceOf(
  { offers }: FoundDoctor,
  channel: string | null,
): { cents: number; several: boolean } | null {
  const shown = offers.filter((offer) => channel === null || offer.channel === channel);
  const prices = shown.map(({ priceCents }) => priceCents);
  if (prices.length === 0) return null;
  return { cents: Math.min(...prices), several: new Set(prices).size > 1 };
}

function isFreeToday(doctor: FoundDoctor, channel: string | null, now: Date): boolean {
  const next = nextFreeOn(doctor, channel);
  return next !== null && whichDay(next, now, doctor.clinic.timeZone) === 'today';
}

/** As the server looks: every word begins a word of some text, or of what its field is called in the other language. */
function matches({ name, specialty, bio, clinic, offers }: FoundDoctor, words: string): boolean {
  const services = offers.flatMap((offer) => [offer.name, offer.nameSw]);
  const texts = [name, specialty, bio ?? '', clinic.name, ...services];
  const found = wordsOf([...texts, otherNamesOfFields(specialty)].join(' '));
  return wordsOf(words).every((word) => found.some((each) => each.startsWith(word)));
}

/** Without case, accents and apostrophes: phones write Ng'eno and Ngeno alike. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

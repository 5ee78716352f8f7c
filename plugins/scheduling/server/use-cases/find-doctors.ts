import { languagesOf, matchesWords } from '../domain/doctor-search';
import { firstStart } from '../domain/first-start';
import { DAY_MS, localDayOf } from '../domain/local-day';
import { bookableRange } from '../domain/offer';
import type { Doctor, Query } from '../ports';
import type { Parts } from './parts';

export { languagesOf } from '../domain/doctor-search';

export interface DoctorSearch {
  /** Begins of words of names, specialty, services, clinic and what doctors say of themselves. */
  words?: string;
  /** A code, as `sw`. */
  language?: string;
  /** Document ids. */
  clinic?: string;
  practitioner?: string;
  service?: string;
  channel?: string;
  maxPriceCents?: number;
  /** Only who is free before this instant. */
  freeBefore?: Date;
}

export interface FoundDoctor extends Omit<Doctor, 'offers'> {
  /** `next`: the first free time (epoch ms); null when none lies near enough. */
  offers: (Doctor['offers'][number] & { next: number | null })[];
}

/** How far ahead the next free time is looked for; who is booked up longer is shown without one. */
export const LOOK_AHEAD_DAYS = 14;

/**
 * Doctors who fit with the offers that fit, those who are free first before the others, then by name. `otherNames`: what
 * else a specialty is called, in whatever language.
 */
export function fittingDoctors(
  all: readonly FoundDoctor[],
  search: DoctorSearch,
  otherNames: (specialty: string) => string = () => '',
): FoundDoctor[] {
  const { words = '', language, clinic, practitioner, freeBefore } = search;
  const soonest = all
    .filter(
      (doctor) =>
        (clinic === undefined || doctor.clinic.documentId === clinic) &&
        (practitioner === undefined || doctor.documentId === practitioner) &&
        (language === undefined || languagesOf(doctor).includes(language)) &&
        matchesWords(textsOf(doctor, otherNames(doctor.specialty)), words),
    )
    .map((doctor) => ({ ...doctor, offers: doctor.offers.filter((offer) => isWanted(offer, search)) }))
    .filter(({ offers }) => offers.length > 0)
    .map((doctor) => ({ doctor, next: nextOf(doctor) ?? Infinity }));
  return soonest
    .filter(({ next }) => freeBefore === undefined || next < freeBefore.getTime())
    .sort((a, b) => (a.next === b.next ? 0 : a.next - b.next))
    .map(({ doctor }) => doctor);
}

/** The first free time of any of the offers. */
export function nextOf({ offers }: Pick<FoundDoctor, 'offers'>): number | null {
  const starts = offers.flatMap(({ next }) => next ?? []);
  return starts.length > 0 ? Math.min(...starts) : null;
}

function isWanted({ service, offer }: Doctor['offers'][number], search: DoctorSearch): boolean {
  return (
    (search.service === undefined || service === search.service) &&
    (search.channel === undefined || offer.channel === search.channel) &&
    (search.maxPriceCents === undefined || offer.priceCents <= search.maxPriceCents)
  );
}

/** A licence that is over opens no times, and vouches for nobody. */
function isLicensed({ offers }: Doctor, now: number): boolean {
  const offer = offers[0]?.offer;
  return !offer || offer.lastDay === null || localDayOf(offer.zone, now) <= offer.lastDay;
}

function textsOf(doctor: FoundDoctor, otherNames: string) {
  const { title, fullName, specialty, bio, clinic, offers, languages } = doctor;
  const services = offers.flatMap(({ name, nameSw }) => [name, nameSw]);
  return { texts: [title, fullName, specialty, otherNames, bio, clinic.name, ...services], languages };
}

/** Everybody, by name. Four statements, however many they are. */
export async function everyDoctor(parts: Parts, query: Query): Promise<FoundDoctor[]> {
  const { clock, grid, occupancy } = parts;
  const doctors = await parts.doctors.list(query);
  const now = clock.now();
  const range = { start: now.getTime(), end: now.getTime() + LOOK_AHEAD_DAYS * DAY_MS };
  // Hours of the day before may run past midnight, and the last visit may end on the day after; zones lie within a day.
  const reach = { start: range.start - DAY_MS, end: range.end + DAY_MS };
  const ids = doctors.map(({ practitionerId }) => practitionerId);
  const days = [localDayOf('UTC', reach.start) - 1, localDayOf('UTC', reach.end) + 1] as const;
  const overridesOf = await parts.doctors.overrides(query, ids, ...days);
  const busyOf = await occupancy.busyOf(query, ids, reach, now);
  return doctors.map((doctor) => {
    const overrides = overridesOf.get(doctor.practitionerId) ?? [];
    const busy = busyOf.get(doctor.practitionerId) ?? [];
    const offers = doctor.offers.map((each) => {
      const within = bookableRange(each.offer, now.getTime(), range);
      const next = within && firstStart({ offer: each.offer, overrides, grid }, busy, within);
      return { ...each, next };
    });
    return { ...doctor, offers, licenceBody: isLicensed(doctor, now.getTime()) ? doctor.licenceBody : null };
  });
}

import { languagesOf, matchesWords } from '../domain/doctor-search';
import { firstStart } from '../domain/first-start';
import { DAY_MS, localDayOf } from '../domain/local-day';
import { bookableRange } from '../domain/offer';
import type { Doctor, DoctorFilter, Query } from '../ports';
import type { Parts } from './parts';

export { languagesOf } from '../domain/doctor-search';

export interface DoctorSearch extends DoctorFilter {
  /** Begins of words of names, specialty, services, clinic and what doctors say of themselves. */
  words?: string;
  /** A code, as `sw`. */
  language?: string;
  /** Only who is free before this instant. */
  freeBefore?: Date;
}

export interface FoundDoctor extends Doctor {
  /** The first free time (epoch ms) of each service, in the order of `offers`; null when none lies near enough. */
  next: (number | null)[];
}

/** How far ahead the next free time is looked for; who is booked up longer is shown without one. */
export const LOOK_AHEAD_DAYS = 14;

/** Doctors who fit, those who are free first before the others, then by name. Four statements, however many they are. */
export async function findDoctors(parts: Parts, query: Query, search: DoctorSearch): Promise<FoundDoctor[]> {
  const { words = '', language, freeBefore } = search;
  const all = await parts.doctors.list(query, search);
  const fitting = all.filter(
    (doctor) =>
      matchesWords(textsOf(doctor), words) &&
      (language === undefined || languagesOf(doctor).includes(language)),
  );
  const found = await withNextTimes(parts, query, fitting);
  const soonest = found.map((doctor) => ({ doctor, next: firstOf(doctor) }));
  return soonest
    .filter(({ next }) => freeBefore === undefined || next < freeBefore.getTime())
    .sort((a, b) => (a.next === b.next ? 0 : a.next - b.next))
    .map(({ doctor }) => doctor);
}

/** A licence that is over opens no times, and vouches for nobody. */
function isLicensed({ offers }: Doctor, now: number): boolean {
  const offer = offers[0]?.offer;
  return !offer || offer.lastDay === null || localDayOf(offer.zone, now) <= offer.lastDay;
}

function textsOf({ title, fullName, specialty, bio, clinic, offers, languages }: Doctor) {
  const services = offers.flatMap(({ name, nameSw }) => [name, nameSw]);
  return { texts: [title, fullName, specialty, bio, clinic.name, ...services], languages };
}

function firstOf({ next }: FoundDoctor): number {
  return Math.min(...next.map((start) => start ?? Infinity));
}

async function withNextTimes(parts: Parts, query: Query, doctors: readonly Doctor[]): Promise<FoundDoctor[]> {
  const { clock, grid, occupancy } = parts;
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
    const next = doctor.offers.map(({ offer }) => {
      const within = bookableRange(offer, now.getTime(), range);
      return within && firstStart({ offer, overrides, grid }, busy, within);
    });
    return { ...doctor, next, licenceBody: isLicensed(doctor, now.getTime()) ? doctor.licenceBody : null };
  });
}

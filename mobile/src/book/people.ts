import type { Schemas } from '@daktari/api-client';
import { wallClock, type PlainAppKey } from '@daktari/texts/app';
import { ownPatient } from '../api/own-patient';

export type LinkKind = 'self' | 'parent' | 'guardian' | 'carer';

/** Somebody for whom a visit can be booked. */
export interface Person {
  /** Null: oneself. */
  patient: string | null;
  name: string;
  dateOfBirth: string | null;
  kind: LinkKind;
  /** When acting for them ends. */
  until: string | null;
}

interface Linked {
  kind: LinkKind;
  until: string | null;
  patient: { id: string; name: string };
}

/** Oneself first, then those in one's care; nobody is offered whom the account does not act for. */
export function peopleToBookFor(
  patients: readonly Schemas['Patient'][] | undefined,
  dependants: readonly Linked[] | undefined,
): Person[] {
  const me = ownPatient(patients, dependants);
  const own: Person[] = me
    ? [{ patient: null, name: me.fullName, dateOfBirth: me.dateOfBirth, kind: 'self', until: null }]
    : [];
  const others = (dependants ?? []).map(({ kind, until, patient }) => ({
    patient: patient.id,
    name: patient.name,
    dateOfBirth: patients?.find(({ documentId }) => documentId === patient.id)?.dateOfBirth ?? null,
    kind,
    until,
  }));
  return [...own, ...others];
}

/** Who was chosen last, as long as one acts for them; else whoever comes first. `id` null: oneself. */
export function personOf(people: readonly Person[], id: string | null): Person | null {
  return people.find(({ patient }) => patient === id) ?? people[0] ?? null;
}

export const KINDS: Readonly<Record<LinkKind, PlainAppKey | null>> = {
  self: null,
  parent: 'app.whom.parent',
  guardian: 'app.whom.guardian',
  carer: 'app.whom.carer',
};

/** Whole years; null where the record has no birth date. */
export function ageOf(dateOfBirth: string | null, now: Date, zone: string): number | null {
  const [year, month, day] = (dateOfBirth ?? '').split('-').map(Number);
  if (!year || !month || !day) return null;
  const today = wallClock(now, zone);
  const hadBirthday = today.month > month || (today.month === month && today.day >= day);
  return today.year - year - (hadBirthday ? 0 : 1);
}

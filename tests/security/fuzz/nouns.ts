import type { Caller } from '../world';

export const ASKERS = [
  ...(['nobody', 'patientA', 'doctorX', 'doctorW', 'desk1', 'admin1', 'officer1', 'program'] as const),
] satisfies readonly Caller[];

export interface Noun {
  path: string;
  texts: string[];
  /** Numbers, dates and truths. */
  others: string[];
  /** Who has any rule for it. */
  readers: readonly Caller[];
  /** Relations and where they lead. */
  relations: Record<string, string>;
  hidden: string[];
  ids: string[];
}

export const NOUNS: Readonly<Record<string, Noun>> = {
  clinic: {
    path: 'clinics',
    texts: ['name', 'slug', 'phone', 'email', 'address'],
    others: ['holdMinutes', 'freeCancelHours'],
    readers: ASKERS,
    relations: {},
    hidden: ['active', 'patients', 'users'],
    ids: ['{clinic.P}', '{clinic.Q}', '{clinic.R}'],
  },
  service: {
    path: 'services',
    texts: ['name', 'nameSw', 'channel'],
    others: ['lengthMinutes', 'priceCents', 'active'],
    readers: ASKERS,
    relations: { clinic: 'clinic', practitioners: 'practitioner' },
    hidden: ['visits'],
    ids: ['{service.P}', '{service.Q}', '{service.R}'],
  },
  practitioner: {
    path: 'practitioners',
    texts: ['fullName', 'title', 'specialty', 'languages', 'bio'],
    others: ['active'],
    readers: ASKERS,
    relations: { clinic: 'clinic', services: 'service' },
    hidden: ['licenceBody', 'licenceNumber', 'user'],
    ids: ['{practitioner.P}', '{practitioner.Q}', '{practitioner.R}'],
  },
  patient: {
    path: 'patients',
    texts: ['fullName', 'language'],
    others: ['dateOfBirth'],
    readers: ['patientA', 'doctorX', 'doctorW', 'desk1', 'admin1'],
    relations: { clinic: 'clinic' },
    hidden: ['phoneSealed', 'phoneIndex', 'emailSealed', 'user', 'active'],
    ids: ['{patient.A}', '{patient.B}', '{patient.C}'],
  },
  appointment: {
    path: 'appointments',
    texts: ['reference', 'state', 'channel', 'cancelledBy'],
    others: ['startsAt', 'endsAt', 'priceCents', 'movedCount', 'holdExpiresAt'],
    readers: ['patientA', 'doctorX', 'doctorW', 'desk1', 'admin1', 'officer1'],
    relations: { clinic: 'clinic', service: 'service', practitioner: 'practitioner', patient: 'patient' },
    hidden: ['cancelReason', 'version', 'bookedBy', 'holdExtended'],
    ids: ['{visit.A}', '{visit.B}', '{visit.C}'],
  },
  payment: {
    path: 'payments',
    texts: ['reference', 'subject', 'state', 'method', 'receipt'],
    others: ['amountCents', 'paidCents', 'refundedCents', 'paidAt'],
    readers: ['patientA', 'desk1', 'admin1', 'officer1'],
    relations: { clinic: 'clinic', patient: 'patient' },
    hidden: ['version', 'charge'],
    ids: ['{payment.A}', '{payment.B}', '{payment.C}'],
  },
};
export const ALL_IDS = Object.values(NOUNS).flatMap(({ ids }) => ids);

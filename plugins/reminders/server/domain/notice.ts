import type { PhoneNotice } from '../../../../src/kernel/phone-notices';

/** What a message may say about a visit. Nothing clinical, not even the name of the service. */
export interface VisitCard {
  visitId: number;
  documentId: string;
  reference: string;
  startsAt: Date;
  clinicId: number;
  practitionerId: number;
  patientId: number;
  /** Goes up with every change of the visit: the same notice of the same version is told once. */
  version: number;
}

interface Told {
  card: VisitCard;
  /** Sets apart notices of one kind and version that are both to be told, e.g. the id of a second payment attempt. */
  occasion?: string;
}
interface Amount {
  /** Integer Kenyan cents; 0 in `visit-confirmed` says that there was nothing to pay. */
  amountCents: number;
}

export type PatientNotice = Told &
  (
    | { kind: 'visit-moved' | 'visit-cancelled' | 'hold-lapsed'; params?: undefined }
    | { kind: AmountKind; params: Amount }
    | { kind: 'payment-failed'; params: Amount & { heldUntil: Date; payBill: string; account: string } }
  );
export type PatientNoticeKind = PatientNotice['kind'];

type AmountKind =
  | 'visit-confirmed'
  | 'visit-cancelled-refund'
  | 'payment-late-rebooked'
  | 'payment-late-refund'
  | 'refund-started'
  | 'refund-done';

export type StaffNotice = Told &
  (
    | { kind: 'visit-booked-staff' | 'visit-cancelled-staff'; params?: undefined }
    | { kind: 'visit-moved-staff'; params: { oldStartsAt: Date } }
    | { kind: 'visit-late-staff'; params: { lateMinutes: number } }
  );
export type StaffNoticeKind = StaffNotice['kind'];

/** What may be told about an emergency access: that there was one, by whom and when. Never why. */
export interface EmergencyCard {
  id: string;
  clinicId: number;
  practitionerId: number;
  patientId: number;
  openedAt: Date;
  reviewBy: Date;
}
export type OfficersKind = 'emergency-access-staff' | 'emergency-access-forgotten-staff';
export type EmergencyKind = 'record-opened' | OfficersKind;

export const REMINDER_KINDS = ['visit-reminder-24h', 'visit-reminder-1h'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export function isReminder(kind: DeliveryKind): kind is ReminderKind {
  return REMINDER_KINDS.some((each) => each === kind);
}

/** Everything that a delivery can be about, and whether it makes sense only while the visit stands as it was. */
const SUPPOSES_VISIT: Readonly<Record<DeliveryKind, boolean>> = {
  'visit-reminder-24h': true,
  'visit-reminder-1h': true,
  'visit-confirmed': true,
  'visit-moved': true,
  'visit-cancelled': false,
  'visit-cancelled-refund': false,
  'hold-lapsed': false,
  'payment-failed': true,
  'payment-late-rebooked': true,
  'payment-late-refund': false,
  'refund-started': false,
  'refund-done': false,
  'visit-booked-staff': true,
  'visit-moved-staff': true,
  'visit-late-staff': true,
  'visit-cancelled-staff': false,
  'record-opened': false,
  'emergency-access-staff': false,
  'emergency-access-forgotten-staff': false,
  'sign-in-code': false,
  'number-change': false,
  'new-device': false,
  'sign-in-changed': false,
  'account-mail': false,
};

export function supposesVisit(kind: DeliveryKind): boolean {
  return SUPPOSES_VISIT[kind];
}

export function isAboutMoney(kind: DeliveryKind): boolean {
  return kind === 'refund-started' || kind === 'refund-done' || kind === 'payment-late-refund';
}

/** What patients are told about a visit: the messages that a desk looks after. */
export const PATIENT_KINDS = [
  'visit-reminder-24h',
  'visit-reminder-1h',
  'visit-confirmed',
  'visit-moved',
  'visit-cancelled',
  'visit-cancelled-refund',
  'hold-lapsed',
  'payment-failed',
  'payment-late-rebooked',
  'payment-late-refund',
  'refund-started',
  'refund-done',
] as const satisfies readonly (PatientNoticeKind | ReminderKind)[];

/** What is told about a visit. */
export type VisitKind = PatientNoticeKind | StaffNoticeKind | ReminderKind;
/** What is written from the facts of a visit or of an emergency access. */
export type ToldKind = VisitKind | EmergencyKind;
/** To a number, whoever holds it: about an account and not about a visit. */
export type NumberKind = 'sign-in-code' | PhoneNotice['kind'];
export type DeliveryKind = ToldKind | NumberKind | 'account-mail';

/** What must not be said any more once the visit is moved or called off. */
export function kindsThatSupposeVisit(): DeliveryKind[] {
  return Object.keys(SUPPOSES_VISIT)
    .filter(isKind)
    .filter((kind) => SUPPOSES_VISIT[kind]);
}

function isKind(text: string): text is DeliveryKind {
  return Object.hasOwn(SUPPOSES_VISIT, text);
}

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
  );
export type StaffNoticeKind = StaffNotice['kind'];

export type ReminderKind = 'visit-reminder-24h' | 'visit-reminder-1h';

/** Everything that a delivery can be about. */
export type DeliveryKind = PatientNoticeKind | StaffNoticeKind | ReminderKind;

/** Whether a message makes no sense, or does harm, once the visit is moved or does not take place. */
export function supposesVisit(kind: DeliveryKind): boolean {
  switch (kind) {
    case 'visit-reminder-24h':
    case 'visit-reminder-1h':
    case 'visit-confirmed':
    case 'visit-moved':
    case 'payment-failed':
    case 'payment-late-rebooked':
    case 'visit-booked-staff':
    case 'visit-moved-staff':
      return true;
    case 'visit-cancelled':
    case 'visit-cancelled-refund':
    case 'hold-lapsed':
    case 'payment-late-refund':
    case 'refund-started':
    case 'refund-done':
    case 'visit-cancelled-staff':
      return false;
    default:
      return kind satisfies never;
  }
}

import type { Trx } from '../../../src/kernel/db';
import { serviceKey } from '../../../src/kernel/registry';
import type { EmergencyCard, OfficersKind, PatientNotice, StaffNotice, VisitCard } from './domain/notice';

export type { EmergencyCard, PatientNotice, StaffNotice, VisitCard } from './domain/notice';

export const REMINDERS = serviceKey<RemindersFace>('reminders');

/** Every call only writes rows and jobs in the caller's transaction; the network comes later. */
export interface RemindersFace {
  /** The reminders before a visit (24 h and 1 h, or what the clinic's rules say). Those whose time is past are left out. */
  plan(trx: Trx, card: VisitCard): Promise<void>;
  /** Takes back what was not sent yet and supposes that the visit takes place: reminders, "you are booked", "moved". */
  cancelPlanned(trx: Trx, visitId: number): Promise<void>;
  /** Tells the patient by WhatsApp, falling back to SMS, and by e-mail if there is one. The same notice twice is one. */
  tell(trx: Trx, notice: PatientNotice): Promise<void>;
  /** Tells the doctor and the clinic's front desk by e-mail. */
  tellStaff(trx: Trx, notice: StaffNotice): Promise<void>;
  /** Tells the patient by SMS, and nothing of why. */
  tellRecordOpened(trx: Trx, card: EmergencyCard): Promise<void>;
  /** Tells the clinic's compliance officers and admins by e-mail. */
  tellOfficers(trx: Trx, kind: OfficersKind, card: EmergencyCard): Promise<void>;
}

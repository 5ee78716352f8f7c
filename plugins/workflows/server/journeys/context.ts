import type { DependantSource } from '../../../../src/access/own-patients';
import type { AuditAction, AuditOrigin, Touched } from '../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { PaymentsFace } from '../../../mpesa/server/face';
import type { RemindersFace, VisitCard } from '../../../reminders/server/face';
import type { SchedulingFace, Visit } from '../../../scheduling/server/face';
import type { Care, Directory, JourneyStore, PaidVisits, PaymentTotals, RefundRequests } from '../ports';

/** What every journey works with: the faces of the plugins that it joins, and the facts that belong to none of them. */
export interface Journeys {
  kernel: Kernel;
  /** Of the plugin; see config.ts. */
  settings: { holdKeepMinutes: number; holdsPerPatient: number };
  scheduling: SchedulingFace;
  payments: PaymentsFace;
  reminders: RemindersFace;
  store: JourneyStore;
  directory: Directory;
  refundRequests: RefundRequests;
  paymentTotals: PaymentTotals;
  paidVisits: PaidVisits;
  /** For whom patients act besides themselves; asked at use, since plugins declare them in any order. */
  dependants(): readonly DependantSource[];
  care: Care;
}

const SUBJECT = 'visit:';

/** How payments name a visit: they know subjects, not visits. */
export function subjectOf(visit: Pick<Visit, 'documentId'>): string {
  return `${SUBJECT}${visit.documentId}`;
}

export async function visitOfSubject(
  { scheduling }: Pick<Journeys, 'scheduling'>,
  query: Db | Trx,
  subject: string,
): Promise<Visit | null> {
  const documentId = visitOf(subject);
  return documentId === null ? null : scheduling.find(query, { documentId });
}

/** The document id of the visit that a subject names; null when it names something else. */
export function visitOf(subject: string): string | null {
  return subject.startsWith(SUBJECT) ? subject.slice(SUBJECT.length) : null;
}

/** A visit as the audit trail names it. */
export function touchedBy({
  documentId,
  clinicId,
  patientId,
}: Pick<Visit, 'documentId' | 'clinicId' | 'patientId'>): Touched {
  return { type: 'visit', ids: [documentId], patients: [patientId], clinicId };
}

/** Writes the change of a visit down, in its transaction. */
export function recordVisit(
  { kernel }: Pick<Journeys, 'kernel'>,
  trx: Trx,
  origin: AuditOrigin,
  action: Extract<AuditAction, 'create' | 'update'>,
  visit: Visit,
): Promise<void> {
  return kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action, outcome: 'ok' });
}

/** The same of money that had no visit: which money it was, as of a Pay Bill that is shared it was anybody's before. */
export function recordMoney(
  { kernel }: Pick<Journeys, 'kernel'>,
  trx: Trx,
  origin: AuditOrigin,
  { deposit, clinicId }: { deposit: string; clinicId: number },
): Promise<void> {
  const touched = { type: 'payment', ids: [deposit], patients: [], clinicId };
  return kernel.audit.write(trx, { ...origin, ...touched, action: 'update', outcome: 'ok' });
}

export function cardOf(visit: Visit): VisitCard {
  const { id, documentId, reference, startsAt, clinicId, practitionerId, patientId, version } = visit;
  return { visitId: id, documentId, reference, startsAt, clinicId, practitionerId, patientId, version };
}

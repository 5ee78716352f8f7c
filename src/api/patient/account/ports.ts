import type { Trx } from '../../../kernel/db';
import type { AuditEntry } from '../../../kernel/audit';

export interface NewPatient {
  documentId: string;
  username: string;
  loginEmail: string;
  /** Null: the account is opened by its phone. */
  passwordHash: string | null;
  fullName: string;
  language: 'en' | 'sw';
  clinicId: number;
  phoneIndex: string;
  /** Under the patient's own key, which is made in the same transaction as the patient. */
  seal(trx: Trx): Promise<SealedContact>;
  /** Takes the proof that the number is theirs, in the same transaction. @throws AppError ticket_over */
  claim(trx: Trx): Promise<void>;
}
export interface SealedContact {
  phoneSealed: string;
  emailSealed: string | null;
}
export interface RegisteredPatient {
  userId: number;
  /** Row ids. */
  patientId: number;
  clinicId: number | null;
  documentId: string;
  fullName: string;
  language: 'en' | 'sw';
}

/** What registration needs from the user store. */
export interface PatientAccounts {
  hashPassword(password: string): Promise<string>;
  /** The clinic with this document id, or the only active one; null when there is none. */
  findClinic(documentId: string | undefined): Promise<number | null>;
  /** User, role, patient and audit entry in one transaction; a unique violation when the phone is known. */
  save(patient: NewPatient, entryOf: (saved: RegisteredPatient) => AuditEntry): Promise<RegisteredPatient>;
}

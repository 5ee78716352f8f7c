import type { AuditEntry, AuditOrigin } from '../../../kernel/audit';
import { conflict, notFound, violatedUnique } from '../../../kernel/errors';
import type { Kernel } from '../../../kernel/kernel';
import { checkPassword } from '../../../kernel/password';
import type { Msisdn } from '../../../kernel/phone';
import { numberIndex } from '../../../kernel/where-number';
import { usernameOf } from '../../../access/username';
import { VERIFIED_NUMBERS, type RegistrationTicket } from '../../../access/verified-numbers';
import { sealContact } from '../sealed-columns';
import type { NewPatient, PatientAccounts, RegisteredPatient } from './ports';

export interface Registration extends RegistrationTicket {
  fullName: string;
  /** Left out: the account is opened by its phone, and by what its owner adds later. */
  password?: string | undefined;
  language: 'en' | 'sw';
  /** Document id; the only active clinic when left out. */
  clinic?: string | undefined;
  email?: string | undefined;
}

/**
 * An account for the number of the ticket. `phone_taken` is told only to who holds the number.
 * @throws AppError ticket_over, phone_taken, password_too_short, password_too_long, password_common,
 * password_personal, not_found (clinic)
 */
export async function registerPatient(
  kernel: Kernel,
  accounts: PatientAccounts,
  registration: Registration,
  origin: AuditOrigin,
): Promise<RegisteredPatient> {
  const msisdn = await kernel.services.use(VERIFIED_NUMBERS).find(kernel.db(), registration);
  const { password } = registration;
  const about = [msisdn, registration.email ?? '', registration.fullName];
  if (password !== undefined) checkPassword(password, { kind: 'patient', about });
  const clinicId = await accounts.findClinic(registration.clinic);
  if (clinicId === null) throw notFound();
  const passwordHash = password === undefined ? null : await accounts.hashPassword(password);
  try {
    const patient = newPatient(kernel, registration, msisdn, clinicId, passwordHash);
    return await accounts.save(patient, (saved) => registrationEntry(saved, origin));
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    throw conflict('phone_taken');
  }
}

function registrationEntry(saved: RegisteredPatient, origin: AuditOrigin): AuditEntry {
  const { userId, patientId, clinicId, documentId } = saved;
  const actor = { kind: 'user', id: userId, role: 'patient' } as const;
  const touched = { clinicId, type: 'patient', ids: [documentId], patients: [patientId] };
  return { ...origin, ...touched, actor, purpose: 'own', action: 'create', outcome: 'ok' };
}

function newPatient(
  kernel: Kernel,
  registration: Registration,
  msisdn: Msisdn,
  clinicId: number,
  passwordHash: string | null,
): NewPatient {
  const documentId = kernel.ids.documentId();
  const username = usernameOf(kernel.vault, msisdn);
  return {
    documentId,
    username,
    // users-permissions wants an address; .invalid can never receive anything (RFC 2606).
    loginEmail: `${username}@phone.invalid`,
    passwordHash,
    fullName: registration.fullName,
    language: registration.language,
    clinicId,
    phoneIndex: numberIndex(kernel.vault, msisdn),
    seal: (trx) => sealContact(kernel.vault, trx, documentId, { msisdn, email: registration.email }),
    claim: (trx) => kernel.services.use(VERIFIED_NUMBERS).spend(trx, registration),
  };
}

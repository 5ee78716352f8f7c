import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import { notFound } from '../../../../../src/kernel/errors';
import { decideTelehealth, telehealthOf, type Language } from '../../domain/consent';
import { keepChoices } from './keep-choices';
import { touchedOf, type Self } from './own';
import type { ConsentParts } from './parts';

/** What the booking of a visit by phone or video asks for; `patient`: somebody for whom the account acts. */
export async function askedTelehealth(
  parts: ConsentParts,
  self: Self | null,
  patient: string | undefined,
  language: Language,
) {
  const { kernel, texts, book } = parts;
  const about = await whom(parts, self, patient);
  const query = kernel.db();
  const clinicId = await book.patientClinic(query, about.patientId);
  const version = clinicId === null ? null : await texts.last(query, clinicId);
  const states = await book.states(query, about.patientId);
  return { about, asked: version && telehealthOf(version, states, language) };
}

export interface TelehealthWord {
  patient?: string | undefined;
  /** The version that was shown. */
  version: string;
  agreed: boolean;
}

/** Writes a yes or no down; the same word again is only a look. */
export async function sayTelehealth(
  parts: ConsentParts,
  self: Self | null,
  { patient, version, agreed }: TelehealthWord,
  origin: AuditOrigin,
): Promise<void> {
  const about = await whom(parts, self, patient);
  const { patientId, userId } = about;
  const relation = patientId === self?.patientId ? null : 'acts-for';
  await keepChoices(
    parts,
    { patientId, userId, version, channel: 'api', relation },
    (text, states) => decideTelehealth(text, states, agreed),
    (trx, changed) =>
      parts.kernel.audit.write(trx, {
        ...origin,
        action: changed ? 'update' : 'read',
        outcome: 'ok',
        ...touchedOf(about),
      }),
  );
}

/** @throws AppError 404, also for people for whom the account does not act */
async function whom(
  { kernel, book, isOwn }: ConsentParts,
  self: Self | null,
  documentId: string | undefined,
): Promise<Self & { patientId: number }> {
  if (!self) throw notFound();
  const { userId, patientId, clinicId } = self;
  if (documentId === undefined) {
    if (patientId === null) throw notFound();
    return { userId, patientId, clinicId };
  }
  const found = await book.patient(kernel.db(), documentId);
  if (!found) throw notFound();
  const about = { userId, patientId: found.id, clinicId: found.clinicId };
  const reach = { patientId: found.id, now: kernel.clock.now() };
  if (!(await isOwn(kernel.db(), self, reach))) throw new OutOfReach(touchedOf(about));
  return about;
}

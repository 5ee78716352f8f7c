import type { Principal } from '../../../access/principal';
import type { AuditOrigin } from '../../../kernel/audit';
import type { Trx } from '../../../kernel/db';
import { invalid, notFound } from '../../../kernel/errors';
import type { Kernel } from '../../../kernel/kernel';
import { parseMsisdn, type Msisdn } from '../../../kernel/phone';
import { numberIndex } from '../../../kernel/where-number';
import { requireBorn } from '../birth-date';
import { sealContact } from '../sealed-columns';
import { likelyDoubles, tidyName, type LikelyDouble } from './doubles';
import { noteNumber } from './note-number';

export interface DeskWish {
  fullName: string;
  dateOfBirth: string;
  language: 'en' | 'sw';
  phone?: string | undefined;
  /** The clerk has seen the likely doubles, and it is somebody else. */
  evenSo: boolean;
}

/** Nobody was registered yet. Thrown, so that no reply with their names is kept beside the key of the request. */
export class DoublesFound extends Error {
  constructor(readonly doubles: readonly LikelyDouble[]) {
    super('likely doubles');
  }
}

/**
 * A record without an account, made by a clerk who has the person before them: its owner links an account later, by the
 * clinic's code. Likely doubles are shown before anything is made; one clinic's clerks register one after another, so
 * that two of them cannot make the same patient. @returns the document id
 * @throws DoublesFound; AppError phone_invalid, birth_date_in_future
 */
export async function registerAtDesk(
  kernel: Kernel,
  trx: Trx,
  wish: DeskWish,
  clerk: Principal,
  origin: AuditOrigin,
): Promise<string> {
  const { clinicId } = clerk;
  if (clinicId === null) throw notFound();
  const now = kernel.clock.now();
  const msisdn = phoneOf(wish);
  requireBorn(wish.dateOfBirth, now);
  const phoneIndex = msisdn === null ? null : numberIndex(kernel.vault, msisdn);
  await trx('clinics').where({ id: clinicId }).forUpdate().first('id');
  if (!wish.evenSo) {
    const doubles = await likelyDoubles(kernel, trx, { ...wish, clinicId, phoneIndex });
    if (doubles.length > 0) throw new DoublesFound(doubles);
  }
  const saved = await save(kernel, trx, wish, { clinicId, msisdn, now });
  if (phoneIndex !== null) {
    await noteNumber(trx, saved.rowId, { index: phoneIndex, userId: clerk.userId, now });
  }
  const touched = { clinicId, type: 'patient', ids: [saved.id], patients: [saved.rowId] };
  await kernel.audit.write(trx, { ...origin, ...touched, action: 'create', outcome: 'ok' });
  return saved.id;
}

function phoneOf({ phone }: DeskWish): Msisdn | null {
  if (phone === undefined) return null;
  const msisdn = parseMsisdn(phone);
  if (msisdn === null) throw invalid('phone_invalid', { field: 'phone' });
  return msisdn;
}

async function save(
  { ids, vault }: Kernel,
  trx: Trx,
  { fullName, dateOfBirth, language }: DeskWish,
  { clinicId, msisdn, now }: { clinicId: number; msisdn: Msisdn | null; now: Date },
): Promise<{ rowId: number; id: string }> {
  const id = ids.documentId();
  const contact = msisdn === null ? null : await sealContact(vault, trx, id, { msisdn });
  await trx('patients').insert({
    document_id: id,
    full_name: tidyName(fullName),
    date_of_birth: dateOfBirth,
    language,
    phone_sealed: contact?.phoneSealed ?? null,
    active: true,
    clinic_id: clinicId,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  const row = await trx('patients').where({ document_id: id }).first<{ id: number }>('id');
  return { rowId: row.id, id };
}

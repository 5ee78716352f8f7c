import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Ids } from '../../../../../src/kernel/ids';
import type { Vault } from '../../../../../src/kernel/vault';
import {
  LINK_CODE_LENGTH,
  LINK_CODE_LIFE_MS,
  MOST_CODE_TRIES,
  readLinkCode,
  type CodeKind,
} from '../domain/link';

const CODES = 'identity_link_codes';

export interface LinkCode {
  id: string;
  kind: CodeKind;
  patientId: number;
  clinicId: number;
  issuedBy: number;
}

export interface LinkCodes {
  /** A new code in place of those that the record had. @returns what is shown once, and its end in real milliseconds */
  issue(trx: Trx, to: Omit<LinkCode, 'id'>, at: Date): Promise<{ code: string; expiresAt: number }>;
  /** Counts a try before anything else is compared; null when there is no such code, or no try left. */
  tryCode(query: Db | Trx, typed: string): Promise<LinkCode | null>;
  /** One statement: true for exactly one caller. */
  use(query: Db | Trx, id: string): Promise<boolean>;
  sweep(trx: Trx): Promise<void>;
}

interface CodeRow {
  id: string;
  kind: CodeKind;
  patient_id: number;
  clinic_id: number;
  issued_by_user_id: number;
}

/** @param now real milliseconds */
export function linkCodeStore({ vault, ids, now }: { vault: Vault; ids: Ids; now(): number }): LinkCodes {
  const macOf = (code: string): string => vault.blindIndex(code, 'link-code');
  const standing = (query: Db | Trx, where: object) =>
    query(CODES).where(where).whereNull('used_at').andWhere('expires_at', '>', now());

  return {
    issue: async (trx, { kind, patientId, clinicId, issuedBy }, at) => {
      const code = ids.reference(LINK_CODE_LENGTH);
      const expiresAt = now() + LINK_CODE_LIFE_MS;
      await trx(CODES).where({ patient_id: patientId }).whereNull('used_at').delete();
      await trx(CODES).insert({
        id: ids.id(at),
        code_mac: macOf(code),
        kind,
        patient_id: patientId,
        clinic_id: clinicId,
        issued_by_user_id: issuedBy,
        attempts: 0,
        expires_at: expiresAt,
      });
      return { code, expiresAt };
    },
    tryCode: async (query, typed) => {
      // What is no code at all is looked up like one, so that it takes as long.
      const mark = { code_mac: macOf(readLinkCode(typed) ?? '') };
      const counted = await standing(query, mark)
        .andWhere('attempts', '<', MOST_CODE_TRIES)
        .increment('attempts', 1);
      if (counted !== 1) return null;
      const row = await standing(query, mark).first<CodeRow | undefined>();
      return row ? toCode(row) : null;
    },
    use: async (query, id) => (await standing(query, { id }).update({ used_at: now() })) === 1,
    sweep: async (trx) => {
      await trx(CODES).where('expires_at', '<', now()).delete();
    },
  };
}

function toCode(row: CodeRow): LinkCode {
  return {
    id: row.id,
    kind: row.kind,
    patientId: row.patient_id,
    clinicId: row.clinic_id,
    issuedBy: row.issued_by_user_id,
  };
}

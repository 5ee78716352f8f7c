import type { Db, Trx } from '../../kernel/db';
import type { Kernel } from '../../kernel/kernel';
import { addSealedColumn } from '../../kernel/sealed-columns';
import type { Ids } from '../../kernel/ids';
import type { Vault } from '../../kernel/vault';

const TABLE = 'cms_looks';
const COLUMN = 'reason_sealed';
/** How long patients can be seen in the CMS after somebody said why. */
export const LOOK_MS = 30 * 60_000;
export const REASON_LENGTH = { min: 10, max: 500 } as const;

/** Somebody said why they look at patients in the CMS. Times are real: it is a door that closes by itself. */
export interface CmsLook {
  id: string;
  userId: number;
  clinicId: number | null;
  openedAt: Date;
  until: Date;
  endedAt: Date | null;
}
export interface ReadLook extends CmsLook {
  name: string;
  reason: string;
}

interface LookRow {
  id: string;
  user_id: number;
  clinic_id: number | null;
  reason_sealed: string;
  opened_at: number | string;
  until: number | string;
  ended_at: number | string | null;
}

export interface CmsLooks {
  open(trx: Trx, look: { userId: number; clinicId: number | null; reason: string }): Promise<CmsLook>;
  /** Ends what is open. @returns whether anything was */
  end(trx: Trx, userId: number): Promise<string[]>;
  current(db: Db | Trx, userId: number): Promise<CmsLook | null>;
  /** Of people of this clinic, and of those who run the installation and may see every clinic; newest first. */
  ofClinic(
    db: Db,
    clinicId: number,
    page: { before?: string | undefined; limit: number },
  ): Promise<ReadLook[]>;
}

/** Why somebody looked says little of one patient: it is sealed under nobody's key. */
export function contributeLooks({ sealedColumns }: Pick<Kernel, 'sealedColumns'>): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
}

export function lookStore({ vault, ids, now }: { vault: Vault; ids: Ids; now(): number }): CmsLooks {
  const openOnes = (db: Db | Trx, userId: number) =>
    db(TABLE).where({ user_id: userId, ended_at: null }).andWhere('until', '>', now());

  const end: CmsLooks['end'] = async (trx, userId) => {
    const open = await openOnes(trx, userId).pluck<string[]>('id');
    if (open.length > 0) await trx(TABLE).whereIn('id', open).update({ ended_at: now() });
    return open;
  };

  return {
    end,
    open: async (trx, { userId, clinicId, reason }) => {
      await end(trx, userId);
      const openedAt = now();
      const id = ids.id(new Date(openedAt));
      const row: LookRow = {
        id,
        user_id: userId,
        clinic_id: clinicId,
        reason_sealed: vault.seal(reason, addressOf(id)),
        opened_at: openedAt,
        until: openedAt + LOOK_MS,
        ended_at: null,
      };
      await trx(TABLE).insert(row);
      return toLook(row);
    },
    current: async (db, userId) => {
      const row = await openOnes(db, userId).orderBy('id', 'desc').first<LookRow | undefined>();
      return row ? toLook(row) : null;
    },
    ofClinic: async (db, clinicId, { before, limit }) => {
      const rows = await db(`${TABLE} as k`)
        .join('up_users as u', 'u.id', 'k.user_id')
        .where((mine) => void mine.where('k.clinic_id', clinicId).orWhereNull('k.clinic_id'))
        .modify((query) => void (before === undefined ? query : query.where('k.id', '<', before)))
        .orderBy('k.id', 'desc')
        .limit(limit)
        .select<(LookRow & { full_name: string | null; email: string })[]>('k.*', 'u.full_name', 'u.email');
      return rows.map((row) => ({
        ...toLook(row),
        name: row.full_name ?? row.email,
        reason: vault.openText(row.reason_sealed, addressOf(row.id)),
      }));
    },
  };
}

function addressOf(id: string) {
  return { table: TABLE, row: id, column: COLUMN };
}

function toLook(row: LookRow): CmsLook {
  return {
    id: row.id,
    userId: row.user_id,
    clinicId: row.clinic_id,
    openedAt: new Date(Number(row.opened_at)),
    until: new Date(Number(row.until)),
    endedAt: row.ended_at === null ? null : new Date(Number(row.ended_at)),
  };
}

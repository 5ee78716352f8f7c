import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../src/kernel/vault';

const TABLE = 'identity_password_resets';
const COLUMN = 'email_sealed';

/** Somebody asked for a link, whoever that address belongs to. Real milliseconds. */
export interface AskedReset {
  id: string;
  email: string;
  language: 'en' | 'sw';
  expiresAt: number;
}

/** A link that was mailed and is still good. */
export interface OpenReset {
  userId: number;
  language: 'en' | 'sw';
  /** Keyed hash of the browser in which the second factor was shown. */
  provenIn: string | null;
}

export interface Resets {
  insert(trx: Trx, reset: AskedReset): Promise<void>;
  /** The address, once: it does not stay. */
  takeAddress(trx: Trx, id: string): Promise<AskedReset | null>;
  /** The token of this one counts from now on, and no earlier one of this account. */
  open(trx: Trx, id: string, userId: number, tokenMac: string, now: number): Promise<void>;
  find(query: Db | Trx, tokenMac: string, now: number): Promise<OpenReset | null>;
  prove(query: Db | Trx, tokenMac: string, browser: string): Promise<void>;
  /** One statement: true for one caller, from the browser in which the second factor was shown. */
  use(trx: Trx, tokenMac: string, browser: string, now: number): Promise<boolean>;
  /** Whatever was asked for before, and whoever proved themselves for it, counts no more. */
  endAll(trx: Trx, userId: number, now: number): Promise<void>;
  sweep(trx: Trx, expiredBefore: number): Promise<void>;
}

interface Row {
  id: string;
  email_sealed: string;
  language: 'en' | 'sw';
  user_id: number | null;
  proven_in: string | null;
  expires_at: number | string;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
}

export function resetStore(vault: Vault): Resets {
  const addressOf = (row: string) => ({ table: TABLE, row, column: COLUMN });
  const endAll: Resets['endAll'] = async (trx, userId, now) => {
    await trx(TABLE).where({ user_id: userId, ended_at: null }).update({ ended_at: now });
  };
  return {
    endAll,
    insert: async (trx, { id, email, language, expiresAt }) => {
      const email_sealed = vault.seal(email, addressOf(id));
      await trx(TABLE).insert({ id, email_sealed, language, token_mac: id, expires_at: expiresAt });
    },
    takeAddress: async (trx, id) => {
      const row = await trx(TABLE).where({ id }).first<Row | undefined>();
      if (!row || row.email_sealed === '') return null;
      await trx(TABLE).where({ id }).update({ email_sealed: '' });
      const email = vault.openText(row.email_sealed, addressOf(id));
      return { id, email, language: row.language, expiresAt: Number(row.expires_at) };
    },
    open: async (trx, id, userId, tokenMac, now) => {
      await endAll(trx, userId, now);
      await trx(TABLE).where({ id }).update({ user_id: userId, token_mac: tokenMac });
    },
    find: async (query, tokenMac, now) => {
      const row = await query(TABLE)
        .where({ token_mac: tokenMac, ended_at: null })
        .whereNotNull('user_id')
        .andWhere('expires_at', '>', now)
        .first<Row | undefined>();
      if (!row || row.user_id === null) return null;
      return { userId: row.user_id, language: row.language, provenIn: row.proven_in };
    },
    prove: async (query, tokenMac, browser) => {
      await query(TABLE).where({ token_mac: tokenMac, ended_at: null }).update({ proven_in: browser });
    },
    use: async (trx, tokenMac, browser, now) => {
      const used = await trx(TABLE)
        .where({ token_mac: tokenMac, proven_in: browser, ended_at: null })
        .andWhere('expires_at', '>', now)
        .update({ ended_at: now });
      return used === 1;
    },
    sweep: async (trx, expiredBefore) => {
      await trx(TABLE).where('expires_at', '<', expiredBefore).delete();
    },
  };
}

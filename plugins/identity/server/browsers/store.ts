import { createHash } from 'node:crypto';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';

const BROWSERS = 'identity_browsers';
/** A browser that was not used for so long is a stranger again. */
const KEEP_MS = 180 * 86_400_000;

export type AccountKind = 'patient' | 'staff';

/** A browser in which somebody signed in before. */
export interface KnownBrowser {
  id: string;
  userId: number;
  /** See `nameIndex` of the one who remembers it. */
  nameIndex: string;
  /** By which door its owner comes in. */
  kind: AccountKind;
  label: string;
  createdAt: number;
  lastSeenAt: number;
}

export type NewBrowser = Pick<KnownBrowser, 'userId' | 'nameIndex' | 'kind' | 'label'>;

interface BrowserRow {
  id: string;
  user_id: number;
  name_index: string;
  kind: AccountKind;
  label: string;
  created_at: number | string;
  last_seen_at: number | string;
}

export interface Browsers {
  /** Those of whose secrets the browser showed these; one statement whatever it showed. */
  shown(tokens: readonly string[]): Promise<KnownBrowser[]>;
  /** @returns its row, and the secret that the browser is to keep */
  remember(trx: Trx, device: NewBrowser): Promise<{ id: string; token: string }>;
  seen(trx: Trx, id: string): Promise<void>;
  list(userId: number): Promise<KnownBrowser[]>;
  /** False when this person has no such browser. */
  forget(trx: Trx, userId: number, id: string): Promise<boolean>;
  forgetAll(trx: Trx, userIds: readonly number[], keep?: string): Promise<void>;
  sweep(trx: Trx): Promise<void>;
}

/** Real time. */
export function browserStore(db: () => Db, ids: Ids, now: () => number): Browsers {
  return {
    shown: async (tokens) => {
      const rows = await db()(BROWSERS)
        // Also asked for when nothing was shown, so that the same statements run.
        .whereIn('token_hash', tokens.length > 0 ? tokens.map(hashOf) : ['none'])
        .andWhere('last_seen_at', '>', now() - KEEP_MS)
        .orderBy('last_seen_at', 'desc')
        .select<BrowserRow[]>();
      return rows.map(toBrowser);
    },
    remember: async (trx, { userId, nameIndex, kind, label }) => {
      const token = ids.token();
      const id = ids.id(new Date(now()));
      await trx(BROWSERS).insert({
        id,
        user_id: userId,
        token_hash: hashOf(token),
        name_index: nameIndex,
        kind,
        label,
        created_at: now(),
        last_seen_at: now(),
      });
      return { id, token };
    },
    seen: async (trx, id) => {
      await trx(BROWSERS).where({ id }).update({ last_seen_at: now() });
    },
    list: async (userId) => {
      const rows = await db()(BROWSERS)
        .where({ user_id: userId })
        .andWhere('last_seen_at', '>', now() - KEEP_MS)
        .orderBy('last_seen_at', 'desc')
        .select<BrowserRow[]>();
      return rows.map(toBrowser);
    },
    forget: async (trx, userId, id) => (await trx(BROWSERS).where({ id, user_id: userId }).delete()) === 1,
    forgetAll: async (trx, userIds, keep = '') => {
      await trx(BROWSERS).whereIn('user_id', userIds).andWhereNot('id', keep).delete();
    },
    sweep: async (trx) => {
      await trx(BROWSERS)
        .where('last_seen_at', '<=', now() - KEEP_MS)
        .delete();
      await trx(BROWSERS).whereNotIn('user_id', trx('up_users').select('id')).delete();
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function toBrowser(row: BrowserRow): KnownBrowser {
  return {
    id: row.id,
    userId: row.user_id,
    nameIndex: row.name_index,
    kind: row.kind,
    label: row.label,
    createdAt: Number(row.created_at),
    lastSeenAt: Number(row.last_seen_at),
  };
}

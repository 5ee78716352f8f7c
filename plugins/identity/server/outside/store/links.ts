import type { Db, Trx } from '../../../../../src/kernel/db';
import { violatedUnique } from '../../../../../src/kernel/errors';
import type { Kernel } from '../../../../../src/kernel/kernel';

const LINKS = 'identity_outside_links';

export interface OutsideLink {
  id: string;
  issuer: string;
  createdAt: number;
  lastUsedAt: number | null;
}

interface LinkRow {
  id: string;
  issuer: string;
  created_at: number | string;
  last_used_at: number | string | null;
}

/** Who of ours somebody at a provider is: by issuer and subject, and by nothing else that a provider says. */
export interface OutsideLinks {
  userOf(issuer: string, subject: string): Promise<number | null>;
  /** False when this person has another link there, or the other one is somebody else's. */
  connect(trx: Trx, userId: number, issuer: string, subject: string): Promise<boolean>;
  list(query: Db | Trx, userId: number): Promise<OutsideLink[]>;
  disconnect(trx: Trx, userId: number, id: string): Promise<boolean>;
  /** Whatever let somebody in who is to be kept out goes with it. */
  endAll(trx: Trx, userId: number): Promise<void>;
  used(issuer: string, subject: string): Promise<void>;
  sweep(trx: Trx): Promise<void>;
}

type Parts = Pick<Kernel, 'vault' | 'ids' | 'db'>;

/** Real time. */
export function outsideLinks({ vault, ids, db }: Parts, now: () => number): OutsideLinks {
  const whose = (issuer: string, subject: string) => ({
    issuer,
    subject_hash: vault.blindIndex(JSON.stringify([issuer, subject]), 'outside-sign-in'),
  });

  return {
    userOf: async (issuer, subject) => {
      const row = await db()(LINKS)
        .where(whose(issuer, subject))
        .first<{ user_id: number } | undefined>('user_id');
      return row?.user_id ?? null;
    },
    connect: async (trx, userId, issuer, subject) => {
      const id = ids.id(new Date(now()));
      const row = { id, user_id: userId, ...whose(issuer, subject), created_at: now(), last_used_at: null };
      // In a savepoint: PostgreSQL gives a whole transaction up after a refused row.
      return trx
        .transaction(async (inner) => {
          await inner(LINKS).insert(row);
        })
        .then(
          () => true,
          (error: unknown) => {
            if (violatedUnique(error) === null) throw error;
            return false;
          },
        );
    },
    list: async (query, userId) => {
      const rows = await query(LINKS).where({ user_id: userId }).orderBy('created_at').select<LinkRow[]>();
      return rows.map(({ id, issuer, created_at: createdAt, last_used_at: usedAt }) => ({
        ...{ id, issuer, createdAt: Number(createdAt) },
        lastUsedAt: usedAt === null ? null : Number(usedAt),
      }));
    },
    disconnect: async (trx, userId, id) => (await trx(LINKS).where({ id, user_id: userId }).delete()) === 1,
    endAll: async (trx, userId) => {
      await trx(LINKS).where({ user_id: userId }).delete();
    },
    used: async (issuer, subject) => {
      await db()(LINKS).where(whose(issuer, subject)).update({ last_used_at: now() });
    },
    sweep: async (trx) => {
      await trx(LINKS).whereNotIn('user_id', trx('up_users').select('id')).delete();
    },
  };
}

import { violatedUnique } from '../../../../../src/kernel/errors';
import type { Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn, type SealedColumns } from '../../../../../src/kernel/sealed-columns';
import { LIFETIMES } from '../../issuer/lifetimes';
import { BLANK, signInState, type SignInState } from '../domain/sign-in-state';

const SIGN_INS = 'identity_sign_ins';
const COLUMN = 'state_sealed';
/** Forms of one sign-in that are sent at the same moment; more than these are no person's. */
const MOST_TRIES = 4;

/** How far each sign-in has come: rows, so that any node can draw the next page. */
export interface SignIns {
  load(uid: string): Promise<SignInState>;
  /** Applies `change` to the newest state. @throws Error when others change it all the time */
  change(uid: string, change: (state: SignInState) => SignInState): Promise<SignInState>;
  forget(uid: string): Promise<void>;
  /** Those that hold proofs of these people: they begin anew. */
  forgetOf(trx: Trx, userIds: readonly number[]): Promise<void>;
  prune(): Promise<void>;
}

type Parts = Pick<Kernel, 'vault' | 'db'>;

export function signInStore({ vault, db }: Parts, now: () => number): SignIns {
  const idOf = (uid: string): string => vault.blindIndex(uid, 'sign-in');
  const addressOf = (row: string) => ({ table: SIGN_INS, row, column: COLUMN });

  async function find(id: string): Promise<{ state: SignInState; version: number } | null> {
    const row = await db()(SIGN_INS)
      .where({ id })
      .andWhere('expires_at', '>', now())
      .first<{ state_sealed: string; version: number } | undefined>(COLUMN, 'version');
    if (!row) return null;
    const state: unknown = JSON.parse(vault.openText(row.state_sealed, addressOf(id)));
    return { state: signInState.parse(state), version: row.version };
  }

  async function begin(id: string, state: SignInState): Promise<boolean> {
    const expiresAt = now() + LIFETIMES.interaction * 1000;
    const row = {
      id,
      user_id: state.userId,
      state_sealed: seal(id, state),
      version: 1,
      expires_at: expiresAt,
    };
    return db()(SIGN_INS)
      .insert(row)
      .then(
        () => true,
        (error: unknown) => {
          if (violatedUnique(error) === null) throw error;
          return false;
        },
      );
  }

  async function replace(id: string, state: SignInState, version: number): Promise<boolean> {
    const changed = await db()(SIGN_INS)
      .where({ id, version })
      .update({ user_id: state.userId, state_sealed: seal(id, state), version: version + 1 });
    return changed === 1;
  }

  function seal(id: string, state: SignInState): string {
    return vault.seal(JSON.stringify(state), addressOf(id));
  }

  return {
    load: async (uid) => (await find(idOf(uid)))?.state ?? BLANK,
    change: async (uid, change) => {
      const id = idOf(uid);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const found = await find(id);
        const next = change(found?.state ?? BLANK);
        if (found ? await replace(id, next, found.version) : await begin(id, next)) return next;
      }
      throw new Error('a sign-in is changed by too many at once');
    },
    forget: async (uid) => {
      await db()(SIGN_INS)
        .where({ id: idOf(uid) })
        .delete();
    },
    forgetOf: async (trx, userIds) => {
      await trx(SIGN_INS)
        .whereIn('user_id', [...userIds])
        .delete();
    },
    prune: async () => {
      await db()(SIGN_INS).where('expires_at', '<=', now()).delete();
    },
  };
}

export function contributeSignIns(sealedColumns: SealedColumns): void {
  addSealedColumn(sealedColumns, {
    table: SIGN_INS,
    column: COLUMN,
    rowKey: 'id',
    holds: { kind: 'nobody' },
  });
}

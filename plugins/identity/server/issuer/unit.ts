import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db, Trx } from '../../../../src/kernel/db';

/**
 * What the issuer does for one request in one transaction. It begins with the first write: what comes before (looking
 * things up, comparing passwords) must not hold SQLite's only connection.
 */
interface Unit {
  trx: Trx | null;
  beginning: Promise<Trx> | null;
  /** The sealed reply that was given to whoever used this refresh token first; see successor.ts. */
  successor: string | null;
}

export interface Units {
  /** Commits what `work` did; takes it back when it fails, or when its result is not to be kept. */
  run<T>(work: () => Promise<T>, isKept?: (result: T) => boolean): Promise<T>;
  reading(): Db;
  writing(): Promise<Db>;
  /** The transaction of this request, begun if need be. @throws Error outside of one */
  joined(): Promise<Trx>;
  noteSuccessor(sealed: string): void;
  notedSuccessor(): string | null;
}

export function units(db: () => Db): Units {
  const storage = new AsyncLocalStorage<Unit>();

  async function begun(unit: Unit): Promise<Trx> {
    unit.beginning ??= db().transaction();
    unit.trx = await unit.beginning;
    return unit.trx;
  }

  return {
    run: async (work, isKept = () => true) => {
      const unit: Unit = { trx: null, beginning: null, successor: null };
      try {
        const result = await storage.run(unit, work);
        await (isKept(result) ? unit.trx?.commit() : unit.trx?.rollback());
        return result;
      } catch (error) {
        if (unit.trx && !unit.trx.isCompleted()) await unit.trx.rollback();
        throw error;
      }
    },
    reading: () => storage.getStore()?.trx ?? db(),
    writing: async () => {
      const unit = storage.getStore();
      return unit ? begun(unit) : db();
    },
    joined: async () => {
      const unit = storage.getStore();
      if (!unit) throw new Error('no transaction to join');
      return begun(unit);
    },
    noteSuccessor: (sealed) => {
      const unit = storage.getStore();
      if (unit) unit.successor = sealed;
    },
    notedSuccessor: () => storage.getStore()?.successor ?? null,
  };
}

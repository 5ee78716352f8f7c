import { setImmediate } from 'node:timers';
import { changeFeed, CHANGES_TABLE, type Change } from './change-feed';
import { realNow } from './clock';
import type { Db, Trx } from './db';
import type { Ids } from './ids';
import type { Log } from './log';

/** For screens that stand open: that they have to look again. */
export interface Changes {
  /** In the transaction of the change, so that nobody hears of what was rolled back. */
  note(trx: Trx, change: Change): Promise<void>;
  /**
   * Calls `told` at once with what the last seconds brought, and then with what any process commits. Returns what ends it.
   */
  watch(told: (changes: readonly Change[]) => void): Promise<() => void>;
}

interface ChangesParts {
  db(): Db;
  ids: Ids;
  log: Log;
}

export function createChanges(parts: ChangesParts): Changes {
  const feed = changeFeed(parts);
  const noted = new WeakMap<Trx, Set<string>>();

  return {
    note: async (trx, { clinicId, noun }) => {
      const before = noted.get(trx) ?? new Set();
      const key = `${clinicId} ${noun}`;
      // A transaction that changes a hundred rows is one change to whoever watches.
      if (before.has(key)) return;
      noted.set(trx, before.add(key));
      const at = realNow();
      await trx(CHANGES_TABLE).insert({ id: parts.ids.id(new Date(at)), clinic_id: clinicId, noun, at });
      trx.executionPromise.then(
        () => setImmediate(feed.look),
        () => undefined,
      );
    },
    watch: feed.watch,
  };
}

import { realNow } from './clock';
import type { Db } from './db';
import { reasonOf, type Log } from './log';

export const CHANGES_TABLE = 'kernel_changes';

/** Something of this noun changed at this clinic: neither which row, nor what. */
export interface Change {
  clinicId: number;
  noun: string;
}

type Told = (changes: readonly Change[]) => void;
interface Row {
  id: string;
  clinic_id: number;
  noun: string;
  at: number | string;
}

const POLL_MS = 1_000;
/** Whoever commits later than this after a change, or has a clock that far off, is not heard of. */
const WINDOW_MS = 30_000;
const RECENT_MS = 10_000;

/**
 * Reads what was noted, while anybody watches: by the clock for other processes, and at once when told to. The latest rows
 * are read anew each time, since rows become visible in another order than they were written.
 */
export function changeFeed({ db, log }: { db(): Db; log: Log }) {
  const watchers = new Set<Told>();
  let seen = new Map<string, Row>();
  let reading: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function readOnce(): Promise<void> {
    const since = realNow() - WINDOW_MS;
    const rows = await db()<Row>(CHANGES_TABLE)
      .where('at', '>', since)
      .select('id', 'clinic_id', 'noun', 'at');
    const fresh = rows.filter(({ id }) => !seen.has(id));
    seen = new Map(rows.map((row) => [row.id, row]));
    if (fresh.length > 0) for (const told of watchers) told(fresh.map(toChange));
  }

  /** One at a time. What is asked for meanwhile is the next one: the one in hand may have begun too early. */
  function lookNow(): Promise<void> {
    next ??= reading.then(async () => {
      next = null;
      const read = readOnce();
      reading = read.catch(() => undefined);
      await read;
    });
    return next;
  }

  function look(): void {
    if (watchers.size === 0) return;
    lookNow().catch((error: unknown) => log.warn('changes.not-read', { reason: reasonOf(error) }));
  }

  function wind(): void {
    timer ??= setInterval(look, POLL_MS).unref();
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  async function watch(told: Told): Promise<() => void> {
    await lookNow();
    watchers.add(told);
    wind();
    const since = realNow() - RECENT_MS;
    told([...seen.values()].filter(({ at }) => Number(at) > since).map(toChange));
    return () => {
      watchers.delete(told);
      wind();
    };
  }

  return { look, watch };
}

function toChange({ clinic_id: clinicId, noun }: Row): Change {
  return { clinicId, noun };
}

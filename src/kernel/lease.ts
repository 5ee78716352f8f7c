import { realNow } from './clock';
import { violatedUnique } from './errors';
import type { Db } from './db';

const LEASES_TABLE = 'kernel_leases';

/**
 * Runs `work` while holding the named lease; waits for other holders up to `waitMs`. A holder that died is taken over
 * when its lease ends. Portable: one row, conditional updates, no advisory locks.
 */
export async function withLease<T>(
  db: Db,
  name: string,
  { holdMs, waitMs, holder }: { holdMs: number; waitMs: number; holder: string },
  work: () => Promise<T>,
): Promise<T> {
  const deadline = realNow() + waitMs;
  while (!(await acquire(db, name, holder, holdMs))) {
    if (realNow() > deadline) throw new Error(`lease "${name}" is held by another process`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    await db(LEASES_TABLE).where({ name, holder }).delete();
  }
}

async function acquire(db: Db, name: string, holder: string, holdMs: number): Promise<boolean> {
  const now = realNow();
  const taken = await db(LEASES_TABLE)
    .where({ name })
    .andWhere('held_until', '<', now)
    .update({ holder, held_until: now + holdMs });
  if (taken === 1) return true;
  try {
    await db(LEASES_TABLE).insert({ name, holder, held_until: now + holdMs });
    return true;
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    return false;
  }
}

import type { Knex } from 'knex';
import { withLease } from '../../src/kernel/lease';

/** What holds on every database. */
export function checkLease(given: () => Knex): void {
  const lease = (holder: string, waitMs = 5000, holdMs = 5000) => ({ holder, holdMs, waitMs });

  test('one at a time holds a lease; the others wait', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    const holders = ['one', 'two', 'three', 'four'];
    await Promise.all(holders.map((holder) => withLease(given(), 'roles', lease(holder), work)));
    expect(most).toBe(1);
    expect(await given()('kernel_leases').select()).toEqual([]);
  });

  test('whoever waits too long is told, and the holder keeps it', async () => {
    await withLease(given(), 'roles', lease('one'), async () => {
      const second = withLease(given(), 'roles', lease('two', 150), async () => undefined);
      await expect(second).rejects.toThrow('lease "roles" is held by another process');
      expect(await given()('kernel_leases').pluck('holder')).toEqual(['one']);
    });
  });

  test('the lease of a dead holder is taken over when it ends, and its late return takes nothing away', async () => {
    let free: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (free = resolve));
    const first = withLease(given(), 'roles', lease('one', 0, 60), () => stuck);
    await withLease(given(), 'roles', lease('two'), async () => {
      free();
      await first;
      expect(await given()('kernel_leases').pluck('holder')).toEqual(['two']);
    });
  });

  test('a failure gives the lease back', async () => {
    const failing = withLease(given(), 'roles', lease('one'), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withLease(given(), 'roles', lease('two', 0), async () => 'mine')).toBe('mine');
  });

  test('leases of different names do not meet', async () => {
    await withLease(given(), 'roles', lease('one'), async () => {
      expect(await withLease(given(), 'seeds', lease('two', 0), async () => 'mine')).toBe('mine');
    });
  });
}

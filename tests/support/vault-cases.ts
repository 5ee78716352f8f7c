import type { Knex } from 'knex';
import { Erased, type SealedValue } from '../../src/kernel/vault';
import { addressOf, NOTES, vaultBench, type VaultBench } from './vault';

/** Whatever the database: one key a patient, bound values, and nothing left after the key is destroyed. */
export function vaultCases(database: () => Promise<{ knex: Knex; drop(): Promise<void> }>): void {
  let bench: VaultBench;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const made = await database();
    drop = made.drop;
    bench = await vaultBench(made.knex);
  });
  afterEach(() => drop());

  const HERE = addressOf(NOTES, 'note-1');
  const keysOf = (subject: string): Promise<{ wrapped: string | null; destroyed_at: string | null }[]> =>
    bench.knex('vault_subject_keys').where({ subject });

  test('ten seals at the same moment make one key, and all of them open', async () => {
    const { vault } = bench.process(['one']);
    const rows = Array.from({ length: 10 }, (_, index) => addressOf(NOTES, `note-${index}`));
    const sealed = await Promise.all(
      rows.map((address) => bench.work((trx) => vault.of('amina').seal(trx, address.row, address))),
    );
    expect(await keysOf('amina')).toHaveLength(1);
    const other = bench.process(['one']).vault;
    for (const [index, text] of sealed.entries()) {
      const address = rows[index] ?? HERE;
      expect(await other.of('amina').openText(bench.knex, text, address)).toBe(address.row);
    }
  });

  test('a key that is rolled back is used by nobody afterwards', async () => {
    const { vault } = bench.process(['one']);
    const rolledBack = bench.work(async (trx) => {
      await vault.of('amina').seal(trx, 'first', HERE);
      // Read again in between, as another part of the same unit of work would.
      await vault.of('amina').seal(trx, 'second', HERE);
      throw new Error('undone');
    });
    await expect(rolledBack).rejects.toThrow('undone');
    expect(await keysOf('amina')).toEqual([]);
    const sealed = await bench.work((trx) => vault.of('amina').seal(trx, 'third', HERE));
    expect(await bench.process(['one']).vault.of('amina').openText(bench.knex, sealed, HERE)).toBe('third');
  });

  test('once the key is destroyed nothing of that patient opens, in any process, and others do', async () => {
    const [here, there] = [bench.process(['one']), bench.process(['one'])];
    const sealed = await bench.work((trx) => here.vault.of('amina').seal(trx, 'secret', HERE));
    const older = here.vault.seal('older secret', HERE);
    const others = await bench.work((trx) => here.vault.of('wanjiru').seal(trx, 'hers', HERE));
    const open = (process: typeof here, subject: string, text: string): Promise<string> =>
      process.vault.of(subject).openText(bench.knex, text, HERE);
    for (const process of [here, there]) {
      expect(await open(process, 'amina', sealed)).toBe('secret');
      expect(await open(process, 'amina', older)).toBe('older secret');
    }
    await bench.work((trx) => here.vault.destroySubject(trx, 'amina'));
    const gone = { name: 'AppError', status: 410, code: 'erased' };
    await expect(open(here, 'amina', sealed)).rejects.toMatchObject(gone);
    await expect(open(here, 'amina', older)).rejects.toMatchObject(gone);
    // The other process may have the key in memory for its short life, and not longer.
    there.wait(60_000);
    await expect(open(there, 'amina', sealed)).rejects.toMatchObject(gone);
    await expect(open(there, 'amina', sealed)).rejects.toBeInstanceOf(Erased);
    const both: SealedValue[] = [sealed, others].map((text) => ({ sealed: text, address: HERE }));
    expect(await there.vault.openMany(bench.knex, both)).toEqual([null, Buffer.from('hers')]);
    expect(await open(there, 'wanjiru', others)).toBe('hers');
    const again = bench.work((trx) => there.vault.of('amina').seal(trx, 'late', HERE));
    await expect(again).rejects.toMatchObject(gone);
    const [row] = await keysOf('amina');
    expect(row).toMatchObject({ wrapped: null, destroyed_at: expect.any(String) as string });
  });

  test('a key that was never made can be destroyed, and is not made afterwards', async () => {
    const { vault } = bench.process(['one']);
    await bench.work((trx) => vault.destroySubject(trx, 'amina'));
    await bench.work((trx) => vault.destroySubject(trx, 'amina'));
    await expect(bench.work((trx) => vault.of('amina').seal(trx, 'x', HERE))).rejects.toBeInstanceOf(Erased);
    expect(await keysOf('amina')).toHaveLength(1);
  });

  test('a destruction that is rolled back destroyed nothing', async () => {
    const { vault } = bench.process(['one']);
    const sealed = await bench.work((trx) => vault.of('amina').seal(trx, 'secret', HERE));
    const undone = bench.work(async (trx) => {
      await vault.destroySubject(trx, 'amina');
      await expect(vault.of('amina').openText(trx, sealed, HERE)).rejects.toBeInstanceOf(Erased);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await vault.of('amina').openText(bench.knex, sealed, HERE)).toBe('secret');
  });
}

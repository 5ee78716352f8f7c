import fc from 'fast-check';
import type { Knex } from 'knex';
import { checkVault, requireKeys, type VaultCheck } from '../../src/kernel/check-vault';
import { adoptOldValues, rotateVault, type RotationStep } from '../../src/kernel/rotate-vault';
import { addressOf, NOTES, RECEIPTS, SECRETS, vaultBench, type Process, type VaultBench } from './vault';

const BATCH = 2;
const ROWS = ['a', 'b', 'c', 'd', 'e'] as const;
const PATIENTS = ['amina', 'wanjiru', 'otieno'] as const;

/** What the product does while the keys are changed; each leaves what has to be found afterwards. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('note' as const), row: fc.constantFrom(...ROWS), by: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('secret' as const), row: fc.constantFrom(...ROWS), by: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('receipt' as const), row: fc.constantFrom(...ROWS), by: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('erase' as const), row: fc.constantFrom(...ROWS), by: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('rotate' as const), row: fc.constant('a'), by: fc.constant(0) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Whatever the database: a rotation under traffic loses nothing, may be cut off, and makes the old key superfluous. */
export function rotationCases(
  database: () => Promise<{ knex: Knex; drop(): Promise<void> }>,
  { runs }: { runs: number },
): void {
  let bench: VaultBench;
  let drop: () => Promise<void>;
  /** What every row has to say, by `table id`; null once its patient was erased. */
  let truth: Map<string, string | null>;
  let written: number;

  beforeEach(async () => {
    const made = await database();
    drop = made.drop;
    bench = await vaultBench(made.knex);
    [truth, written] = [new Map(), 0];
  });
  afterEach(() => drop());

  const patientOf = (row: string): string => PATIENTS[ROWS.findIndex((one) => one === row) % 3] ?? 'amina';
  const erased = new Set<string>();
  beforeEach(() => erased.clear());

  async function write(table: string, row: string, seal: (text: string) => Promise<string>): Promise<void> {
    const text = `text ${(written += 1)}`;
    const sealed = await seal(text);
    const values = { id: row, patient: patientOf(row), sealed };
    if (table === RECEIPTS) {
      const id = `${row}${written}`;
      await bench.knex(table).insert({ ...values, id });
      truth.set(`${table} ${id}`, text);
      return;
    }
    await bench.knex(table).insert(values).onConflict('id').merge();
    truth.set(`${table} ${row}`, text);
  }

  const notes = (process: Process, row: string): Promise<void> =>
    write(NOTES, row, (text) =>
      bench.work((trx) => process.vault.of(patientOf(row)).seal(trx, text, addressOf(NOTES, row))),
    );
  const secrets = (process: Process, row: string): Promise<void> =>
    write(SECRETS, row, (text) => Promise.resolve(process.vault.seal(text, addressOf(SECRETS, row))));
  const receipts = (process: Process, row: string): Promise<void> => {
    const id = `${row}${written + 1}`;
    return write(RECEIPTS, row, (text) =>
      bench.work((trx) => process.vault.of('evidence').seal(trx, text, addressOf(RECEIPTS, id))),
    );
  };

  /** As it was before there were keys of patients: everything under the KEK itself. */
  async function writeOld({ vault }: Process, rows: readonly string[] = ROWS): Promise<void> {
    const old = (table: string, id: string) => (text: string) =>
      Promise.resolve(vault.seal(text, addressOf(table, id)));
    for (const row of rows) {
      await write(NOTES, row, old(NOTES, row));
      await write(SECRETS, row, old(SECRETS, row));
      await write(RECEIPTS, row, old(RECEIPTS, `${row}${written + 1}`));
    }
  }

  async function erase({ vault }: Process, patient: string): Promise<void> {
    await bench.work((trx) => vault.destroySubject(trx, patient));
    erased.add(patient);
    for (const row of ROWS.filter((one) => patientOf(one) === patient))
      if (truth.has(`${NOTES} ${row}`)) truth.set(`${NOTES} ${row}`, null);
  }

  const rotation = ({ vault, keys }: Process): AsyncGenerator<RotationStep> =>
    rotateVault({
      db: bench.knex,
      vault,
      keys,
      columns: bench.columns,
      now: () => new Date(0),
      batch: BATCH,
    });

  async function rotate(process: Process): Promise<{ moved: number; left: number }> {
    const sum = { moved: 0, left: 0 };
    for await (const { moved, left } of rotation(process)) {
      sum.moved += moved;
      sum.left += left;
    }
    return sum;
  }

  const check = ({ keys }: Process): Promise<VaultCheck> =>
    checkVault(
      {
        db: bench.knex,
        keys,
        columns: bench.columns,
        now: () => new Date(0),
        realNow: () => 0,
        batch: BATCH,
      },
      () => undefined,
    );

  /** Opens everything with nothing but these keys, by a process that knows nothing yet. */
  async function expectTruth({ vault }: Process): Promise<void> {
    for (const [where, expected] of truth) {
      const [table = '', id = ''] = where.split(' ');
      const row = await bench.knex(table).where({ id }).first<{ sealed: string; patient: string }>();
      const address = addressOf(table, id);
      const opened =
        table === SECRETS
          ? vault.openText(row.sealed, address)
          : table === NOTES
            ? await vault.of(row.patient).openText(bench.knex, row.sealed, address).catch(erasedOnly)
            : ((await vault.openMany(bench.knex, [{ sealed: row.sealed, address }]))[0]?.toString() ?? null);
      expect([where, opened]).toEqual([where, expected]);
    }
  }

  test('after a rotation the old key may go: everything opens with the new one alone', async () => {
    await writeOld(bench.process(['old']));
    for (const row of ROWS) await notes(bench.process(['old']), row);
    await receipts(bench.process(['old']), 'a');
    expect((await check(bench.process(['new', 'old']))).clean).toBe(false);
    const { moved, left } = await rotate(bench.process(['new', 'old']));
    expect([moved > 0, left]).toEqual([true, 0]);
    expect(await check(bench.process(['new', 'old']))).toMatchObject({ clean: true, strangers: [] });
    await expectTruth(bench.process(['new']));
    await requireKeys(bench.knex, bench.process(['new']).keys);
    expect(await rotate(bench.process(['new', 'old']))).toEqual({ moved: 0, left: 0 });
  });

  test('and once more: what the first key had left behind moves with the second rotation', async () => {
    await writeOld(bench.process(['one']));
    await rotate(bench.process(['two', 'one']));
    await notes(bench.process(['two']), 'a');
    await rotate(bench.process(['three', 'two']));
    expect((await check(bench.process(['three', 'two']))).clean).toBe(true);
    await expectTruth(bench.process(['three']));
  });

  test('a rotation leaves the values of patients and of append-only tables as they are', async () => {
    for (const row of ROWS) await notes(bench.process(['old']), row);
    await writeOld(bench.process(['old']), []);
    await receipts(bench.process(['old']), 'a');
    const values = (): Promise<unknown[]> =>
      Promise.all([NOTES, RECEIPTS].map((table) => bench.knex(table).orderBy('id')));
    const before = await values();
    await rotate(bench.process(['new', 'old']));
    expect(await values()).toEqual(before);
  });

  test('cut off anywhere and begun again, it ends as if it had never been', async () => {
    await writeOld(bench.process(['old']));
    await notes(bench.process(['old']), 'a');
    for (let steps = 1; ; steps += 1) {
      const run = rotation(bench.process(['new', 'old']));
      let ended = false;
      for (let i = 0; i < steps && !ended; i += 1) ended = (await run.next()).done === true;
      await run.return(undefined);
      await expectTruth(bench.process(['new', 'old']));
      if (ended) break;
    }
    expect((await check(bench.process(['new', 'old']))).clean).toBe(true);
    await expectTruth(bench.process(['new']));
  });

  test('whatever is written and erased meanwhile, nothing is lost and nothing comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
        for (const table of [NOTES, SECRETS, RECEIPTS, 'vault_subject_keys'])
          await bench.knex(table).delete();
        truth.clear();
        erased.clear();
        await writeOld(bench.process(['old']));
        // One that has the new key already, one that has it in second place, and both with keys in memory.
        const processes = [bench.process(['new', 'old']), bench.process(['old', 'new'])];
        let run = rotation(bench.process(['new', 'old']));
        for (const one of deeds) {
          if (one.do === 'rotate') {
            if ((await run.next()).done) run = rotation(bench.process(['new', 'old']));
          } else await perform(processes[one.by] ?? bench.process(['old', 'new']), one);
          await expectTruth(bench.process(['new', 'old']));
        }
        await run.return(undefined);
        await rotate(bench.process(['new', 'old']));
        const report = await check(bench.process(['new', 'old']));
        expect(report.tallies.map(({ behind, lost }) => behind + lost)).toEqual([0, 0, 0, 0]);
        await expectTruth(bench.process(['new']));
      }),
      { numRuns: runs },
    );
  });

  async function perform(process: Process, { do: what, row }: Deed): Promise<void> {
    switch (what) {
      case 'note':
        if (!erased.has(patientOf(row))) await notes(process, row);
        return;
      case 'secret':
        return secrets(process, row);
      case 'receipt':
        return receipts(process, row);
      case 'erase':
        return erase(process, patientOf(row));
      case 'rotate':
        return;
    }
  }

  test('a writer who is quicker than the rotation wins', async () => {
    await writeOld(bench.process(['old']));
    const { vault, keys } = bench.process(['new', 'old']);
    const late = bench.process(['new', 'old']);
    // Between the reading of a batch and the writing of its rows, somebody writes each of them.
    const slow = {
      ...vault,
      open: (sealed: string, address: ReturnType<typeof addressOf>) => vault.open(sealed, address),
    };
    const columns = bench.columns.map((column) =>
      column.holds.kind !== 'subjects'
        ? column
        : {
            ...column,
            holds: {
              ...column.holds,
              ownersOf: async (...[, ids]: Parameters<typeof column.holds.ownersOf>) => {
                for (const id of ids) await notes(late, String(id));
                return new Map(ids.map((id) => [id, patientOf(String(id))]));
              },
            },
          },
    );
    const parts = { db: bench.knex, vault: slow, keys, columns, now: () => new Date(0), batch: BATCH };
    const moved: string[] = [];
    for await (const step of rotateVault(parts)) if (step.moved > 0) moved.push(step.what);
    expect(moved).not.toContain(`${NOTES}.sealed`);
    await expectTruth(bench.process(['new']));
  });

  test('only what is older than the keys of patients is adopted at boot, under their keys', async () => {
    await writeOld(bench.process(['old']));
    const { vault, keys } = bench.process(['old']);
    const { knex: db, columns } = bench;
    for await (const step of adoptOldValues({ db, vault, keys, columns, now: () => new Date(0) }))
      expect(step).toEqual({ what: `${NOTES}.sealed`, moved: 5, left: 0 });
    const values = await db(NOTES).pluck<string[]>('sealed');
    expect(values.every((text) => text.startsWith('v2.'))).toBe(true);
    expect((await db(SECRETS).pluck<string[]>('sealed')).every((text) => text.startsWith('v1.'))).toBe(true);
    await expectTruth(bench.process(['old']));
  });

  test('a key that was taken away too soon stops the boot and is named', async () => {
    await notes(bench.process(['old']), 'a');
    await expect(requireKeys(bench.knex, bench.process(['new']).keys)).rejects.toThrow('lacks the key "old"');
    const report = await check(bench.process(['new']));
    expect(report.clean).toBe(false);
    expect(report.tallies[0]).toMatchObject({ lost: 1 });
    expect(await rotate(bench.process(['new']))).toMatchObject({ moved: 0, left: 1 });
    await expectTruth(bench.process(['old']));
  });

  test('another key under the old name stops the boot, and a rotation with it changes nothing', async () => {
    await notes(bench.process(['old']), 'a');
    await secrets(bench.process(['old']), 'a');
    const wrong = bench.process(['new', 'old']);
    const other = { ...wrong.keys, keys: new Map([...wrong.keys.keys, ['old', Buffer.alloc(32, 7)]]) };
    await expect(requireKeys(bench.knex, other)).rejects.toThrow(
      'the key "old" of VAULT_KEYS is another one',
    );
    const { vault } = bench.process(['new']);
    const parts = { db: bench.knex, vault, keys: other, columns: bench.columns, now: () => new Date(0) };
    for await (const { moved } of rotateVault(parts)) expect(moved).toBe(0);
    await expectTruth(bench.process(['old']));
  });

  test('what was wiped holds nothing that has to open', async () => {
    await notes(bench.process(['one']), 'a');
    await bench.knex(NOTES).insert({ id: 'w', patient: 'amina', sealed: '' });
    const report = await check(bench.process(['one']));
    expect(report.tallies.find(({ what }) => what === `${NOTES}.sealed`)).toMatchObject({ good: 1, lost: 0 });
    expect(report.clean).toBe(true);
  });

  test('a text that is not sealed, or of a column that nobody named, keeps the old key in place', async () => {
    await notes(bench.process(['one']), 'a');
    expect((await check(bench.process(['one']))).clean).toBe(true);
    await bench.knex(NOTES).insert({ id: 'z', patient: 'amina', sealed: 'written by hand' });
    const report = await check(bench.process(['one']));
    expect(report.tallies.find(({ what }) => what === `${NOTES}.sealed`)).toMatchObject({ good: 1, lost: 1 });
    await bench.knex(NOTES).where({ id: 'z' }).delete();
    const columns = bench.columns.filter(({ table }) => table !== NOTES);
    const { keys } = bench.process(['one']);
    const unnamed = { db: bench.knex, keys, columns, now: () => new Date(0), realNow: () => 0 };
    expect(await checkVault(unnamed, () => undefined)).toMatchObject({
      clean: false,
      strangers: [`${NOTES}.sealed`],
    });
  });

  test('what was emptied, and what belongs to nobody under the first key, needs no older one', async () => {
    const { vault } = bench.process(['one']);
    const sealed = vault.seal('a code', addressOf(NOTES, 'y'));
    await bench.knex(NOTES).insert([
      { id: 'y', patient: null, sealed },
      { id: 'z', patient: null, sealed: '' },
    ]);
    const report = await check(bench.process(['one']));
    expect(report.tallies.find(({ what }) => what === `${NOTES}.sealed`)).toMatchObject({
      good: 1,
      lost: 0,
      behind: 0,
    });
    // The same of a patient would not be reached by that patient's erasure.
    await bench.knex(NOTES).where({ id: 'y' }).update({ patient: 'amina' });
    expect((await check(bench.process(['one']))).clean).toBe(false);
  });
}

function erasedOnly(error: unknown): null {
  if ((error as { code?: unknown }).code === 'erased') return null;
  throw error;
}

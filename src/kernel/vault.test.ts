import { vaultCases } from '../../tests/support/vault-cases';
import { addressOf, NOTES, vaultBench, type VaultBench } from '../../tests/support/vault';
import { temporarySqlite } from '../../tests/support/sqlite';
import { contributions } from './registry';
import { addSealedColumn, type SealedColumn } from './sealed-columns';
import { findStrangers } from './sealed-strangers';
import { subjectOf, type VaultAddress } from './vault';

describe('on SQLite', () => vaultCases(() => Promise.resolve(temporarySqlite())));

const HERE = addressOf(NOTES, 'note-1');
let bench: VaultBench;
let drop: () => Promise<void>;
beforeEach(async () => {
  const made = temporarySqlite();
  drop = made.drop;
  bench = await vaultBench(made.knex);
});
afterEach(() => drop());

function sealFor(subject: string, text = 'secret', address = HERE): Promise<string> {
  return bench.work((trx) => bench.process(['one']).vault.of(subject).seal(trx, text, address));
}

test.each(['254712345678', '', 'Ukimwi ni siri ya mgonjwa 🩺', 'a.b.c'])(
  '%j comes out as it went in, and stands nowhere readable',
  async (text) => {
    const sealed = await sealFor('amina', text);
    expect(await bench.process(['one']).vault.of('amina').openText(bench.knex, sealed, HERE)).toBe(text);
    const stored = JSON.stringify([sealed, await bench.knex('vault_subject_keys')]);
    if (text !== '') expect(stored).not.toContain(text);
    expect(await sealFor('amina', text)).not.toBe(sealed);
  },
);

test.each<[string, Partial<VaultAddress>]>([
  ['row', { row: 'note-2' }],
  ['column', { column: 'other' }],
  ['table', { table: 'other' }],
])('a value moved to another %s does not open', async (_where, moved) => {
  const sealed = await sealFor('amina');
  const { vault } = bench.process(['one']);
  const address = { ...HERE, ...moved };
  await expect(vault.of('amina').open(bench.knex, sealed, address)).rejects.toThrow();
  await expect(vault.openMany(bench.knex, [{ sealed, address }])).rejects.toThrow();
});

test('a value of one patient does not open as another’s, whatever name it is given', async () => {
  const sealed = await sealFor('amina');
  await sealFor('wanjiru');
  const { vault } = bench.process(['one']);
  await expect(vault.of('wanjiru').open(bench.knex, sealed, HERE)).rejects.toThrow('another subject');
  const renamed = sealed.replace('v2.amina.', 'v2.wanjiru.');
  await expect(vault.of('wanjiru').open(bench.knex, renamed, HERE)).rejects.toThrow();
  await expect(vault.openMany(bench.knex, [{ sealed: renamed, address: HERE }])).rejects.toThrow();
});

test('a key moved to another patient’s row opens nothing', async () => {
  const sealed = await sealFor('amina');
  await sealFor('wanjiru');
  const [amina] = await bench.knex('vault_subject_keys').where({ subject: 'amina' });
  await bench.knex('vault_subject_keys').where({ subject: 'wanjiru' }).update({ wrapped: amina.wrapped });
  const { vault } = bench.process(['one']);
  const renamed = sealed.replace('v2.amina.', 'v2.wanjiru.');
  await expect(vault.of('wanjiru').open(bench.knex, renamed, HERE)).rejects.toThrow();
});

test('a value altered in any one byte does not open', async () => {
  const sealed = await sealFor('amina', 'x');
  const { vault } = bench.process(['one']);
  const [version, subject, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  for (let i = 0; i < bytes.length; i += 1) {
    const altered = Buffer.from(bytes);
    altered[i] = (altered[i] ?? 0) ^ 1;
    const text = [version, subject, altered.toString('base64url')].join('.');
    await expect(vault.of('amina').open(bench.knex, text, HERE)).rejects.toThrow();
  }
});

test.each(['', 'plain text', 'v2.amina', 'v2.amina.', 'v2.amina.AAAA', 'v2.nobody.AAAA', 'v3.amina.AAAA'])(
  'what was never sealed does not open: %j',
  async (text) => {
    await sealFor('amina');
    const { vault } = bench.process(['one']);
    await expect(vault.of('amina').open(bench.knex, text, HERE)).rejects.toThrow();
  },
);

test('values from before there were keys of patients keep opening', async () => {
  const { vault } = bench.process(['one']);
  const old = vault.seal('old', HERE);
  expect(await vault.of('amina').openText(bench.knex, old, HERE)).toBe('old');
  expect(await vault.openMany(bench.knex, [{ sealed: old, address: HERE }])).toEqual([Buffer.from('old')]);
});

test('names that would not come out of the sealed text again are no subjects', () => {
  const { vault } = bench.process(['one']);
  for (const name of ['a.b', '', 'retired-kek:one', 'x'.repeat(41)])
    expect(() => vault.of(name)).toThrow('a subject has');
  expect(subjectOf('v2.retired-kek:one.AAAA')).toBeNull();
});

test('a list of any length costs one statement for the keys that are not in memory, and then none', async () => {
  const values = [];
  for (let i = 0; i < 40; i += 1) {
    const address = addressOf(NOTES, `note-${i}`);
    values.push({ sealed: await sealFor(`patient-${i % 20}`, 'x', address), address });
  }
  const { vault } = bench.process(['one']);
  const before = bench.sent.length;
  await vault.openMany(bench.knex, values);
  expect(bench.sent.length - before).toBe(1);
  await vault.openMany(bench.knex, values);
  await bench.work((trx) => vault.of('patient-3').seal(trx, 'x', HERE));
  expect(bench.sent.slice(before + 1)).toEqual(['BEGIN;', 'COMMIT;']);
});

test('a list of more patients than the memory holds opens all the same', async () => {
  const values = [];
  for (let i = 0; i < 10; i += 1) {
    const address = addressOf(NOTES, `note-${i}`);
    values.push({ sealed: await sealFor(`patient-${i}`, `${i}`, address), address });
  }
  const { vault } = bench.process(['one'], { most: 2, lifeMs: 60_000 });
  const opened = await vault.openMany(bench.knex, values);
  expect(opened.map(String)).toEqual(values.map((_value, index) => `${index}`));
});

describe('a sealed column that nobody contributed', () => {
  test('is found, once a sealed text stands in it', async () => {
    expect(await findStrangers(bench.knex, bench.columns)).toEqual([]);
    await bench.knex.schema.alterTable(NOTES, (table) => table.text('forgotten'));
    await bench.knex(NOTES).insert({ id: 'a', forgotten: 'v1.2 is a version, and v2.0.1 another' });
    expect(await findStrangers(bench.knex, bench.columns)).toEqual([]);
    const { vault } = bench.process(['one']);
    await bench.knex(NOTES).insert({ id: 'b', forgotten: vault.seal('', HERE) });
    expect(await findStrangers(bench.knex, bench.columns)).toEqual([`${NOTES}.forgotten`]);
    await bench
      .knex(NOTES)
      .where({ id: 'b' })
      .update({ forgotten: await sealFor('amina', '') });
    expect(await findStrangers(bench.knex, bench.columns)).toEqual([`${NOTES}.forgotten`]);
  });

  test('and one that is contributed twice stops the boot', () => {
    const columns = contributions<SealedColumn>('sealed column');
    const [first] = bench.columns;
    if (!first) throw new Error('no column');
    addSealedColumn(columns, first);
    expect(() => addSealedColumn(columns, first)).toThrow('registered twice');
  });
});

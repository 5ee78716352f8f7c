import type { Knex } from 'knex';
import { createChanges, type Changes } from '../../src/kernel/changes';
import { CHANGES_TABLE, type Change } from '../../src/kernel/change-feed';
import { randomIds } from '../../src/kernel/ids';
import { eventually, jobBench } from './job-bench';

const VISIT: Change = { clinicId: 1, noun: 'visit' };
const PAYMENT: Change = { clinicId: 2, noun: 'payment' };

/** What must hold on every database. */
export function changeCases(open: () => Promise<{ knex: Knex; drop(): Promise<void> }>): void {
  let knex: Knex;
  let drop: () => Promise<void>;
  let changes: Changes;
  let other: Changes;
  let heard: Change[];
  const ends: (() => void)[] = [];
  const silent = () => undefined;
  const process = (): Changes =>
    createChanges({
      db: () => knex,
      ids: randomIds(),
      log: { info: silent, warn: silent, error: silent },
    });
  const watch = async (of: Changes, into = heard): Promise<void> => {
    ends.push(await of.watch((told) => void into.push(...told)));
  };
  const note = (by: Changes, ...all: Change[]): Promise<void> =>
    knex.transaction(async (trx) => {
      for (const change of all) await by.note(trx, change);
    });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_300));

  beforeEach(async () => {
    ({ knex, drop } = await open());
    await jobBench(knex);
    [changes, other, heard] = [process(), process(), []];
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) end();
    await drop();
  });

  test('whoever watches hears of a commit, in whichever process it was, and once', async () => {
    const elsewhere: Change[] = [];
    await watch(changes);
    await watch(other, elsewhere);
    await note(changes, VISIT);
    await eventually(() => heard.length > 0 && elsewhere.length > 0, 5_000);
    await settle();
    expect([heard, elsewhere]).toEqual([[VISIT], [VISIT]]);
  });

  test('a transaction is one change of a noun, and nothing when it is rolled back', async () => {
    await watch(changes);
    await note(changes, VISIT, VISIT, PAYMENT);
    const failing = knex.transaction(async (trx) => {
      await changes.note(trx, { clinicId: 9, noun: 'visit' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await eventually(() => heard.length >= 2, 5_000);
    await settle();
    expect(heard).toEqual(expect.arrayContaining([VISIT, PAYMENT]));
    expect(heard).toHaveLength(2);
  });

  test('what was written earlier and committed later is not missed', async () => {
    await note(changes, VISIT);
    await watch(changes);
    heard.length = 0;
    // As a slow transaction of another process leaves it.
    const row = { id: `0${'1'.repeat(25)}`, clinic_id: 2, noun: 'payment', at: Date.now() - 5_000 };
    await knex(CHANGES_TABLE).insert(row);
    await eventually(() => heard.length > 0, 5_000);
    expect(heard).toEqual([PAYMENT]);
  });

  test('whoever comes hears at once what the last seconds brought, and nothing older', async () => {
    await note(changes, VISIT);
    const old = { id: `0${'2'.repeat(25)}`, clinic_id: 2, noun: 'payment', at: Date.now() - 15_000 };
    await knex(CHANGES_TABLE).insert(old);
    await watch(other);
    expect(heard).toEqual([VISIT]);
  });

  test('nobody asks the database when nobody watches', async () => {
    await watch(changes);
    for (const end of ends.splice(0)) end();
    const asked: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => void asked.push(sql));
    await settle();
    expect(asked).toEqual([]);
  });
}

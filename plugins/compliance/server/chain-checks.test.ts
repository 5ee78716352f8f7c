import type { Knex } from 'knex';
import { auditBench, look, takeGuardsOff, type AuditBench } from '../../../tests/support/audit-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { systemOrigin } from '../../../src/kernel/audit';
import { RunAgainAt } from '../../../src/kernel/jobs';
import { anchorBatch } from './use-cases/anchor';
import { askCheck } from './use-cases/chain/ask-check';
import { runCheck } from './use-cases/chain/run-check';
import { chainState } from './use-cases/chain/chain-state';
import { sealTrail } from './use-cases/seal';

let knex: Knex;
let drop: () => Promise<void>;
let bench: AuditBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await auditBench(knex);
  for (const clinicId of [1, 2]) await grow(clinicId, 3);
  await bench.runJobs();
});
afterEach(() => drop());

async function grow(clinicId: number, batches: number): Promise<void> {
  for (let n = 1; n <= batches; n += 1) {
    bench.clock.advance(1000);
    await bench.kernel.audit.read(look([n], { clinicId }));
    await sealTrail(bench.parts);
  }
}
const ask = () => askCheck(bench.parts, 1, systemOrigin('test'));
const result = async () => (await chainState(bench.parts, 1)).check?.result;

test('a chain that nobody touched is whole, and the check counts what it saw', async () => {
  expect((await chainState(bench.parts, 1)).check).toBeNull();
  await ask();
  expect((await chainState(bench.parts, 1)).check).toMatchObject({
    batches: 0,
    of: 3,
    result: { state: 'running' },
  });
  await bench.runJobs();
  const state = await chainState(bench.parts, 1);
  expect(state.check).toMatchObject({ batches: 3, of: 3, events: 3, result: { state: 'whole' } });
  // The question itself is on the trail, and not sealed yet.
  expect(state).toMatchObject({ events: 4, waiting: 1, lastAnchor: { number: 3 } });
  expect(state.since).toBe(
    (await knex('audit_events').where({ chain: 1 }).orderBy('id').first<{ at: string }>()).at,
  );
});

test("an event that was edited is named, and another clinic's chain is none of this one's business", async () => {
  await takeGuardsOff(knex);
  const [mine] = await knex('audit_events').where({ chain: 1, batch: 2 }).pluck<string[]>('id');
  await knex('audit_events').where({ chain: 2, batch: 1 }).update({ actor_id: '41' });
  await knex('audit_batches').where({ chain: 2, number: 3 }).delete();
  await ask();
  await bench.runJobs();
  expect(await result()).toMatchObject({ state: 'whole' });
  await knex('audit_events').where({ id: mine }).update({ actor_id: '41' });
  bench.clock.advance(1000);
  await ask();
  await bench.runJobs();
  expect(await result()).toMatchObject({ state: 'broken', problem: 'event_altered', batch: 2, event: mine });
});

test('a chain that was cut short is told by what stands outside', async () => {
  await takeGuardsOff(knex);
  await knex('audit_events').where({ chain: 1, batch: 3 }).delete();
  await knex('audit_batches').where({ chain: 1, number: 3 }).delete();
  await ask();
  await bench.runJobs();
  expect(await result()).toMatchObject({ state: 'broken', problem: 'anchored_batch_missing', batch: 3 });
});

test('who asks while a check runs is told of that one, and both who asked are on the trail', async () => {
  const first = await ask();
  bench.clock.advance(1000);
  expect((await ask()).id).toBe(first.id);
  expect(await knex('audit_checks').pluck('id')).toEqual([first.id]);
  expect(await knex('audit_events').where({ type: 'audit check' }).pluck('row_ids')).toEqual([
    JSON.stringify([first.id]),
    JSON.stringify([first.id]),
  ]);
});

test('a long check lets others have their turn, and goes on where it was', async () => {
  const { id } = await ask();
  const walked = async () => (await chainState(bench.parts, 1)).check?.batches;
  for (const batches of [1, 2, 3]) {
    await expect(runCheck(bench.parts, { chain: 1, id }, 0)).rejects.toBeInstanceOf(RunAgainAt);
    expect(await walked()).toBe(batches);
  }
  await runCheck(bench.parts, { chain: 1, id }, 0);
  expect(await result()).toMatchObject({ state: 'whole' });
});

test('what is sealed and anchored while it looks does not break it', async () => {
  const { id } = await ask();
  const { after } = bench.parts.batches;
  let sealed = false;
  // At the end of the chain, before events of batches beyond it are looked for.
  const batches = {
    ...bench.parts.batches,
    after: async (...args: Parameters<typeof after>) => {
      const found = await after(...args);
      if (found === null && !sealed) {
        sealed = true;
        await grow(1, 1);
        await anchorBatch(bench.parts, { chain: 1, number: 4 });
      }
      return found;
    },
  };
  await runCheck({ ...bench.parts, batches }, { chain: 1, id });
  expect(sealed).toBe(true);
  expect(await result()).toMatchObject({ state: 'whole' });
});

test('what is told outside while its lines are read does not break it', async () => {
  const { id } = await ask();
  const anchors = {
    ...bench.parts.anchors,
    async *read() {
      const lines = [...bench.lines];
      await grow(1, 1);
      await anchorBatch(bench.parts, { chain: 1, number: 4 });
      yield* lines;
    },
  };
  await runCheck({ ...bench.parts, anchors }, { chain: 1, id });
  expect(await result()).toMatchObject({ state: 'whole' });
});

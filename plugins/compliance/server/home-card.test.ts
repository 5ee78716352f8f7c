import type { Knex } from 'knex';
import { auditBench, look, takeGuardsOff, type AuditBench } from '../../../tests/support/audit-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { systemOrigin } from '../../../src/kernel/audit';
import { askCheck } from './use-cases/chain/ask-check';
import { chainCard } from './use-cases/chain/home-card';
import { sealTrail } from './use-cases/seal';

const WEEK_MS = 7 * 86_400_000;

let knex: Knex;
let drop: () => Promise<void>;
let bench: AuditBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await auditBench(knex);
  for (const clinicId of [1, 2]) await bench.kernel.audit.read(look([1], { clinicId }));
  await sealTrail(bench.parts);
  await bench.runJobs();
});
afterEach(() => drop());

async function check(clinicId: number): Promise<void> {
  await askCheck(bench.parts, clinicId, systemOrigin('test'));
  await bench.runJobs();
}

async function counts(): Promise<Record<string, number>> {
  const clinics = [1, 2, 3].map((id) => ({ id, timeZone: 'Africa/Nairobi' }));
  const card = await chainCard(bench.parts)(knex, clinics, bench.clock.now());
  return Object.fromEntries(card.map(({ name, count }) => [name, count]));
}

test('a chain that nobody has checked is unchecked, and one whose check found it whole is whole for a week', async () => {
  expect(await counts()).toEqual({ broken: 0, unchecked: 3, whole: 0 });
  await check(1);
  expect(await counts()).toEqual({ broken: 0, unchecked: 2, whole: 1 });
  bench.clock.advance(WEEK_MS - 1000);
  expect(await counts()).toEqual({ broken: 0, unchecked: 2, whole: 1 });
  bench.clock.advance(1000);
  expect(await counts()).toEqual({ broken: 0, unchecked: 3, whole: 0 });
});

test('what was found broken stays so, however long ago, until another check', async () => {
  await takeGuardsOff(knex);
  await knex('audit_events').where({ chain: 2, batch: 1 }).update({ actor_id: '41' });
  await check(2);
  bench.clock.advance(5 * WEEK_MS);
  await check(1);
  expect(await counts()).toEqual({ broken: 1, unchecked: 1, whole: 1 });
  await knex('audit_batches').where({ chain: 2 }).delete();
  await check(2);
  expect(await counts()).toMatchObject({ broken: 1 });
});

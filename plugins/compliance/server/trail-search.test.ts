import type { Knex } from 'knex';
import { auditBench, look, type AuditBench } from '../../../tests/support/audit-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import type { TrailFilter } from './ports';
import { trailQuery } from './store/trail';

let knex: Knex;
let drop: () => Promise<void>;
let bench: AuditBench;
beforeAll(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await auditBench(knex);
  for (let n = 1; n <= 6; n += 1) {
    bench.clock.advance(60_000);
    await bench.kernel.audit.read(
      look([n % 2 ? 7 : 8], n === 3 ? { action: 'denied', outcome: 'not_found', purpose: 'none' } : {}),
    );
  }
});
afterAll(() => drop());

const page = { chain: 1, limit: 3 };
const idsOf = (filter: Partial<TrailFilter>) =>
  trailQuery(knex, { ...page, limit: 30, ...filter }).pluck<string[]>('e.id');
const all = () => knex('audit_events').orderBy('id').select<{ id: string; at: string }[]>('id', 'at');

test.each([
  ['nothing', {}, ['audit_events_chain']],
  ['refusals', { action: 'denied' }, ['audit_events_action']],
  ['days', { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' }, ['audit_events_chain']],
  ['a colleague', { actor: { kind: 'user', id: '40' } }, ['audit_events_actor', 'audit_events_chain']],
  ['a patient', { patientId: 7 }, ['audit_subjects_event', 'audit_subjects_patient']],
] as const)('a page of the trail by %s goes along an index', async (_name, filter, allowed) => {
  const { sql, bindings } = trailQuery(knex, { ...page, ...filter })
    .select('e.id')
    .toSQL()
    .toNative();
  const plan = await knex.raw<{ detail: string }[]>(`explain query plan ${sql}`, [...bindings] as string[]);
  const steps = plan.map(({ detail }) => detail);
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect([steps, allowed.some((index) => steps[0]?.includes(index))]).toEqual([steps, true]);
});

test('days are cut exactly: the first instant is in, the last is not', async () => {
  const events = await all();
  const [from, to] = [events[1]?.at, events[4]?.at];
  expect(await idsOf({ ...(from && { from }), ...(to && { to }) })).toEqual(
    events
      .slice(1, 4)
      .map(({ id }) => id)
      .reverse(),
  );
});

test('a patient, newest first, page by page', async () => {
  const events = await all();
  const mine = [4, 2, 0].map((i) => events[i]?.id);
  expect(await idsOf({ patientId: 7 })).toEqual(mine);
  expect(await idsOf({ patientId: 7, before: mine[0] ?? '' })).toEqual(mine.slice(1));
  expect(await idsOf({ patientId: 7, action: 'denied' })).toEqual([mine[1]]);
});

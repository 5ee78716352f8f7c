import type { Knex } from 'knex';
import { auditBench, look, takeGuardsOff, type AuditBench } from '../../../tests/support/audit-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { sha256 } from './adapters/sha256';
import { merklePath, merkleRoot, rootBy } from './domain/merkle';
import { proveEvent } from './use-cases/prove-event';
import { sealTrail } from './use-cases/seal';

let knex: Knex;
let drop: () => Promise<void>;
let bench: AuditBench;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await auditBench(knex);
});
afterEach(() => drop());

/** Five entries of clinic 1, sealed and anchored. @returns the third one's id */
async function sealed(): Promise<string> {
  for (const patient of [1, 2, 3, 4, 5]) await bench.kernel.audit.read(look([patient]));
  await sealTrail(bench.parts);
  await bench.runJobs();
  const ids = await knex('audit_events').where({ chain: 1, batch: 1 }).orderBy('id').pluck<string[]>('id');
  return ids[2] ?? '';
}
const proofOf = (id: string) => proveEvent(bench.parts, 1, id);
const resultOf = async (id: string): Promise<string> => {
  const { result } = await proofOf(id);
  return result.state === 'broken' ? result.problem : result.state;
};

test('an entry waits until it is sealed, and is proved by its place, its batch and the outside then', async () => {
  await bench.kernel.audit.read(look([9]));
  const [waiting = ''] = await knex('audit_events').pluck<string[]>('id');
  expect(await proofOf(waiting)).toMatchObject({ batch: null, place: null, result: { state: 'waiting' } });
  await sealTrail(bench.parts);
  expect(await proofOf(waiting)).toMatchObject({ anchor: { state: 'none' }, result: { state: 'proved' } });
  await bench.runJobs();
  expect(await proofOf(waiting)).toMatchObject({
    ...{ place: 1, anchor: { state: 'agrees' }, result: { state: 'proved' } },
    batch: { number: 1, events: 1, previous: '0'.repeat(64) },
  });
});

test('whoever has the proof computes the root of the batch from it, with no other entry', async () => {
  const { entryHash, closedHash, path, batch, place } = await proofOf(await sealed());
  expect(place).toBe(3);
  expect(entryHash).toBe(closedHash);
  expect(rootBy(sha256, entryHash, path)).toBe(batch?.root);
});

test('every leaf of every tree finds its way to the root', () => {
  for (let size = 1; size <= 17; size += 1) {
    const leaves = Array.from({ length: size }, (_, n) => sha256(String(n)));
    const root = merkleRoot(sha256, leaves);
    for (const [index, leaf] of leaves.entries()) {
      expect(rootBy(sha256, leaf, merklePath(sha256, leaves, index))).toBe(root);
    }
  }
});

test.each<[string, string, (id: string) => Promise<unknown>]>([
  [
    'an entry that was altered',
    'event_altered',
    (id) => knex('audit_events').where({ id }).update({ actor_id: '99' }),
  ],
  [
    'an entry whose patient was altered',
    'event_altered',
    (id) => knex('audit_subjects').where({ event: id }).update({ patient_id: 77 }),
  ],
  [
    'leaves that were altered with it',
    'batch_altered',
    () => knex('audit_batches').update({ leaves: 'x y' }),
  ],
  [
    'a header that was altered',
    'batch_altered',
    () => knex('audit_batches').update({ header: 'f'.repeat(64) }),
  ],
  ['a batch that was taken away', 'batch_missing', () => knex('audit_batches').delete()],
  [
    'an entry that was put in afterwards',
    'event_added',
    async (id) => {
      const row = await knex('audit_events').where({ id }).first<object>();
      await knex('audit_events').insert({ ...row, id: '0'.repeat(26) });
    },
  ],
])('%s is told as %s', async (_what, problem, change) => {
  const id = await sealed();
  expect(await resultOf(id)).toBe('proved');
  await takeGuardsOff(knex);
  await change(id);
  expect(await resultOf(problem === 'event_added' ? '0'.repeat(26) : id)).toBe(problem);
});

test('what the outside says otherwise, or says no more, breaks the proof', async () => {
  const id = await sealed();
  const [line] = bench.lines;
  bench.lines.splice(0, 1);
  expect(await resultOf(id)).toBe('anchor_missing');
  if (line) bench.lines.push({ ...line, header: 'e'.repeat(64) });
  expect(await resultOf(id)).toBe('anchor_differs');
});

test('an entry of another clinic does not exist', async () => {
  const id = await sealed();
  await expect(proveEvent(bench.parts, 2, id)).rejects.toMatchObject({ status: 404 });
  await expect(proveEvent(bench.parts, null, id)).rejects.toMatchObject({ status: 403 });
});

import type { Knex } from 'knex';
import { auditBench, look, takeGuardsOff, type AuditBench } from '../../../tests/support/audit-bench';
import { checkTrail } from '../../../tests/support/audit-cases';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { sealEvents } from './domain/batch';
import { sealTrail } from './use-cases/seal';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(() => {
  ({ knex, drop } = temporarySqlite());
});
afterEach(() => drop());

describe('the trail on SQLite', () => checkTrail(() => knex));

describe('when the database takes no events', () => {
  let bench: AuditBench;
  beforeEach(async () => {
    bench = await auditBench(knex);
    await knex.raw(`create trigger fault before insert on audit_subjects when NEW.patient_id = 13
                    begin select raise(abort, 'disk full'); end`);
  });

  test('a read is refused, and those who came with it are served', async () => {
    const outcomes = await Promise.allSettled(
      [11, 12, 13, 14].map((patient) => bench.kernel.audit.read(look([patient]))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[2]).toMatchObject({ reason: { status: 503, code: 'audit_unavailable' } });
    expect(await knex('audit_subjects').orderBy('patient_id').pluck('patient_id')).toEqual([11, 12, 14]);
    expect(bench.logged).toContainEqual(expect.objectContaining({ event: 'audit.not-written' }));
  });

  test('a write takes its change back', async () => {
    const work = knex.transaction(async (trx) => {
      await trx('marks').insert({ n: 1 });
      await bench.kernel.audit.write(trx, look([13], { action: 'update' }));
    });
    await expect(work).rejects.toMatchObject({ status: 503, code: 'audit_unavailable' });
    expect(await knex('marks').select()).toEqual([]);
    expect(await knex('audit_events').select()).toEqual([]);
  });
});

describe('tampering', () => {
  let bench: AuditBench;
  let ids: string[];
  beforeEach(async () => {
    bench = await auditBench(knex);
    for (const clinicId of [1, 2]) {
      for (let patient = 1; patient <= 9; patient += 1) {
        bench.clock.advance(1000);
        await bench.kernel.audit.read(look([patient, patient + 20], { clinicId }));
        if (patient % 3 === 0) await sealTrail(bench.parts);
      }
    }
    await bench.runJobs();
    expect(await bench.findings()).toEqual([]);
    ids = await knex('audit_events').where({ chain: 1 }).orderBy('id').pluck<string[]>('id');
    await takeGuardsOff(knex);
  });
  const event = (id: string | undefined) => knex('audit_events').where({ id });

  test('an edited event is named', async () => {
    await event(ids[4]).update({ actor_id: '41' });
    expect(await bench.findings()).toEqual([`1/2/${ids[4]} event_altered`]);
  });
  test('a patient taken off an event is found', async () => {
    await knex('audit_subjects').where({ event: ids[4], patient_id: 25 }).delete();
    expect(await bench.findings()).toEqual([`1/2/${ids[4]} event_altered`]);
  });
  test('a look that is hidden from its patient is found', async () => {
    await knex('audit_subjects').where({ event: ids[4] }).update({ own: true });
    expect(await bench.findings()).toEqual([`1/2/${ids[4]} event_altered`]);
  });
  test('a deleted event is named', async () => {
    await event(ids[3]).delete();
    expect(await bench.findings()).toEqual([`1/2/${ids[3]} event_missing`]);
  });
  test('the last event of a batch that was deleted is named', async () => {
    await event(ids[5]).delete();
    expect(await bench.findings()).toEqual([`1/2/${ids[5]} event_missing`]);
  });
  test('an event that was put in is named', async () => {
    const added = { ...(await event(ids[4]).first<object>()), id: `${ids[4]?.slice(0, 25)}!` };
    await knex('audit_events').insert(added);
    expect(await bench.findings()).toEqual([`1/2/${added.id} event_added`]);
  });
  test('events that changed their places are found', async () => {
    const [one, two] = [await event(ids[3]).first<object>(), await event(ids[4]).first<object>()];
    await event(ids[3]).update({ ...two, id: 'x' });
    await event(ids[4]).update({ ...one, id: ids[4] });
    await event('x').update({ id: ids[3] });
    expect(await bench.findings()).toEqual([`1/2/${ids[3]} event_altered`]);
  });
  test('an event moved to another batch is found', async () => {
    await event(ids[3]).update({ batch: 3 });
    expect(await bench.findings()).toEqual([`1/2/${ids[3]} event_missing`]);
  });
  test('an event moved to another clinic is found in both chains', async () => {
    await event(ids[3]).update({ chain: 2 });
    expect(await bench.findings()).toEqual([`1/2/${ids[3]} event_missing`, `2/2/${ids[3]} event_added`]);
  });
  test('an event in a batch that never was is found', async () => {
    await event(ids[8]).update({ batch: 9 });
    expect((await bench.findings())[0]).toBe(`1/3/${ids[8]} event_missing`);
  });
  test('an edit that brings its own leaf and root along breaks the chain', async () => {
    const { parts } = bench;
    await event(ids[0]).update({ actor_id: '41' });
    const forged = await parts.batches.find(knex, 1, 1);
    const events = await parts.events.ofBatch(knex, 1, 1, 10);
    const resealed = sealEvents(parts.hash, events, null, forged?.sealedAt ?? '');
    await knex('audit_batches').where({ chain: 1, number: 1 }).delete();
    await knex.transaction((trx) =>
      parts.batches.insert(trx, { ...resealed, anchoredAt: forged?.anchoredAt ?? null }),
    );
    // The successor names another header; and outside stands the one that was.
    expect(await bench.findings()).toEqual(['1/2 chain_broken', '1/1 anchor_differs']);
  });
  test('a batch taken out of the middle is found', async () => {
    await knex('audit_events').where({ chain: 1, batch: 2 }).delete();
    await knex('audit_batches').where({ chain: 1, number: 2 }).delete();
    expect((await bench.findings())[0]).toBe('1/2 batch_missing');
  });
  test('batches whose order was changed are found', async () => {
    const batch = (number: number) => knex('audit_batches').where({ chain: 1, number });
    await batch(1).update({ number: 99 });
    await batch(2).update({ number: 1 });
    await batch(99).update({ number: 2 });
    expect((await bench.findings())[0]).toBe('1/1 batch_altered');
  });
  test('a chain cut short is whole in itself, and only the anchor tells', async () => {
    await knex('audit_events').where({ chain: 1, batch: 3 }).delete();
    await knex('audit_batches').where({ chain: 1, number: 3 }).delete();
    expect(await bench.findings()).toEqual(['1/3 anchored_batch_missing']);
    bench.lines.length = 0;
    expect(await bench.findings()).toEqual(['1/2 anchor_missing', '2/3 anchor_missing']);
  });
  test('a chain that is gone with all its rows is told by the anchor', async () => {
    for (const table of ['audit_events', 'audit_batches']) await knex(table).where({ chain: 2 }).delete();
    expect(await bench.findings()).toEqual(['2/1 anchored_batch_missing']);
  });
  test('a checkpoint that nobody anchored hides nothing', async () => {
    const batch = await bench.parts.batches.find(knex, 1, 2);
    await knex.transaction(async (trx) => {
      await bench.parts.checkpoints.insert(trx, {
        chain: 1,
        number: 2,
        header: batch?.header ?? '',
        lastAt: '2010-01-01T00:00:00.000Z',
        retentionYears: 7,
        signedBy: 'nobody',
        madeAt: '2026-01-01T00:00:00.000Z',
      });
      await trx('audit_events').where({ chain: 1 }).andWhere('batch', '<=', 2).delete();
      await trx('audit_batches').where({ chain: 1 }).andWhere('number', '<=', 2).delete();
    });
    expect(await bench.findings()).toEqual(['1/2 checkpoint_not_anchored']);
  });
});

describe('retention', () => {
  const policy = { years: 7, signedBy: 'J. Mutiso, 2026-11-01, policy 7' };
  const YEAR_MS = 366 * 86_400_000;

  async function grown(years: typeof policy | null): Promise<AuditBench> {
    const bench = await auditBench(knex, years);
    for (let year = 0; year < 9; year += 1) {
      await bench.kernel.audit.read(look([year + 1]));
      await sealTrail(bench.parts);
      await bench.runJobs();
      bench.clock.advance(YEAR_MS);
    }
    return bench;
  }
  const sweep = async (bench: AuditBench): Promise<void> => {
    for (const [, each] of bench.kernel.sweeps.entries()) {
      await knex.transaction((trx) => each(trx, bench.clock.now()));
    }
    await bench.runJobs();
  };

  test('whole batches older than the policy go, and the chain holds from its anchored checkpoint', async () => {
    const bench = await grown(policy);
    await sweep(bench);
    expect(await knex('audit_batches').orderBy('number').pluck('number')).toEqual([4, 5, 6, 7, 8, 9]);
    expect(await knex('audit_subjects').orderBy('patient_id').pluck('patient_id')).toEqual([
      4, 5, 6, 7, 8, 9,
    ]);
    expect(bench.lines.at(-1)).toMatchObject({ kind: 'checkpoint', chain: 1, number: 3 });
    const { chains, findings } = await bench.verify();
    expect(findings).toEqual([]);
    expect(chains).toMatchObject([{ prunedUpTo: 3, batches: 6, lastNumber: 9 }]);
    bench.clock.advance(YEAR_MS);
    await sweep(bench);
    expect((await bench.verify()).findings).toEqual([]);
    expect((await bench.verify()).chains).toMatchObject([{ prunedUpTo: 4 }]);
  });

  test('without a signed policy nothing goes', async () => {
    const bench = await grown(null);
    await sweep(bench);
    expect(await knex('audit_batches').count({ n: '*' })).toEqual([{ n: 9 }]);
  });

  test('a checkpoint of batches that were too young is found', async () => {
    const bench = await grown(policy);
    await knex('audit_checkpoints').insert({
      ...{ chain: 1, number: 8, header: 'x', last_at: bench.clock.now().toISOString(), retention_years: 7 },
      ...{ signed_by: 'somebody', made_at: bench.clock.now().toISOString() },
    });
    expect((await bench.findings())[0]).toBe('1/8 checkpoint_too_young');
  });
});

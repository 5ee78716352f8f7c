import type { Knex } from 'knex';
import { sealTrail } from '../../plugins/compliance/server/use-cases/seal';
import { auditBench, look, otherAuditor, type AuditBench } from './audit-bench';

/** What holds on every database. */
export function checkTrail(given: () => Knex): void {
  let bench: AuditBench;
  beforeEach(async () => {
    bench = await auditBench(given());
  });
  const audit = () => bench.kernel.audit;
  const subjects = (): Promise<number[]> =>
    bench.knex('audit_subjects').orderBy('patient_id').pluck<number[]>('patient_id');
  const count = async (table: string): Promise<number> => {
    const [row] = await bench.knex(table).count({ n: '*' });
    return Number(row?.n);
  };

  test('a list of five patients names all five, in one event', async () => {
    await audit().read(look([5, 3, 9, 3, 1, 7]));
    expect(await count('audit_events')).toBe(1);
    expect(await subjects()).toEqual([1, 3, 5, 7, 9]);
  });

  test('a hundred reads at once share few transactions, and each is there when its promise resolves', async () => {
    let commits = 0;
    bench.knex.on('query', ({ sql }: { sql: string }) => {
      if (/^commit/i.test(sql)) commits += 1;
    });
    const patients = Array.from({ length: 100 }, (_, index) => index + 1);
    await Promise.all(
      patients.map(async (patient) => {
        await audit().read(look([patient]));
        expect(await bench.knex('audit_subjects').where({ patient_id: patient }).first()).toBeDefined();
      }),
    );
    expect(await count('audit_events')).toBe(100);
    expect(commits).toBeLessThan(20);
  });

  test('the event of a write goes with its transaction', async () => {
    const work = bench.knex.transaction(async (trx) => {
      await audit().write(trx, look([1], { action: 'update' }));
      throw new Error('the write fails');
    });
    await expect(work).rejects.toThrow('the write fails');
    expect(await count('audit_events')).toBe(0);
    expect(await count('audit_subjects')).toBe(0);
  });

  test('a write that took place is a change for open screens, what was only seen or refused is none', async () => {
    await audit().read(look([1]));
    await bench.knex.transaction(async (trx) => {
      await audit().write(trx, look([1], { action: 'update', clinicId: 1 }));
      await audit().write(trx, look([2], { action: 'create', clinicId: 1 }));
      await audit().write(trx, look([1], { action: 'update', clinicId: null }));
      await audit().write(trx, look([1], { action: 'read', clinicId: 2 }));
      await audit().write(trx, look([1], { action: 'update', clinicId: 3, outcome: 'slot_taken' }));
    });
    const noted = await bench.knex('kernel_changes').select('clinic_id', 'noun');
    expect(noted).toEqual([{ clinic_id: 1, noun: 'visit' }]);
  });

  test('events and batches refuse every change and deletion, but for joining a batch once', async () => {
    await audit().read(look([1]));
    await sealTrail(bench.parts);
    const changes: (() => PromiseLike<unknown>)[] = [
      () => bench.knex('audit_events').update({ actor_id: '41' }),
      () => bench.knex('audit_events').update({ batch: 2 }),
      () => bench.knex('audit_events').update({ batch: null }),
      () => bench.knex('audit_events').delete(),
      () => bench.knex('audit_subjects').update({ patient_id: 2 }),
      () => bench.knex('audit_subjects').delete(),
      () => bench.knex('audit_batches').update({ root: 'x' }),
      () => bench.knex('audit_batches').update({ anchored_at: null }),
      () => bench.knex('audit_batches').delete(),
    ];
    // By its message: the driver's errors are of another realm than jest's.
    const refused = { message: expect.stringContaining('append-only') as string };
    for (const change of changes) await expect(change()).rejects.toMatchObject(refused);
    expect(await bench.findings()).toEqual([]);
  });

  test('two sealers at once put each event into one batch', async () => {
    const other = otherAuditor(bench.knex, bench.clock);
    const patients = Array.from({ length: 60 }, (_, index) => index + 1);
    await Promise.all(patients.map((patient) => audit().read(look([patient]))));
    await Promise.allSettled([sealTrail(bench.parts, 7), sealTrail(other.parts, 7)]);
    await sealTrail(bench.parts, 7);
    const { chains, findings } = await bench.verify();
    expect(findings).toEqual([]);
    expect(chains).toMatchObject([{ chain: 1, events: 60, unsealed: 0 }]);
    expect(await count('audit_batches')).toBe(chains[0]?.batches);
  });

  test('an event that commits after younger ones were sealed goes into the next batch', async () => {
    const { kernel, parts, clock } = bench;
    await kernel.audit.read(look([1]));
    clock.advance(1000);
    await kernel.audit.read(look([2]));
    await sealTrail(parts);
    // As a transaction that began first and ended last leaves it.
    clock.advance(-5000);
    await kernel.audit.read(look([3]));
    await sealTrail(parts);
    expect(await bench.knex('audit_events').orderBy('id').pluck('batch')).toEqual([2, 1, 1]);
    expect(await bench.findings()).toEqual([]);
  });

  test('each clinic has a chain of its own', async () => {
    await audit().read(look([1]));
    await audit().read(look([2], { clinicId: 2 }));
    await audit().read(look([], { clinicId: null, actor: { kind: 'nobody' }, action: 'denied' }));
    await sealTrail(bench.parts);
    const { chains } = await bench.verify();
    expect(chains.map(({ chain, batches }) => [chain, batches])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  test('a batch that was sealed is anchored by a job, and a second run of that job says nothing new', async () => {
    await audit().read(look([1]));
    await sealTrail(bench.parts);
    expect(bench.lines).toEqual([]);
    await bench.runJobs();
    expect(bench.lines).toMatchObject([{ kind: 'seal', chain: 1, number: 1, events: 1 }]);
    bench.lines.push(...bench.lines);
    expect(await bench.findings()).toEqual([]);
    expect((await bench.verify()).chains).toMatchObject([{ unanchored: 0 }]);
  });
}

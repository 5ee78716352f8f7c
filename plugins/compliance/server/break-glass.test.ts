import type { Knex } from 'knex';
import {
  ADMIN,
  breakGlassBench,
  DOCTOR,
  OFFICER,
  staff,
  WORDS,
  type BreakGlassBench,
} from '../../../tests/support/break-glass-bench';
import { checkBreakGlass } from '../../../tests/support/break-glass-cases';
import { look } from '../../../tests/support/audit-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { refusal } from '../../../tests/support/visit-desk';
import { giveHandOver } from '../../../src/access/care/give-hand-over';
import { listHandOvers } from '../../../src/access/care/store';
import { originOf } from '../../../src/access/audit';
import type { Principal } from '../../../src/access/principal';
import { explainEmergencies } from './use-cases/break-glass/explain';
import { escalateForgotten } from './use-cases/break-glass/escalate';
import { ownOpen, reviewQueue } from './use-cases/break-glass/list';
import { whoLooked } from './use-cases/read-trail';

const MINUTE = 60_000;
const DAY = 86_400_000;

let knex: Knex;
let drop: () => Promise<void>;
let bench: BreakGlassBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
});
afterEach(() => drop());

describe('emergency access on SQLite', () => {
  checkBreakGlass(() => knex);
});

describe('emergency access', () => {
  beforeEach(async () => {
    bench = await breakGlassBench(knex);
  });
  const queue = (by: Principal, reviewed = false) =>
    reviewQueue(bench.parts, by, { reviewed, before: undefined, limit: 20 });

  test('opens one patient to one practitioner for an hour', async () => {
    await bench.open(DOCTOR, 2);
    expect([await bench.sees(2, 2), await bench.sees(1, 2), await bench.sees(2, 10)]).toEqual([
      true,
      false,
      false,
    ]);
    bench.clock.advance(60 * MINUTE - 1);
    expect(await bench.sees(2, 2)).toBe(true);
    bench.clock.advance(1);
    expect(await bench.sees(2, 2)).toBe(false);
  });

  test('holds in the clinic where it was opened, and not after a move to another', async () => {
    await bench.open(DOCTOR, 2);
    expect(await bench.sees(2, 2, 2)).toBe(false);
  });

  test('is for patients registered with the clinic or seen there; all others do not exist', async () => {
    await bench.open(DOCTOR, 4);
    expect(await refusal(bench.open(DOCTOR, 3))).toBe('404 not_found');
    expect(await refusal(bench.open(DOCTOR, 99))).toBe('404 not_found');
    await knex('patients').where({ id: 2 }).update({ active: false });
    expect(await refusal(bench.open(DOCTOR, 2))).toBe('404 not_found');
  });

  test('is for practitioners of a clinic only', async () => {
    for (const other of [OFFICER, ADMIN, { ...DOCTOR, clinicId: null }]) {
      expect(await refusal(bench.open(other, 2))).toBe('403 forbidden');
    }
  });

  test('is not for whom the practitioner sees already, by a visit or by one that is open', async () => {
    expect(await refusal(bench.open(staff('practitioner', 1), 1))).toBe('409 already_in_care');
    await bench.open(DOCTOR, 2);
    expect(await refusal(bench.open(DOCTOR, 2))).toBe('409 already_in_care');
  });

  test('is no reason to hand the patient over', async () => {
    await bench.open(DOCTOR, 2);
    expect(await listHandOvers(knex, { clinicId: 1, of: null, now: bench.clock.now(), limit: 9 })).toEqual(
      [],
    );
    const request = {
      patient: 'p2',
      practitioner: 'd1',
      until: new Date(bench.clock.now().getTime() + DAY),
      reason: 'Please take over',
    };
    const origin = originOf(DOCTOR, 'care.hand-over', null, ['care']);
    const given = giveHandOver({ kernel: bench.kernel, access: bench.access }, DOCTOR, request, origin);
    expect(await refusal(given)).toBe('403 hand_over_not_yours');
  });

  test('ends at once for who opened it, and for nobody else', async () => {
    const id = await bench.open(DOCTOR, 2);
    for (const other of [staff('practitioner', 1), ADMIN, OFFICER, { ...DOCTOR, clinicId: 2 }]) {
      expect(await refusal(bench.end(other, id))).toBe('404 not_found');
    }
    expect(await bench.sees(2, 2)).toBe(true);
    await bench.end(DOCTOR, id);
    expect(await bench.sees(2, 2)).toBe(false);
    expect(await refusal(bench.end(DOCTOR, id))).toBe('404 not_found');
    await bench.open(DOCTOR, 2);
  });

  test('found wrong it ends at once', async () => {
    const id = await bench.open(DOCTOR, 2);
    expect(await refusal(bench.review(OFFICER, id, 'justified'))).toBe('409 break_glass_open');
    await bench.review(OFFICER, id, 'not-justified');
    expect(await bench.sees(2, 2)).toBe(false);
  });

  test('is reviewed within its clinic and never by who opened it, whatever became of them', async () => {
    const id = await bench.open(DOCTOR, 2);
    await bench.end(DOCTOR, id);
    expect(await refusal(bench.review(staff('compliance-officer', 18, 2), id))).toBe('404 not_found');
    expect(await refusal(bench.review({ ...OFFICER, userId: 2 }, id))).toBe('403 break_glass_own');
    // Their second account, also while they take no visits.
    await bench.knex('practitioners').where({ id: 2 }).update({ user_id: ADMIN.userId });
    expect(await refusal(bench.review(ADMIN, id))).toBe('403 break_glass_own');
    await bench.review(OFFICER, id);
    expect(await refusal(bench.review(OFFICER, id))).toBe('409 break_glass_reviewed');
  });

  test('is told through the outbox with its opening, and not when that fails', async () => {
    const id = await bench.open(DOCTOR, 2);
    await refusal(bench.open(DOCTOR, 3));
    await bench.runJobs();
    expect(bench.told).toEqual([`compliance.break-glass-opened ${id}`]);
  });

  test('the reason and the words of its review are sealed', async () => {
    const id = await bench.open(DOCTOR, 2);
    await bench.review(OFFICER, id, 'not-justified');
    const tables = ['care_relationships', 'compliance_break_glass', 'kernel_events', 'kernel_jobs'];
    const stored = JSON.stringify(await Promise.all(tables.map((table) => knex(table).select())));
    for (const mark of [WORDS, 'unconscious', 'Casualty confirms']) expect(stored).not.toContain(mark);
    const { uses } = await queue(OFFICER, true);
    expect(uses).toMatchObject([
      {
        reason: { category: 'unconscious', words: WORDS },
        review: { verdict: 'not-justified', words: 'Casualty confirms it', by: 'Officer 8' },
      },
    ]);
  });

  test('the queue shows what was seen under it, and nothing that was not', async () => {
    const { kernel, clock } = bench;
    const actor = { kind: 'user', id: 2, role: 'practitioner' } as const;
    const emergency = { purpose: 'emergency', actor } as const;
    await kernel.audit.read(look([2], emergency));
    clock.advance(MINUTE);
    const id = await bench.open(DOCTOR, 2);
    await kernel.audit.read(look([2], { ...emergency, type: 'patient' }));
    clock.advance(MINUTE);
    await kernel.audit.read(look([2], { ...emergency, type: 'patient' }));
    await kernel.audit.read(look([2, 10], { ...emergency, type: 'visit' }));
    await kernel.audit.read(look([10], { ...emergency, type: 'allergy' }));
    await kernel.audit.read(look([2], { purpose: 'care', actor, type: 'note' }));
    await kernel.audit.read(look([2], { purpose: 'emergency', type: 'result' }));
    await bench.end(DOCTOR, id);
    clock.advance(10 * MINUTE);
    await kernel.audit.read(look([2], { ...emergency, type: 'payment' }));
    const { uses } = await queue(OFFICER);
    expect(uses[0]?.seen).toEqual([
      expect.objectContaining({ type: 'patient', action: 'read', times: 2 }),
      expect.objectContaining({ type: 'visit', action: 'list', times: 1 }),
    ]);
  });

  test('the queue is the clinic’s, tells what is overdue, and goes by pages', async () => {
    const first = await bench.open(DOCTOR, 2);
    bench.clock.advance(DAY + MINUTE);
    const second = await bench.open(DOCTOR, 10);
    expect((await queue(staff('compliance-officer', 18, 2))).uses).toEqual([]);
    expect((await queue(ADMIN)).uses).toMatchObject([
      { id: second, overdue: false, endedAt: null, patient: { name: 'Patient 10' } },
      { id: first, overdue: true, review: null },
    ]);
    const page = await reviewQueue(bench.parts, OFFICER, { reviewed: false, before: undefined, limit: 1 });
    expect([page.uses.length, page.next]).toEqual([1, second]);
    const rest = await reviewQueue(bench.parts, OFFICER, { reviewed: false, before: second, limit: 1 });
    expect(rest.uses).toMatchObject([{ id: first }]);
    await bench.review(OFFICER, first);
    expect((await queue(OFFICER)).uses).toMatchObject([{ id: second }]);
    expect((await queue(OFFICER, true)).uses).toMatchObject([{ id: first, overdue: false }]);
  });

  test('a practitioner finds their own that are open', async () => {
    const id = await bench.open(DOCTOR, 2);
    expect((await ownOpen(bench.parts, DOCTOR)).open).toMatchObject([{ id, patient: { id: 'p2' } }]);
    expect((await ownOpen(bench.parts, staff('practitioner', 1))).open).toEqual([]);
    bench.clock.advance(60 * MINUTE);
    expect((await ownOpen(bench.parts, DOCTOR)).open).toEqual([]);
  });

  test('the patient reads that it was an emergency, why, and what the review says', async () => {
    const { kernel, clock, trailParts, parts } = bench;
    const mine = async () => {
      const { events } = await whoLooked(
        trailParts,
        { patientId: 2, userId: 0, clinicId: 1 },
        { before: undefined, limit: 10 },
      );
      return explainEmergencies(parts, 2, events);
    };
    const actor = { kind: 'user', id: 2, role: 'practitioner' } as const;
    await kernel.audit.read(look([2], { actor }));
    clock.advance(1);
    const first = await bench.open(DOCTOR, 2);
    clock.advance(1);
    await bench.end(DOCTOR, first);
    clock.advance(1);
    await bench.review(OFFICER, first, 'not-justified');
    clock.advance(DAY);
    // Looked for by the same doctor, before anything was opened again.
    await kernel.audit.read(look([2], { actor, action: 'list', purpose: 'emergency' }));
    clock.advance(1);
    await bench.open(DOCTOR, 2);
    clock.advance(1);
    await kernel.audit.read(look([2], { actor, purpose: 'emergency' }));
    clock.advance(1);
    await kernel.audit.read(look([2], { actor, purpose: 'care' }));
    const reason = { category: 'unconscious', words: WORDS };
    expect((await mine()).map(({ purpose, emergency }) => [purpose, emergency])).toEqual([
      ['care', null],
      ['emergency', { reason, review: 'waiting' }],
      ['emergency', { reason, review: 'waiting' }],
      ['emergency', null],
      ['oversight', null],
      ['emergency', { reason, review: 'not-justified' }],
      ['emergency', { reason, review: 'not-justified' }],
      ['care', null],
    ]);
  });

  test('what nobody reviewed for three days is told again, once', async () => {
    const id = await bench.open(DOCTOR, 2);
    const reviewed = await bench.open(DOCTOR, 10);
    await bench.end(DOCTOR, reviewed);
    await bench.review(OFFICER, reviewed);
    const sweep = () => knex.transaction((trx) => escalateForgotten(bench.parts, trx, bench.clock.now()));
    bench.clock.advance(3 * DAY);
    await sweep();
    await bench.runJobs();
    const forgotten = () => bench.told.filter((line) => line.includes('forgotten'));
    expect(forgotten()).toEqual([]);
    bench.clock.advance(1);
    await sweep();
    await sweep();
    await bench.runJobs();
    expect(forgotten()).toEqual([`compliance.break-glass-forgotten ${id}`]);
    expect(await bench.kernel.counters.text()).toContain('daktari_break_glass_escalated_total 1');
    await bench.review(OFFICER, id);
  });
});

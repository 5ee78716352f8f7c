import { temporarySqlite } from '../../../tests/support/sqlite';
import { schedulingBench, type SchedulingBench } from '../../../tests/support/scheduling';
import { openDesk, refusal, visitDesk, type VisitDesk } from '../../../tests/support/visit-desk';
import type { LateMinutes, Visit } from './face';

const TEN = new Date('2026-12-07T07:00:00Z');
const HALF_PAST_TEN = new Date('2026-12-07T07:30:00Z');
const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const MINUTE = 60_000;

let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ bench, desk, drop } = await openDesk());
});
afterEach(() => drop());

describe('running late', () => {
  const say = (visit: Visit, minutes: LateMinutes): Promise<Visit> =>
    desk.inTrx((trx) => bench.scheduling.sayLate(trx, visit.id, minutes));
  const confirmed = async (): Promise<Visit> => {
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    return visit;
  };

  test('stands on the visit, is replaced by what is said later, and told once an answer', async () => {
    const visit = await confirmed();
    expect(await say(visit, 10)).toMatchObject({ status: 'confirmed', lateMinutes: 10, version: 3 });
    expect(await say(visit, 10)).toMatchObject({ version: 3 });
    const late = await say(visit, 30);
    expect(late).toMatchObject({ lateMinutes: 30, version: 4 });
    expect(await desk.reload(visit)).toEqual(late);
    expect((await desk.events()).filter((name) => name === 'visit.late')).toHaveLength(2);
  });

  test('is forgotten when the visit is moved', async () => {
    const visit = await confirmed();
    await say(visit, 15);
    await desk.inTrx((trx) => bench.scheduling.move(trx, visit.id, TUESDAY_TEN, 'clinic'));
    expect(await desk.reload(visit)).toMatchObject({ startsAt: TUESDAY_TEN, lateMinutes: null });
  });

  test('is refused for a time that is only held, long before, and when the time is past', async () => {
    expect(await refusal(say(await desk.hold(HALF_PAST_TEN), 5))).toBe('409 visit_not_awaited');
    const visit = await confirmed();
    bench.clock.set(new Date(TEN.getTime() - 121 * MINUTE));
    expect(await refusal(say(visit, 5))).toBe('409 late_too_early');
    bench.clock.set(new Date(TEN.getTime() + 31 * MINUTE));
    expect(await refusal(say(visit, 5))).toBe('409 late_too_late');
    expect(await desk.reload(visit)).toMatchObject({ lateMinutes: null });
  });
});

describe('coming to the clinic', () => {
  const come = (visit: Visit, arrived = true): Promise<Visit> =>
    desk.inTrx((trx) => bench.scheduling.noteArrival(trx, visit.id, arrived));
  const call = (visit: Visit, calledIn = true): Promise<Visit> =>
    desk.inTrx((trx) => bench.scheduling.callIn(trx, visit.id, calledIn));
  const atTheClinic = async (): Promise<Visit> => {
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    await bench.knex('appointments').where({ id: visit.id }).update({ channel: 'in_person' });
    bench.clock.set(new Date(TEN.getTime() - 10 * MINUTE));
    return visit;
  };

  test('is noted once with the time, told once, and taken back', async () => {
    const visit = await atTheClinic();
    const came = await come(visit);
    expect(came).toMatchObject({ arrivedAt: bench.clock.now(), calledInAt: null, version: 3 });
    bench.clock.set(TEN);
    expect(await come(visit)).toEqual(came);
    expect(await call(visit)).toMatchObject({ calledInAt: TEN, version: 4 });
    expect(await refusal(come(visit, false))).toBe('409 visit_called_in');
    expect(await call(visit, false)).toMatchObject({ calledInAt: null });
    expect(await come(visit, false)).toMatchObject({ arrivedAt: null });
    expect(await desk.reload(visit)).toMatchObject({
      status: 'confirmed',
      arrivedAt: null,
      calledInAt: null,
    });
    const told = (await desk.events()).filter((name) => /arrived|called-in/.test(name));
    expect(told).toEqual(['visit.arrived', 'visit.called-in']);
  });

  test('is noted of who walks in and has yet to pay, and stands once they have', async () => {
    const visit = await desk.hold(TEN);
    await bench.knex('appointments').where({ id: visit.id }).update({ channel: 'in_person' });
    await come(visit);
    await desk.confirm(visit);
    expect(await desk.reload(visit)).toMatchObject({ status: 'confirmed', arrivedAt: bench.clock.now() });
  });

  test('early is called in early, and closed before the agreed time, but only then', async () => {
    const visit = await atTheClinic();
    const end = (how: 'complete' | 'markNoShow'): Promise<Visit> =>
      desk.inTrx((trx) => bench.scheduling[how](trx, visit.id));
    await come(visit);
    expect(await refusal(end('complete'))).toBe('409 visit_not_started');
    await call(visit);
    expect(await refusal(end('markNoShow'))).toBe('409 visit_not_started');
    await call(visit, false);
    expect(await refusal(end('complete'))).toBe('409 visit_not_started');
    await call(visit);
    expect(await end('complete')).toMatchObject({ status: 'completed' });
  });

  test('is forgotten when the visit is moved, and nobody is missed who came', async () => {
    const visit = await atTheClinic();
    await come(visit);
    bench.clock.set(TEN);
    expect(await refusal(desk.inTrx((trx) => bench.scheduling.markNoShow(trx, visit.id)))).toBe(
      '409 visit_has_arrived',
    );
    bench.clock.set(new Date(TEN.getTime() - MINUTE));
    await desk.inTrx((trx) => bench.scheduling.move(trx, visit.id, TUESDAY_TEN, 'clinic'));
    expect(await desk.reload(visit)).toMatchObject({ startsAt: TUESDAY_TEN, arrivedAt: null });
  });
});

describe('moving', () => {
  const move = (visit: Visit, startsAt: Date, by?: 'clinic'): Promise<Visit> =>
    desk.inTrx((trx) => bench.scheduling.move(trx, visit.id, startsAt, by));

  test('frees the old time and takes the new one', async () => {
    const visit = await desk.hold(TUESDAY_TEN);
    await desk.confirm(visit);
    const moved = await move(visit, new Date('2026-12-09T07:00:00Z'));
    expect(moved).toMatchObject({ status: 'confirmed', movedCount: 1, version: 3, priceCents: 150_000 });
    expect(moved.endsAt).toEqual(new Date('2026-12-09T07:30:00Z'));
    expect(await desk.reload(visit)).toEqual(moved);
    await expect(desk.hold(TUESDAY_TEN)).resolves.toMatchObject({ status: 'held' });
    expect(await refusal(desk.hold(new Date('2026-12-09T07:00:00Z')))).toBe('409 slot_taken');
    expect(await desk.events()).toContain('visit.moved');
  });

  test('keeps the end of a hold', async () => {
    const visit = await desk.hold(TUESDAY_TEN);
    const moved = await move(visit, new Date('2026-12-09T07:00:00Z'));
    expect(moved).toMatchObject({ status: 'held', holdExpiresAt: visit.holdExpiresAt });
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    expect(await desk.bucketsOf(visit)).toBe(0);
  });

  test('may overlap its own old time', async () => {
    await drop();
    const sqlite = temporarySqlite();
    drop = sqlite.drop;
    bench = await schedulingBench(sqlite.knex, { grid: 'restarting' });
    desk = visitDesk(bench);
    const visit = await desk.hold(TUESDAY_TEN, { service: 'visit-45' });
    const moved = await move(visit, new Date(TUESDAY_TEN.getTime() + 15 * MINUTE));
    expect(await desk.bucketsOf(moved)).toBe(9);
  });

  test('to a taken time leaves everything as it was', async () => {
    const visit = await desk.hold(TUESDAY_TEN);
    await desk.hold(new Date('2026-12-09T07:00:00Z'));
    expect(await refusal(move(visit, new Date('2026-12-09T07:00:00Z')))).toBe('409 slot_taken');
    expect(await desk.reload(visit)).toEqual(visit);
    expect(await desk.bucketsOf(visit)).toBe(6);
    expect(await desk.events()).toEqual(['visit.held', 'visit.held']);
  });

  test('keeps the rules of times, and the notice that patients owe', async () => {
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 notice_too_short');
    expect(await refusal(move(visit, new Date('2026-12-07T07:10:00Z'), 'clinic'))).toBe('400 time_off_grid');
    await expect(move(visit, TUESDAY_TEN, 'clinic')).resolves.toMatchObject({ startsAt: TUESDAY_TEN });
    bench.clock.set(TUESDAY_TEN);
    expect(await refusal(move(visit, new Date('2026-12-09T07:00:00Z'), 'clinic'))).toBe(
      '409 visit_not_movable',
    );
  });

  test('is not for holds that are over or visits that were called off', async () => {
    const visit = await desk.hold(TUESDAY_TEN);
    bench.clock.advance(10 * MINUTE);
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 hold_expired');
    await bench.runJobs();
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 visit_not_movable');
    expect(await refusal(desk.inTrx((trx) => bench.scheduling.move(trx, 999, TUESDAY_TEN)))).toBe(
      '404 not_found',
    );
  });
});

describe('the end of a visit', () => {
  test('called off frees the time, and keeps the reason under the key of the patient', async () => {
    await bench.knex('patients').insert({ id: 7, document_id: 'patient-7' });
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    const cancelled = await desk.inTrx((trx) =>
      bench.scheduling.cancel(trx, visit.id, { by: 'clinic', reason: 'leave' }),
    );
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledBy: 'clinic', version: 3 });
    expect(await desk.reload(visit)).toEqual(cancelled);
    const row = await bench.knex('appointments').first<{ cancel_reason: string }>('cancel_reason');
    expect(row.cancel_reason).toMatch(/^v2\.patient-7\./);
    await expect(desk.hold(TEN)).resolves.toMatchObject({ status: 'held' });
    const again = desk.inTrx((trx) => bench.scheduling.cancel(trx, visit.id, { by: 'patient' }));
    expect(await refusal(again)).toBe('409 visit_already_cancelled');
  });

  test('cannot be called off once it has started, and cannot be over before', async () => {
    const visit = await desk.hold(TEN);
    const complete = (): Promise<Visit> => desk.inTrx((trx) => bench.scheduling.complete(trx, visit.id));
    const noShow = (): Promise<Visit> => desk.inTrx((trx) => bench.scheduling.markNoShow(trx, visit.id));
    expect(await refusal(complete())).toBe('409 visit_not_started');
    await desk.confirm(visit);
    expect(await refusal(complete())).toBe('409 visit_not_started');
    expect(await refusal(noShow())).toBe('409 visit_not_started');
    bench.clock.set(TEN);
    const cancel = desk.inTrx((trx) => bench.scheduling.cancel(trx, visit.id, { by: 'patient' }));
    expect(await refusal(cancel)).toBe('409 visit_not_cancellable');
    expect((await complete()).status).toBe('completed');
    expect(await refusal(complete())).toBe('409 visit_already_over');
    expect(await refusal(noShow())).toBe('409 visit_already_over');
    expect(await desk.events()).toContain('visit.completed');
  });

  test('may be that the patient did not come', async () => {
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    bench.clock.set(HALF_PAST_TEN);
    const missed = await desk.inTrx((trx) => bench.scheduling.markNoShow(trx, visit.id));
    expect(missed.status).toBe('no_show');
    expect(await desk.events()).toContain('visit.no-show');
  });
});

test('visits are listed latest first, in pages that neither skip nor repeat', async () => {
  const starts = ['2026-12-08T05:00:00Z', '2026-12-08T05:30:00Z', '2026-12-09T05:00:00Z'].map(
    (at) => new Date(at),
  );
  const held: Visit[] = [];
  for (const startsAt of starts) {
    for (const practitioner of ['doctor-1', 'doctor-2'])
      held.push(await desk.hold(startsAt, { practitioner }));
  }
  const paged: Visit[] = [];
  for (;;) {
    const page = await bench.scheduling.list(bench.knex, { clinicId: 1, limit: 2, before: paged.at(-1) });
    if (page.length === 0) break;
    paged.push(...page);
  }
  expect(paged.map(({ id }) => id)).toEqual(held.map(({ id }) => id).reverse());
  const filter = { practitionerId: 2, patientId: 7, from: starts[1], to: starts[2], limit: 10 };
  const narrow = await bench.scheduling.list(bench.knex, filter);
  expect(narrow.map(({ id }) => id)).toEqual([held[3]?.id]);
});

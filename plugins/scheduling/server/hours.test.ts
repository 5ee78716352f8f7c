import type { AuditOrigin } from '../../../src/kernel/audit';
import { ROOM, type SchedulingBench } from '../../../tests/support/scheduling';
import { openDesk, refusal, type VisitDesk } from '../../../tests/support/visit-desk';
import type { HoursChange } from './domain/hours-change';
import { changeHours, findVisitsOutside } from './use-cases/change-hours';
import { findFreeSlots } from './use-cases/find-free-slots';
import { readHours, readOpenings, type KnownHours } from './use-cases/read-hours';

const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const DOCTOR = { principal: { practitionerId: 1, clinicId: 1 }, scope: 'own' } as const;
const ADMIN = { principal: { practitionerId: null, clinicId: 1 }, scope: 'clinic' } as const;
const ORIGIN: AuditOrigin = {
  ...{ actor: { kind: 'user', id: 1, role: 'practitioner' }, operation: 'hours.change' },
  ...{ purpose: 'care', requestId: null, clientId: null },
};
const AWAY: HoursChange = { kind: 'away', first: '2026-12-08', last: '2026-12-09', note: 'Seme' };
const BACK: HoursChange = { kind: 'usual', first: '2026-12-08', last: '2026-12-09' };

let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ bench, desk, drop } = await openDesk());
});
afterEach(() => drop());

const read = (): Promise<KnownHours> => readHours(bench.parts, bench.knex, ROOM.practitioner, DOCTOR);
async function change(
  wish: HoursChange,
  { visits = [], version }: { visits?: string[]; version?: string } = {},
): Promise<KnownHours> {
  const seen = version ?? (await read()).version;
  const asked = { practitioner: ROOM.practitioner, version: seen, change: wish, visits };
  return desk.inTrx((trx) => changeHours(bench.parts, trx, asked, { ...DOCTOR, origin: ORIGIN }));
}
async function outsideOf(wish: HoursChange | null): Promise<string[]> {
  const asked = { practitioner: ROOM.practitioner, change: wish };
  const { visits } = await findVisitsOutside(bench.parts, bench.knex, asked, DOCTOR);
  return visits.map(({ documentId }) => documentId);
}
async function freeOn(day: string): Promise<number> {
  const [from, to] = [new Date(`${day}T00:00:00+03:00`), new Date(`${day}T24:00:00+03:00`)];
  return (await findFreeSlots(bench.parts, bench.knex, ROOM, from, to)).slots.length;
}
async function seedPatient(): Promise<void> {
  await bench
    .knex('patients')
    .insert({ id: 7, document_id: 'patient-7', full_name: 'Amina Yusuf', clinic_id: 1 });
}

test('leave closes its days at once, and the times come back with the usual hours', async () => {
  expect(await freeOn('2026-12-08')).toBe(16);
  await change(AWAY);
  expect([await freeOn('2026-12-08'), await freeOn('2026-12-09'), await freeOn('2026-12-10')]).toEqual([
    0, 0, 16,
  ]);
  expect(await refusal(desk.hold(TUESDAY_TEN))).toBe('400 time_outside_hours');
  await change(BACK);
  expect(await freeOn('2026-12-08')).toBe(16);
});

test('a booked visit is named before it is left outside, and stands when somebody has looked', async () => {
  await seedPatient();
  const visit = await desk.hold(TUESDAY_TEN);
  await desk.confirm(visit);
  expect(await outsideOf(null)).toEqual([]);
  expect(await outsideOf(AWAY)).toEqual([visit.documentId]);
  expect(await refusal(change(AWAY))).toBe('409 visits_outside_hours');
  expect(await refusal(change(AWAY, { visits: ['another'] }))).toBe('409 visits_outside_hours');
  expect(await freeOn('2026-12-08')).toBe(15);
  await change(AWAY, { visits: [visit.documentId] });
  expect((await desk.reload(visit)).status).toBe('confirmed');
  expect(await outsideOf(null)).toEqual([visit.documentId]);
});

test('a hold counts until it is cleared away, for money may still confirm it; a visit of another doctor does not', async () => {
  await seedPatient();
  await desk.hold(TUESDAY_TEN);
  await desk.hold(TUESDAY_TEN, { practitioner: 'doctor-2' });
  expect(await outsideOf(AWAY)).toHaveLength(1);
  bench.clock.advance(10 * 60_000);
  expect(await outsideOf(AWAY)).toHaveLength(1);
  await bench.knex('appointments').update({ state: 'expired' });
  expect(await outsideOf(AWAY)).toEqual([]);
});

test('whoever saw older hours is told so, also when the CMS has changed them', async () => {
  const { version } = await read();
  await change(AWAY);
  expect(await refusal(change(BACK, { version }))).toBe('412 stale_version');
  const seen = (await read()).version;
  await bench
    .knex('scheduling_weekly_hours')
    .where({ practitioner_id: 1 })
    .limit(1)
    .update({ closes_at: '11:00' });
  expect(await refusal(change(BACK, { version: seen }))).toBe('412 stale_version');
});

test('a new week begins on its day, and the weeks before it are kept as they were', async () => {
  const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  const week = { ...none, thursday: [{ opensAt: '20:00', closesAt: '24:00' }] };
  await change({ kind: 'week', from: '2026-12-10', week });
  const days = ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-17'];
  expect(await Promise.all(days.map(freeOn))).toEqual([16, 8, 0, 8]);
  const { openings } = await readOpenings(
    bench.parts,
    bench.knex,
    {
      practitioner: ROOM.practitioner,
      from: new Date('2026-12-09T21:00:00Z'),
      to: new Date('2026-12-11T21:00:00Z'),
    },
    ADMIN,
  );
  expect(openings).toEqual([{ startsAt: '2026-12-10T17:00:00.000Z', endsAt: '2026-12-10T21:00:00.000Z' }]);
});

test('a day of its own may have several spans, and days that are over can not be changed', async () => {
  const spans = [
    { opensAt: '08:00', closesAt: '09:00' },
    { opensAt: '10:00', closesAt: '10:30' },
  ];
  await change({ kind: 'other', day: '2026-12-12', spans, note: null });
  expect(await freeOn('2026-12-12')).toBe(3);
  expect(await refusal(change({ kind: 'other', day: '2026-12-06', spans, note: null }))).toBe(
    '400 day_in_past',
  );
});

test('a late payment does not book a time again at which the doctor is away by now', async () => {
  const [gone, stays] = [await desk.hold(TUESDAY_TEN), await desk.hold(new Date('2026-12-10T07:00:00Z'))];
  bench.clock.advance(10 * 60_000);
  await bench.runJobs();
  await change(AWAY);
  const rebook = (id: number): Promise<string> => desk.inTrx((trx) => bench.scheduling.rebook(trx, id));
  expect([await rebook(gone.id), await rebook(stays.id)]).toEqual(['taken', 'rebooked']);
});

test('a colleague, a doctor who has left and an admin of another clinic reach nothing', async () => {
  const elsewhere = { practitionerId: 1, clinicId: 2 };
  for (const asker of [
    { principal: { practitionerId: 2, clinicId: 1 }, scope: 'own' },
    { principal: { practitionerId: null, clinicId: 1 }, scope: 'own' },
    { principal: elsewhere, scope: 'own' },
    { principal: elsewhere, scope: 'clinic' },
    { principal: null, scope: 'clinic' },
  ] as const) {
    expect(await refusal(readHours(bench.parts, bench.knex, ROOM.practitioner, asker))).toBe('404 not_found');
  }
  expect((await readHours(bench.parts, bench.knex, 'doctor-2', ADMIN)).hours.lines).toHaveLength(10);
});

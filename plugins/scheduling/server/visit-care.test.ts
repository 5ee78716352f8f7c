import type { Knex } from 'knex';
import { createContentTables } from '../../../tests/support/content-tables';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { CARE_WINDOWS, careWindow } from './domain/visit-care';
import { VISIT_STATUSES, type VisitStatus } from './domain/visit-status';
import { patientsOfVisits } from './store/visit-care';

const NOW = new Date('2026-12-07T07:00:00Z');
const MINUTE = 60_000;
const CARER = { practitionerId: 1, clinicId: 1 };

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  await createContentTables(knex);
});
afterEach(() => drop());

async function inCare(state: VisitStatus, startsAt: number, change: object = {}): Promise<boolean> {
  await knex('appointments').del();
  await knex('appointments').insert({
    reference: 'R',
    state,
    starts_at: new Date(startsAt),
    ends_at: new Date(startsAt + 30 * MINUTE),
    practitioner_id: 1,
    clinic_id: 1,
    patient_id: 7,
    ...change,
  });
  return (await patientsOfVisits(knex, CARER, NOW)).length > 0;
}

test.each(CARE_WINDOWS)(
  'a %s visit opens the patient within its window, to the minute',
  async (state, window) => {
    const first = NOW.getTime() + window.minutesBefore * MINUTE;
    const last = NOW.getTime() - (window.minutesAfter + 30) * MINUTE;
    expect(await inCare(state, first)).toBe(true);
    expect(await inCare(state, first + MINUTE)).toBe(false);
    expect(await inCare(state, last)).toBe(true);
    expect(await inCare(state, last - MINUTE)).toBe(false);
  },
);

test('a hold, a cancelled and an expired visit open nobody', async () => {
  for (const state of VISIT_STATUSES.filter((each) => careWindow(each) === null)) {
    expect([state, await inCare(state, NOW.getTime())]).toEqual([state, false]);
  }
  expect(VISIT_STATUSES.filter((each) => careWindow(each) === null)).toEqual([
    'held',
    'cancelled',
    'expired',
  ]);
});

test("another practitioner's visit and one in another clinic open nobody", async () => {
  expect(await inCare('confirmed', NOW.getTime())).toBe(true);
  expect(await inCare('confirmed', NOW.getTime(), { practitioner_id: 2 })).toBe(false);
  expect(await inCare('confirmed', NOW.getTime(), { clinic_id: 2 })).toBe(false);
});

import { ContentRefused } from '../../../src/kernel/content';
import type { ContentRow } from '../../../src/strapi/watch-content';
import type { SchedulingBench } from '../../../tests/support/scheduling';
import { openDesk, type VisitDesk } from '../../../tests/support/visit-desk';
import { ofDateOverride, ofWeeklyHour } from './domain/content-rows';
import { hoursWatch } from './watch-hours';

const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const WEEK = 'scheduling_weekly_hours';
const DAYS = 'scheduling_date_overrides';

let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;
const note = jest.fn(() => Promise.resolve());

beforeEach(async () => {
  note.mockClear();
  ({ bench, desk, drop } = await openDesk());
  const patient = { id: 7, document_id: 'patient-7', full_name: 'Amina Yusuf', clinic_id: 1 };
  await bench.knex('patients').insert(patient);
  await desk.hold(TUESDAY_TEN);
});
afterEach(() => drop());

const DOCTOR = { practitioner: { documentId: 'doctor-1' } };
const morning = (id: number, more: object = {}): ContentRow => ({
  ...{ id, weekday: 'tuesday', opensAt: '08:00', closesAt: '12:00', validFrom: null, validUntil: null },
  ...DOCTOR,
  ...more,
});
const away = (id: number, more: object = {}): ContentRow => ({
  ...{ id, date: '2026-12-08', closed: true, opensAt: null, closesAt: null, ...DOCTOR },
  ...more,
});

/** As the database is at that moment: the row has been written, or is about to be deleted. */
async function save(
  table: string,
  { before, after }: { before: ContentRow | null; after: ContentRow | null },
): Promise<string> {
  const { parts, knex } = bench;
  const partOf = table === WEEK ? ofWeeklyHour : ofDateOverride;
  const watch = hoursWatch({ ...parts, changes: { note } }, partOf);
  try {
    await knex.transaction(async (trx) => {
      if (after) await trx(table).insert(columns(after)).onConflict('id').merge();
      await watch.changed(trx, { before, after });
      if (!after && before) await trx(table).where({ id: before.id }).delete();
    });
    return 'saved';
  } catch (error) {
    if (error instanceof ContentRefused) return error.problem.message.slice(0, 15);
    throw error;
  }
}

function columns({
  id,
  weekday,
  date,
  closed,
  opensAt,
  closesAt,
  validFrom,
  validUntil,
  practitioner,
}: ContentRow) {
  const { documentId } = practitioner as { documentId: string };
  const times = { id, opens_at: opensAt, closes_at: closesAt, practitioner_id: Number(documentId.slice(-1)) };
  return date === undefined
    ? { ...times, weekday, valid_from: validFrom, valid_until: validUntil }
    : { ...times, date, closed };
}
const idOf = async (weekday: string): Promise<number> => {
  const row = await bench
    .knex(WEEK)
    .where({ practitioner_id: 1, weekday, opens_at: '08:00' })
    .first<{ id: number }>('id');
  return row.id;
};

test('a line of the week in which somebody is booked is neither shortened, ended, given away nor deleted', async () => {
  const id = await idOf('tuesday');
  for (const after of [
    morning(id, { opensAt: '10:30' }),
    morning(id, { weekday: 'wednesday' }),
    morning(id, { validUntil: '2026-12-07' }),
    morning(id, { validFrom: '2026-12-09' }),
    morning(id, { practitioner: { documentId: 'doctor-2' } }),
    null,
  ]) {
    expect(await save(WEEK, { before: morning(id), after })).toBe('1 booked visit ');
  }
  expect((await bench.knex(WEEK).where({ id }).first()) as object).toMatchObject({
    ...{ weekday: 'tuesday', opens_at: '08:00', practitioner_id: 1 },
  });
});

test('a day that is closed or has other hours without the visit is refused; one with it, or of a colleague, is saved', async () => {
  expect(await save(DAYS, { before: null, after: away(90) })).toBe('1 booked visit ');
  const late = { closed: false, opensAt: '12:00', closesAt: '18:00' };
  expect(await save(DAYS, { before: null, after: away(90, late) })).toBe('1 booked visit ');
  const round = { closed: false, opensAt: '09:00', closesAt: '11:00' };
  expect(await save(DAYS, { before: null, after: away(90, round) })).toBe('saved');
  const other = { practitioner: { documentId: 'doctor-2' } };
  expect(await save(DAYS, { before: null, after: away(91, other) })).toBe('saved');
});

test('what takes no visit out is saved, and screens that stand open hear of it', async () => {
  const id = await idOf('tuesday');
  expect(await save(WEEK, { before: morning(id), after: morning(id, { closesAt: '11:00' }) })).toBe('saved');
  expect(note).toHaveBeenLastCalledWith(expect.anything(), { clinicId: 1, noun: 'working-hours' });
  const monday = await idOf('monday');
  const line = morning(monday, { weekday: 'monday' });
  expect(await save(WEEK, { before: line, after: null })).toBe('saved');
  expect(note).toHaveBeenCalledTimes(2);
});

test('a visit that lay outside already stops nobody from mending the hours', async () => {
  await bench.knex(DAYS).insert({ id: 80, date: '2026-12-08', closed: true, practitioner_id: 1 });
  const id = await idOf('tuesday');
  expect(await save(WEEK, { before: morning(id), after: null })).toBe('saved');
  expect(await save(DAYS, { before: away(80), after: null })).toBe('saved');
});

import { otherNamesOfFields } from '@daktari/texts';
import { schedulingBench, type SchedulingBench } from '../../../tests/support/scheduling';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { doctorBoard } from './use-cases/doctor-board';
import { everyDoctor, fittingDoctors, type DoctorSearch } from './use-cases/find-doctors';
import { findFreeSlots } from './use-cases/find-free-slots';

let bench: SchedulingBench;
let drop: () => Promise<void>;

beforeEach(async () => {
  const sqlite = temporarySqlite();
  drop = sqlite.drop;
  bench = await schedulingBench(sqlite.knex);
  const say = (id: number, words: object) => bench.knex('practitioners').where({ id }).update(words);
  await say(1, {
    title: 'Dr',
    full_name: 'Achieng Otieno',
    specialty: 'Family medicine',
    languages: 'en, sw',
  });
  await say(2, { title: 'Dr', full_name: 'Kiprono Cheruiyot', specialty: 'Heart', languages: 'en' });
});
afterEach(() => drop());

const find = async (search: DoctorSearch = {}) =>
  fittingDoctors(await everyDoctor(bench.parts, bench.knex), search);
const namesOf = async (search?: DoctorSearch) => (await find(search)).map(({ fullName }) => fullName);

async function licensedUntil(ends: string): Promise<void> {
  await bench.knex('identity_licences').where({ practitioner_id: 1 }).delete();
  await bench.knex('identity_licences').insert({
    ...{ id: 'licence-1', practitioner_id: 1, licence_key: 'KMPDC:A1', ends, told: 'none' },
  });
}

async function hold(startsAt: string, practitioner: string, service = 'visit-30'): Promise<void> {
  const wish = { practitioner, service, patientId: 1, startsAt: new Date(startsAt) };
  await bench.knex.transaction((trx) => bench.scheduling.hold(trx, { ...wish, bookedBy: 'patient' }));
}

test('the next free time of each service is the first that free slots tell', async () => {
  await bench
    .knex('scheduling_date_overrides')
    .insert({ practitioner_id: 2, date: '2026-12-07', closed: true });
  await hold('2026-12-07T06:30:00Z', 'doctor-1');
  const from = bench.kernel.clock.now();
  const to = new Date(from.getTime() + 14 * 86_400_000);
  const doctors = await find();
  for (const { documentId, offers } of doctors) {
    for (const { service, next } of offers) {
      const name = { practitioner: documentId, service };
      const { slots } = await findFreeSlots(bench.parts, bench.knex, name, from, to);
      expect(new Date(next ?? 0).toISOString()).toBe(slots[0]?.startsAt);
    }
  }
  expect(doctors.map(({ offers }) => offers.length)).toEqual([2, 1]);
});

test('who is free first comes first; a hold that is over is free again', async () => {
  expect(await namesOf()).toEqual(['Achieng Otieno', 'Kiprono Cheruiyot']);
  await hold('2026-12-07T06:30:00Z', 'doctor-1');
  expect(await namesOf({ service: 'visit-30' })).toEqual(['Kiprono Cheruiyot', 'Achieng Otieno']);
  bench.clock.advance(10 * 60_000 + 1);
  expect(await namesOf({ service: 'visit-30' })).toEqual(['Achieng Otieno', 'Kiprono Cheruiyot']);
});

test.each<[string, DoctorSearch, string[]]>([
  ['words of the specialty', { words: 'hear' }, ['Kiprono Cheruiyot']],
  ['words of the name', { words: 'OTIENO ach' }, ['Achieng Otieno']],
  ['a language', { language: 'sw' }, ['Achieng Otieno']],
  ['a service that one of them gives', { service: 'visit-45' }, ['Achieng Otieno']],
  ['a service that nobody gives', { service: 'visit-20' }, []],
  ['a price below all', { maxPriceCents: 149_999 }, []],
  ['a channel that nobody offers', { channel: 'audio' }, []],
  ['a clinic that is not there', { clinic: 'clinic-9' }, []],
  ['an instant before which nobody is free', { freeBefore: new Date('2026-12-07T06:15:00Z') }, []],
])('found by %s', async (_, search, names) => {
  expect(await namesOf(search)).toEqual(names);
});

test('a specialty is found by what it is called in the other language', async () => {
  const named = fittingDoctors(
    await everyDoctor(bench.parts, bench.knex),
    { words: 'moyo' },
    otherNamesOfFields,
  );
  expect(named.map(({ fullName }) => fullName)).toEqual(['Kiprono Cheruiyot']);
  expect(await namesOf({ words: 'moyo' })).toEqual([]);
});

test('for whom a service is meant is told, and keeps nobody from finding it', async () => {
  await bench.knex('services').where({ document_id: 'visit-45' }).update({ from_age: 0, to_age: 12 });
  const [achieng] = await find({ practitioner: 'doctor-1' });
  const ages = achieng?.offers.map(({ service, fromAge, toAge }) => [service, fromAge, toAge]);
  expect(ages?.sort()).toEqual([
    ['visit-30', null, null],
    ['visit-45', 0, 12],
  ]);
});

test('who has no time in two weeks is found last, and by no instant', async () => {
  await bench.knex('scheduling_weekly_hours').where({ practitioner_id: 1 }).delete();
  expect(await namesOf()).toEqual(['Kiprono Cheruiyot', 'Achieng Otieno']);
  expect(await namesOf({ freeBefore: new Date('2030-01-01T00:00:00Z') })).toEqual(['Kiprono Cheruiyot']);
});

test('a licence that is over vouches for nobody', async () => {
  await bench.knex('practitioners').where({ id: 1 }).update({ licence_body: 'KMPDC' });
  const bodies = async () => (await find({ practitioner: 'doctor-1' })).map(({ licenceBody }) => licenceBody);
  expect(await bodies()).toEqual([null]);
  await licensedUntil('2026-12-07');
  expect(await bodies()).toEqual(['KMPDC']);
  await licensedUntil('2026-12-06');
  expect(await bodies()).toEqual([null]);
});

test('who is shut out is not found', async () => {
  await bench.knex('practitioners').where({ id: 2 }).update({ active: false });
  expect(await namesOf()).toEqual(['Achieng Otieno']);
});

test('four statements, however many doctors there are', async () => {
  let statements = 0;
  bench.knex.on('query', () => (statements += 1));
  await find();
  expect(statements).toBe(4);
});

test('who asks again at once makes no statements; seconds later, or when the clock jumps, it is worked out anew', async () => {
  const board = doctorBoard(bench.parts);
  let statements = 0;
  bench.knex.on('query', () => (statements += 1));
  await Promise.all([board(() => bench.knex), board(() => bench.knex)]);
  await board(() => bench.knex);
  expect(statements).toBe(4);
  bench.clock.advance(5_000);
  await board(() => bench.knex);
  expect(statements).toBe(8);
});

test('a failure is not kept', async () => {
  let away = true;
  const { doctors } = bench.parts;
  const list: typeof doctors.list = (query) =>
    away ? Promise.reject(new Error('the database is away')) : doctors.list(query);
  const board = doctorBoard({ ...bench.parts, doctors: { ...doctors, list } });
  await expect(board(() => bench.knex)).rejects.toThrow('away');
  away = false;
  expect(await board(() => bench.knex)).toHaveLength(2);
});

import type { Knex } from 'knex';
import type { AuditOrigin } from '../../../src/kernel/audit';
import { AppError } from '../../../src/kernel/errors';
import { temporaryPostgres } from '../../../tests/support/postgres';
import { ROOM, schedulingBench, type SchedulingBench } from '../../../tests/support/scheduling';
import { outside } from './domain/working-hours';
import type { Visit } from './face';
import { changeHours } from './use-cases/change-hours';
import { readHours } from './use-cases/read-hours';

const DOCTOR = { principal: { practitionerId: 1, clinicId: 1 }, scope: 'own' } as const;
const ORIGIN: AuditOrigin = {
  ...{ actor: { kind: 'user', id: 1, role: 'practitioner' }, operation: 'hours.change' },
  ...{ purpose: 'care', requestId: null, clientId: null },
};
const MINUTE = 60_000;

let knex: Knex;
let drop: () => Promise<void>;
let bench: SchedulingBench;

beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
  bench = await schedulingBench(knex);
  await knex('patients').insert({ id: 1, document_id: 'patient-1', full_name: 'Amina', clinic_id: 1 });
});
afterEach(() => drop());

const book = (startsAt: Date): Promise<Visit> =>
  knex.transaction((trx) =>
    bench.scheduling.hold(trx, { ...ROOM, patientId: 1, startsAt, bookedBy: 'patient' }),
  );

async function goAway(day: string, version: string): Promise<void> {
  const change = { kind: 'away', first: day, last: day, note: null } as const;
  const wish = { practitioner: ROOM.practitioner, version, change, visits: [] };
  await knex.transaction((trx) => changeHours(bench.parts, trx, wish, { ...DOCTOR, origin: ORIGIN }));
}

test('a time that is booked while leave is put on it: one of the two is refused, and no visit is left unseen', async () => {
  const days = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15'];
  for (const day of days) {
    const { version } = await readHours(bench.parts, knex, ROOM.practitioner, DOCTOR);
    const starts = Array.from({ length: 4 }, (_, at) => Date.parse(`${day}T05:00:00Z`) + at * 30 * MINUTE);
    const [leave, ...visits] = await Promise.allSettled([
      goAway(day, version),
      ...starts.map((start) => book(new Date(start))),
    ]);
    const booked = visits.filter(({ status }) => status === 'fulfilled').length;
    expect([day, leave.status === 'fulfilled' && booked > 0]).toEqual([day, false]);
    if (leave.status === 'rejected') expect(leave.reason).toMatchObject({ code: 'visits_outside_hours' });
    for (const each of visits) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'time_outside_hours' });
    }
    const { hours, worker } = await readHours(bench.parts, knex, ROOM.practitioner, DOCTOR);
    const coming = await bench.parts.timetables.coming(knex, worker, bench.clock.now());
    expect(outside(worker.zone, hours, coming)).toEqual([]);
  }
});

test('leave waits for a booking that is under way, and is then told of it', async () => {
  const { version } = await readHours(bench.parts, knex, ROOM.practitioner, DOCTOR);
  const trx = await knex.transaction();
  await bench.scheduling.hold(trx, {
    ...{ ...ROOM, patientId: 1, startsAt: new Date('2026-12-08T07:00:00Z'), bookedBy: 'patient' },
  });
  const leave = goAway('2026-12-08', version).then(
    () => 'put',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  const first = await Promise.race([
    leave,
    new Promise((resolve) => setTimeout(() => resolve('waits'), 300)),
  ]);
  await trx.commit();
  expect([first, await leave]).toEqual(['waits', 'visits_outside_hours']);
});

test('of two who change the same hours at once one is told to look again', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { version } = await readHours(bench.parts, knex, ROOM.practitioner, DOCTOR);
    const day = (at: number): string => `2027-0${at}-${String(round + 10)}`;
    const both = await Promise.allSettled([goAway(day(1), version), goAway(day(2), version)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 412 } });
  }
  expect(await knex('scheduling_date_overrides').count({ n: '*' })).toEqual([{ n: '10' }]);
});

test('two who write hours row by row, as in the CMS, wait for each other and do not lock each other out', async () => {
  const { timetables } = bench.parts;
  let written = 0;
  const bothWritten = async (): Promise<void> => {
    written += 1;
    while (written < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const write = () =>
    knex.transaction(async (trx) => {
      // What the foreign key of a new row holds until the end of its transaction.
      await trx('practitioners').where({ id: 1 }).forKeyShare().first('id');
      await bothWritten();
      await timetables.lock(trx, 1);
    });
  expect((await Promise.allSettled([write(), write()])).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
  ]);
});

import { codeOf, consoleBench, type ConsoleBench, type Plain } from '../../../tests/support/console-bench';
import { temporaryPostgres } from '../../../tests/support/postgres';

const ROUNDS = 12;
const AT_ONCE = 6;

let bench: ConsoleBench;
let drop: () => Promise<void>;
beforeEach(async () => {
  const postgres = await temporaryPostgres();
  drop = postgres.drop;
  bench = await consoleBench(postgres.knex);
});
afterEach(() => drop());

test('of all who saw the same version one gets their change, and the others are told', async () => {
  const path = '/patients/patient-1';
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = (await bench.get('desk1', path)).body as Plain & { version: string };
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        bench.ask('desk1', 'PUT', path, {
          body: { ...before, fullName: `Round ${round} of desk ${n}` },
          headers: { 'if-match': `"${before.version}"` },
        }),
      ),
    );
    const [won, ...others] = replies.sort((one, other) => one.status - other.status);
    expect([won?.status, ...others.map(codeOf)]).toEqual([200, ...others.map(() => '412 stale_version')]);
    expect((await bench.get('desk1', path)).body).toEqual(won?.body);
  }
});

test('lists, searches and records are the same as on SQLite', async () => {
  const { body } = await bench.ask('desk1', 'POST', '/patients/find', { body: { filter: { q: 'ami' } } });
  expect(body).toMatchObject([
    {
      id: 'patient-1',
      dateOfBirth: '1990-02-03',
      phone: '0712 ••• 671',
      nextVisitAt: '2026-12-08T07:00:00.000Z',
      lastVisitAt: '2026-11-30T07:00:00.000Z',
    },
  ]);
  const doctor = await bench.get('doctor1', '/patients');
  expect((doctor.body as Plain[]).map(({ id }) => id)).toEqual(['patient-1', 'patient-2']);
  const found = await bench.ask('desk1', 'POST', '/visits/find', { body: { filter: { q: 'visit22' } } });
  expect(found.headers['X-Total-Count']).toBe('5');
  const payments = await bench.get('desk1', '/payments', { sort: ['createdAt', 'ASC'], range: [1, 2] });
  expect((payments.body as Plain[]).map(({ id }) => id)).toEqual(['payment-3', 'payment-4']);
  expect((await bench.get('desk1', '/visits', { filter: { practitioner: 'doctor-2' } })).body).toMatchObject([
    { id: 'visit-4', payment: { state: 'paid' } },
  ]);
  expect((await bench.get('nowhere', '/me')).body).toMatchObject({ clinic: null, practitioner: null });
});

import { temporaryPostgres } from '../../../../tests/support/postgres';
import { ROOM } from '../../../../tests/support/scheduling';
import { PATIENT_ID, THURSDAY_TEN, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import { systemOrigin } from '../../../../src/kernel/audit';
import { book } from './book';

const HALF_HOUR_MS = 1_800_000;

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

test('a patient who asks for six times at once, on six phones, holds three of them', async () => {
  const { knex, journeys } = world;
  const principal = { role: 'patient', userId: 1, patientId: PATIENT_ID, practitionerId: null, clinicId: 1 };
  const wishes = Array.from({ length: 6 }, (_, index) => ({
    ...ROOM,
    startsAt: new Date(THURSDAY_TEN.getTime() + (index - 2) * HALF_HOUR_MS),
    phone: `071200000${index}`,
  }));
  const outcomes = await Promise.allSettled(
    wishes.map((wish) =>
      knex.transaction((trx) =>
        book(journeys, trx, wish, { principal, scope: 'own', origin: systemOrigin('test') }),
      ),
    ),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(3);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'too_many_holds' });
});

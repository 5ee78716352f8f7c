import { temporaryPostgres } from '../../../../tests/support/postgres';
import { visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import { cancelVisit } from './cancel-visit';
import { onVisitConfirmed } from './on-visit-confirmed';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

/** Until somebody waits for a row that we hold, or has gone past it. */
async function met(): Promise<void> {
  while (world.planned.length === 0) {
    const { rows } = await world.knex.raw<{ rows: object[] }>(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
  }
}

test('a visit that is called off while its confirmation is worked off keeps no reminder', async () => {
  const { knex, journeys, scheduling, planned } = world;
  const { id: visitId } = await world.book();
  await knex('appointments').where({ id: visitId }).update({ state: 'confirmed' });
  let confirmation = Promise.resolve();
  await knex.transaction(async (trx) => {
    const visit = await scheduling.lock(trx, visitId);
    confirmation = knex.transaction((other) => onVisitConfirmed(journeys, other, { visitId }));
    await met();
    await cancelVisit(journeys, trx, visit, { by: 'patient', reason: null });
  });
  await confirmation;
  expect(planned).toEqual(['cancel']);
});

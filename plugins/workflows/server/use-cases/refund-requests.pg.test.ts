import { temporaryPostgres } from '../../../../tests/support/postgres';
import { THURSDAY_TEN, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import { systemOrigin } from '../../../../src/kernel/audit';
import { askForRefund } from './ask-for-refund';
import { decideRefund } from './decide-refund';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

test('of six who decide at once one wins, and the money goes back once or not at all', async () => {
  const booked = await world.book();
  await world.pay();
  world.clock.set(new Date(THURSDAY_TEN.getTime() - 2 * 3_600_000));
  const visit = await world.cancel(booked, 'patient');
  const { journeys, knex } = world;
  const origin = systemOrigin('test');
  const { id } = await knex.transaction((trx) =>
    askForRefund(journeys, trx, visit, { reason: 'Kept by mistake', userId: 1, origin }),
  );
  const outcomes = await Promise.allSettled(
    [null, 'No', null, 'No', null, 'No'].map((refusal, index) => {
      const by = { userId: index + 2, clinicId: 1, role: 'front-desk' };
      return knex.transaction((trx) => decideRefund(journeys, trx, { id, by, refusal, origin }));
    }),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'refund_decided' });
  const [request] = await knex('workflow_refund_requests').pluck<string[]>('state');
  expect(await knex('mpesa_refunds')).toHaveLength(request === 'approved' ? 1 : 0);
});

test('asking again while somebody decides waits for them, and neither falls over', async () => {
  const booked = await world.book();
  await world.pay();
  world.clock.set(new Date(THURSDAY_TEN.getTime() - 2 * 3_600_000));
  const visit = await world.cancel(booked, 'patient');
  const { journeys, knex } = world;
  const origin = systemOrigin('test');
  const asked = { reason: 'Kept by mistake', userId: 1, origin };
  const { id } = await knex.transaction((trx) => askForRefund(journeys, trx, visit, asked));
  const asking = await knex.transaction();
  await journeys.scheduling.lock(asking, visit.id);
  const by = { userId: 2, clinicId: 1, role: 'front-desk' };
  const deciding = knex.transaction((trx) => decideRefund(journeys, trx, { id, by, refusal: null, origin }));
  // Until it waits for the visit.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const again = askForRefund(journeys, asking, visit, asked).finally(() => asking.rollback());
  const outcomes = await Promise.allSettled([again, deciding]);
  expect(outcomes).toMatchObject([
    { status: 'rejected', reason: { code: 'refund_asked_already' } },
    { status: 'fulfilled' },
  ]);
});

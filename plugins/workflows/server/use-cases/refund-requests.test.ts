import { PRICE, THURSDAY_TEN, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Visit } from '../../../scheduling/server/face';
import { askForRefund } from './ask-for-refund';
import { decideRefund } from './decide-refund';
import type { Caller } from './reach-visit';
import { listRefunds } from './view-refund';

const ASKER = 21;
const OTHER = 22;
const THIRD = 23;
const REASON = 'The patient was in hospital that morning';

const CLERK: Pick<Caller, 'principal'> = {
  principal: {
    ...{ role: 'front-desk', userId: ASKER, clinicId: 1, patientId: null, practitionerId: null },
    ...{ language: 'en', session: { id: 's', clientId: 'c', scopes: [] } },
  },
};

let world: VisitWorld;
let visit: Visit;
beforeEach(async () => {
  world = await visitWorld();
  visit = await world.book();
  await world.pay();
  world.clock.set(new Date(THURSDAY_TEN.getTime() - 2 * 3_600_000));
  // Too late: the fee was kept.
  visit = await world.cancel(visit, 'patient');
});
afterEach(() => world.drop());

const origin = (operation: string): AuditOrigin => ({
  ...{ actor: { kind: 'user', id: ASKER, role: 'front-desk' }, operation, purpose: 'billing' },
  ...{ requestId: null, clientId: null },
});
const ask = (about = visit) =>
  world.knex.transaction((trx) =>
    askForRefund(world.journeys, trx, about, {
      reason: REASON,
      userId: ASKER,
      origin: origin('refunds.ask'),
    }),
  );
const decide = (id: string, userId: number, refusal: string | null = null, clinicId = 1) =>
  world.knex.transaction((trx) =>
    decideRefund(world.journeys, trx, {
      ...{ id, by: { userId, clinicId, role: 'front-desk' }, refusal, origin: origin('refunds.decide') },
    }),
  );
const refunds = () => world.knex('mpesa_refunds').pluck<string[]>('state');

test('nothing moves until another person has approved, then all that was kept goes back', async () => {
  const { id, amountCents } = await ask();
  expect(amountCents).toBe(PRICE);
  await world.runJobs();
  expect(await refunds()).toEqual([]);
  await decide(id, OTHER);
  await world.reversalsDone();
  expect(await refunds()).toEqual(['done']);
  expect(world.told.slice(-2)).toEqual([`refund-started ${PRICE}`, `refund-done ${PRICE}`]);
  await expect(ask()).rejects.toMatchObject({ code: 'refund_not_possible' });
});

test('whoever asked is refused, and so is somebody of another clinic', async () => {
  const { id } = await ask();
  await expect(decide(id, ASKER)).rejects.toMatchObject({ status: 403, code: 'refund_own_request' });
  await expect(decide(id, ASKER, 'No')).rejects.toMatchObject({ code: 'refund_own_request' });
  await expect(decide(id, OTHER, null, 2)).rejects.toMatchObject({ status: 404 });
  await expect(decide('0'.repeat(26), OTHER)).rejects.toMatchObject({ status: 404 });
  expect(await refunds()).toEqual([]);
});

test('of two who approve at once one wins, and the money goes back once', async () => {
  const { id } = await ask();
  const outcomes = await Promise.allSettled([decide(id, OTHER), decide(id, THIRD), decide(id, THIRD, 'No')]);
  const lost = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
  );
  expect(lost).toEqual(['refund_decided', 'refund_decided']);
  expect(await refunds()).toEqual(['requested']);
});

test('what was decided between reading and writing is not decided again', async () => {
  const { refundRequests } = world.journeys;
  const { id } = await ask();
  const read = await refundRequests.byId(world.knex, id);
  if (!read) throw new Error('no request');
  await decide(id, OTHER, 'It stays');
  const late = { state: 'approved', by: THIRD, at: new Date(), answer: null } as const;
  expect(await world.knex.transaction((trx) => refundRequests.decide(trx, read, late))).toBe(false);
});

test('a refusal keeps its reason, moves nothing, and lets somebody ask again', async () => {
  const { id } = await ask();
  await expect(ask()).rejects.toMatchObject({ status: 409, code: 'refund_asked_already' });
  await decide(id, OTHER, 'It was agreed on the phone that it stays');
  expect(await refunds()).toEqual([]);
  const [kept] = await world.journeys.refundRequests.list(world.knex, { clinicId: 1, id, most: 1 });
  expect(kept).toMatchObject({ state: 'refused', reason: REASON, decidedBy: OTHER });
  expect(kept?.answer).toBe('It was agreed on the phone that it stays');
  expect((await ask()).id).not.toBe(id);
});

test('a list that shows not all says so, and the trail names those that it shows', async () => {
  const first = await ask();
  await decide(first.id, OTHER, 'Not yet');
  world.clock.advance(1000);
  await ask();
  const { documentId } = await world
    .knex('appointments')
    .where({ id: visit.id })
    .first<{ documentId: string }>('document_id as documentId');
  const listed = (most?: number) => listRefunds(world.journeys, CLERK, documentId, most);
  expect(await listed(1)).toMatchObject({ more: true, touched: { ids: [first.id] } });
  expect((await listed(1)).requests.map(({ id }) => id)).toEqual([first.id]);
  expect(await listed(2)).toMatchObject({ more: false });
  expect((await listed()).requests).toHaveLength(2);
});

test('words are sealed, and each step is on the trail with its purpose', async () => {
  const { id } = await ask();
  await decide(id, OTHER);
  const stored = JSON.stringify(await world.knex('workflow_refund_requests'));
  expect(stored).not.toContain('hospital');
  const steps = world.trail
    .filter(({ purpose }) => purpose === 'billing')
    .map(({ operation, action, type, patients }) => `${operation} ${action} ${type} ${patients.join()}`);
  expect(steps).toEqual([
    'refunds.ask create refund-request 7',
    'refunds.decide update refund-request 7',
    'refunds.decide update visit 7',
  ]);
});

test('what is still to come, or was never paid, is not asked back here', async () => {
  const coming = await world.book(new Date(THURSDAY_TEN.getTime() + 86_400_000));
  await expect(ask(coming)).rejects.toMatchObject({ status: 409, code: 'refund_not_possible' });
  const unpaid = await world.cancel(coming, 'clinic');
  await expect(ask(unpaid)).rejects.toMatchObject({ code: 'refund_not_possible' });
});

test('no other sum leaves than the one that two people agreed on', async () => {
  const { id } = await ask();
  // As when a payment came, or a refund of one failed, since it was asked for.
  await world.knex('workflow_refund_requests').update({ amount_cents: PRICE - 100 });
  await expect(decide(id, OTHER)).rejects.toMatchObject({ status: 409, code: 'refund_not_possible' });
  expect(await refunds()).toEqual([]);
  expect(await world.knex('workflow_refund_requests').pluck<string[]>('state')).toEqual(['open']);
});

test('a refund that M-Pesa refused is told with why, is asked for again, and of no other clinic’s visit', async () => {
  const { documentId } = visit;
  const listed = (principal = CLERK) => listRefunds(world.journeys, principal, documentId);
  expect((await listed()).sent).toEqual([]);
  const { id } = await ask();
  await decide(id, OTHER);
  expect((await listed()).sent).toMatchObject([{ fate: 'on-way', why: null, amountCents: PRICE }]);
  await world.knex('mpesa_refunds').update({ state: 'failed', result_code: '1', held_payment: null });
  expect(await listed()).toMatchObject({
    sent: [{ fate: 'failed', why: 'no-float' }],
    touched: { patients: [visit.patientId] },
  });
  expect((await ask()).amountCents).toBe(PRICE);
  if (!CLERK.principal) throw new Error('nobody asks');
  // As when a cancellation by the clinic gave it back: nobody asked, and the trail names whose money was seen.
  await world.knex('workflow_refund_requests').delete();
  expect(await listed()).toMatchObject({ requests: [], touched: { patients: [visit.patientId] } });
  const elsewhere = { principal: { ...CLERK.principal, clinicId: 2 } };
  expect(await listed(elsewhere)).toMatchObject({ sent: [], requests: [], touched: { patients: [] } });
});

import { PRICE, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import { askToClose } from './ask-to-close';
import { askToSendBack } from './ask-to-send-back';
import { decideAs } from './decide-refund';
import { listUnsettled } from './list-unsettled';
import { listRefunds } from './view-refund';

const REASON = 'The portal shows it at 10:14';
const SENT = { outcome: 'sent' as const, code: 'UKR9SENT01', reason: REASON };
const UNSENT = { outcome: 'not-sent' as const, reason: REASON };

/** Somebody of a clinic, with the trail's word for what they do. */
const who = (userId: number, role: string, clinicId = 1) => ({
  principal: { role, userId, clinicId, patientId: null, practitionerId: null },
  scope: 'clinic' as const,
  origin: {
    ...{ actor: { kind: 'user', id: userId, role }, operation: `by ${userId}`, purpose: 'billing' },
    ...{ requestId: null, clientId: null },
  } satisfies AuditOrigin,
});
const ADMIN = who(21, 'clinic-admin');
const DESK = who(22, 'front-desk');
const COLLEAGUE = who(23, 'front-desk');
const ELSEWHERE = who(31, 'clinic-admin', 2);

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

const decide = (id: string, by: typeof ADMIN, refusal: string | null = null) =>
  decideAs(world.journeys, id, by, refusal);
const states = () => world.knex('mpesa_refunds').pluck<string[]>('state');
const unsettled = async (by: typeof ADMIN) => (await listUnsettled(world.journeys, by)).unsettled;

/** It left, and how it ended is nobody's to know. */
async function leftToAPerson(): Promise<string> {
  await world.minutes(1);
  await world.knex('mpesa_refunds').update({ state: 'review' });
  return (await world.knex('mpesa_refunds').first<{ id: string }>('id')).id;
}

async function strayInReview(): Promise<string> {
  const { id } = await world.payNobody(PRICE);
  const wish = await askToSendBack(world.journeys, id, ADMIN, 'Not ours');
  await decide(wish.id, DESK);
  return leftToAPerson();
}

async function visitInReview(): Promise<string> {
  const visit = await world.book();
  await world.pay();
  await world.cancel(visit, 'clinic');
  return leftToAPerson();
}

const ask = (refund: string, by = ADMIN, word: typeof SENT | typeof UNSENT = SENT) =>
  askToClose(world.journeys, refund, by, word);

test('nothing is booked until another person has confirmed it, and then at once', async () => {
  const refund = await strayInReview();
  const { id } = await ask(refund);
  expect(await states()).toEqual(['review']);
  await expect(decide(id, ADMIN)).rejects.toMatchObject({ status: 403, code: 'refund_own_request' });
  await decide(id, DESK);
  expect(await states()).toEqual(['done']);
  expect(await unsettled(ADMIN)).toEqual([]);
});

test('of nobody’s money one of the two is a clinic admin', async () => {
  const { id, needsAdmin } = await ask(await strayInReview(), DESK, UNSENT);
  expect(needsAdmin).toBe(true);
  await expect(decide(id, COLLEAGUE)).rejects.toMatchObject({ status: 403, code: 'refund_needs_admin' });
  expect(await states()).toEqual(['review']);
  await decide(id, ADMIN);
  expect(await states()).toEqual(['failed']);
  expect(await unsettled(ADMIN)).toMatchObject([{ sendingBack: { state: 'failed' }, givable: 'any' }]);
});

test('a visit’s refund is for any two of its clinic, and for nobody else', async () => {
  const refund = await visitInReview();
  expect(await unsettled(DESK)).toMatchObject([{ kind: 'refund', state: 'review', closeAsked: false }]);
  await expect(ask(refund, ELSEWHERE)).rejects.toMatchObject({ status: 404 });
  const { id } = await ask(refund, DESK);
  expect(await unsettled(DESK)).toMatchObject([{ kind: 'refund', closeAsked: true }]);
  await expect(decide(id, ELSEWHERE)).rejects.toMatchObject({ status: 404 });
  await decide(id, COLLEAGUE);
  expect(await states()).toEqual(['done']);
});

test('what another clinic’s refund has come to is told to nobody else', async () => {
  const refund = await visitInReview();
  await world.knex('mpesa_refunds').update({ state: 'sent' });
  await expect(ask(refund, DESK)).rejects.toMatchObject({ status: 409, code: 'refund_not_in_review' });
  for (const word of [SENT, UNSENT]) {
    await expect(ask(refund, ELSEWHERE, word)).rejects.toMatchObject({ status: 404 });
  }
});

test('it is said once by a clinic, and shown with what was seen', async () => {
  const refund = await strayInReview();
  await ask(refund);
  await expect(ask(refund, DESK, UNSENT)).rejects.toMatchObject({
    status: 409,
    code: 'refund_asked_already',
  });
  const { requests } = await listRefunds(world.journeys, DESK, undefined);
  expect(requests).toMatchObject([
    { reason: REASON, closing: { outcome: 'sent', code: SENT.code }, stale: false, visit: null },
  ]);
  expect(await unsettled(DESK)).toMatchObject([
    { sendingBack: { refund, state: 'review', closeAsked: true }, sendBackAsked: false },
  ]);
  expect(await unsettled(ELSEWHERE)).toMatchObject([{ sendingBack: { closeAsked: false } }]);
});

test('when M-Pesa was first there is nothing to confirm, only to put away', async () => {
  const { id } = await ask(await strayInReview());
  await world.reversalsDone();
  expect(await states()).toEqual(['done']);
  await expect(decide(id, DESK)).rejects.toMatchObject({ status: 409, code: 'refund_not_in_review' });
  const stale = async () =>
    (await listRefunds(world.journeys, DESK, undefined)).requests.map((one) => one.stale);
  expect(await stale()).toEqual([true]);
  await decide(id, DESK, 'M-Pesa told it');
  expect(await stale()).toEqual([]);
});

test('refused it stays open, and can be said anew', async () => {
  const refund = await strayInReview();
  const { id } = await ask(refund, ADMIN, UNSENT);
  await decide(id, DESK, 'I see a reversal');
  expect(await states()).toEqual(['review']);
  const again = await ask(refund, DESK);
  await decide(again.id, ADMIN);
  expect(await states()).toEqual(['done']);
});

test('the code of the payment is not that of its reversal', async () => {
  const refund = await strayInReview();
  const { receipt } = await world.knex('mpesa_refunds').first<{ receipt: string }>('receipt');
  const word = { ...SENT, code: receipt };
  await expect(ask(refund, ADMIN, word)).rejects.toMatchObject({ code: 'reversal_code_wrong' });
});

test('each step is on the trail with the money that it is about, and the words are sealed', async () => {
  const refund = await strayInReview();
  const before = world.trail.length;
  const { id } = await ask(refund);
  await decide(id, DESK);
  const steps = world.trail.slice(before).map(({ operation, action, type }) => [operation, action, type]);
  expect(steps).toEqual([
    ['by 21', 'create', 'refund-request'],
    ['by 22', 'update', 'refund-request'],
    ['payments.conclude-refund', 'update', 'payment'],
    ['by 22', 'update', 'payment'],
  ]);
  expect(JSON.stringify(await world.knex('workflow_refund_requests'))).not.toContain('10:14');
});

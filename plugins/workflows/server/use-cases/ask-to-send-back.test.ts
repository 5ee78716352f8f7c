import { PRICE, visitWorld, type VisitWorld } from '../../../../tests/support/visit-world';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import { askToSendBack } from './ask-to-send-back';
import { decideAs } from './decide-refund';
import { listUnsettled } from './list-unsettled';
import { assignMoney } from './unsettled-money';
import { listRefunds } from './view-refund';

const REASON = 'He paid another clinic by mistake';

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
const ELSEWHERE = who(31, 'clinic-admin', 2);

let world: VisitWorld;
let deposit: string;
beforeEach(async () => {
  world = await visitWorld();
  ({ id: deposit } = await world.payNobody(PRICE));
});
afterEach(() => world.drop());

const ask = (by = ADMIN) => askToSendBack(world.journeys, deposit, by, REASON);
const decide = (id: string, by: typeof ADMIN, refusal: string | null = null) =>
  decideAs(world.journeys, id, by, refusal);
const refunds = () => world.knex('mpesa_refunds').pluck<string[]>('state');
const deposits = async (by: typeof ADMIN) => (await listUnsettled(world.journeys, by)).unsettled;

test('nothing moves until another person has approved, then the money goes back', async () => {
  const { id, amountCents } = await ask();
  expect([amountCents, await refunds()]).toEqual([PRICE, []]);
  await decide(id, DESK);
  await world.reversalsDone();
  expect(await refunds()).toEqual(['done']);
  expect(await deposits(ADMIN)).toEqual([]);
});

test('whoever asked is refused, and so is somebody of another clinic', async () => {
  const { id } = await ask();
  await expect(decide(id, ADMIN)).rejects.toMatchObject({ status: 403, code: 'refund_own_request' });
  await expect(decide(id, ELSEWHERE)).rejects.toMatchObject({ status: 404 });
  expect(await refunds()).toEqual([]);
});

test('what the desk asks for, a clinic admin decides', async () => {
  const { id } = await ask(DESK);
  const colleague = who(23, 'front-desk');
  await expect(decide(id, colleague)).rejects.toMatchObject({ status: 403, code: 'refund_needs_admin' });
  expect(await refunds()).toEqual([]);
  await decide(id, ADMIN);
  expect(await refunds()).toEqual(['requested']);
});

test('it is asked for once by a clinic, and its clinic alone sees that', async () => {
  await ask();
  await expect(ask()).rejects.toMatchObject({ status: 409, code: 'refund_asked_already' });
  expect(await deposits(DESK)).toMatchObject([{ id: deposit, sendBackAsked: true, givable: 'none' }]);
  expect(await deposits(ELSEWHERE)).toMatchObject([{ id: deposit, sendBackAsked: false, givable: 'any' }]);
  const listed = await listRefunds(world.journeys, DESK, undefined);
  expect(listed.requests).toMatchObject([
    { reason: REASON, visit: null, patient: null, deposit: { id: deposit }, stale: false },
  ]);
  expect((await listRefunds(world.journeys, ELSEWHERE, undefined)).requests).toEqual([]);
});

test('of two clinics that both want it sent back, one does', async () => {
  const mine = await ask();
  const theirs = await ask(ELSEWHERE);
  await decide(mine.id, DESK);
  const late = decide(theirs.id, who(32, 'front-desk', 2));
  await expect(late).rejects.toMatchObject({ status: 409, code: 'deposit_sent_back' });
  expect(await refunds()).toEqual(['requested']);
});

test('given to a visit in the meantime it stays there, and the request can only be refused', async () => {
  const { id } = await ask();
  const visit = await world.book();
  await assignMoney(world.journeys, deposit, ADMIN, { visit: visit.documentId, reason: 'She called' });
  await expect(decide(id, DESK)).rejects.toMatchObject({ status: 409, code: 'deposit_assigned' });
  const stale = async () =>
    (await listRefunds(world.journeys, DESK, undefined)).requests.map((one) => one.stale);
  expect(await stale()).toEqual([true]);
  // It is put away by saying so.
  await decide(id, DESK, 'It was given to her visit');
  expect(await stale()).toEqual([]);
  expect(await refunds()).toEqual([]);
});

test('the desk gives it to no visit that it does not look like', async () => {
  const visit = await world.book();
  const wish = { visit: visit.documentId, reason: 'She is in a hurry' };
  const tried = assignMoney(world.journeys, deposit, DESK, wish);
  await expect(tried).rejects.toMatchObject({ status: 403, code: 'deposit_needs_admin' });
});

test('words are sealed, and each step is on the trail with the money that it is about', async () => {
  const { id } = await ask();
  await decide(id, DESK);
  expect(JSON.stringify(await world.knex('workflow_refund_requests'))).not.toContain('mistake');
  const steps = world.trail.map(({ operation, action, type, ids }) => [operation, action, type, ...ids]);
  expect(steps.filter(([operation]) => operation?.startsWith('by '))).toEqual([
    ['by 21', 'create', 'refund-request', id],
    ['by 22', 'update', 'refund-request', id],
    ['by 22', 'update', 'payment', deposit],
  ]);
});

// What people do with their phones and what then must be seen.
import { book, eventually } from '../lib/client.mjs';
import { expect, expectReply } from './expect.mjs';

export async function phoneOf({ simulator }, { msisdn }) {
  return expectReply(await simulator.get(`/control/phones/${msisdn}`), 200).body;
}

export async function balanceOf(world, patient) {
  return (await phoneOf(world, patient)).phone.balanceCents;
}

export async function hold(patient, { wish }) {
  return expectReply(await book(patient.api, wish), 201).body;
}

export function promptOn(world, patient) {
  return eventually(
    'the prompt is on the phone',
    () => phoneOf(world, patient),
    ({ prompt }) => prompt !== null,
  ).then(({ prompt }) => prompt);
}

export async function typePin({ simulator }, { msisdn }, pin = '1234') {
  return expectReply(await simulator.post(`/control/phones/${msisdn}/prompt`, { action: 'pin', pin }), 200)
    .body;
}

export async function readVisit(patient, { id }) {
  return expectReply(await patient.api.get(`/api/visits/${id}`), 200).body;
}

export function becomes(patient, visit, test, what) {
  return eventually(`the visit is ${what}`, () => readVisit(patient, visit), test);
}

export function isConfirmed(patient, visit) {
  return becomes(patient, visit, ({ status }) => status === 'confirmed', 'confirmed');
}

/** From the free time to the confirmed visit, without any trouble. */
export async function paidVisit(world, patient, time) {
  const visit = await hold(patient, time);
  await promptOn(world, patient);
  await typePin(world, patient);
  return isConfirmed(patient, visit);
}

/** Texts on the phone that name the visit or (for money) hold `part`. */
export async function textsOn(world, patient, channel, part) {
  return (await phoneOf(world, patient))[channel].filter(
    (one) => one.text.includes(part) && one.from !== 'MPESA',
  );
}

/** Waits for the one message on `channel` that holds every one of `parts`. */
export async function isTold(world, patient, channel, ...parts) {
  const matching = async () =>
    (await phoneOf(world, patient))[channel].filter(({ text }) => parts.every((part) => text.includes(part)));
  const found = await eventually(
    `${channel} with "${parts.join('", "')}"`,
    matching,
    (texts) => texts.length > 0,
  );
  expect(found.length === 1, `${found.length} messages with "${parts.join('", "')}" instead of one`);
  return found[0];
}

export async function lettersAbout({ simulator }, to, part) {
  const { mail } = expectReply(await simulator.get(`/control/mail?to=${encodeURIComponent(to)}`), 200).body;
  return mail.filter(({ subject, text }) => `${subject}\n${text}`.includes(part));
}

export function letterArrives(world, to, part) {
  return eventually(
    `a letter to ${to}`,
    () => lettersAbout(world, to, part),
    (letters) => letters.length === 1,
  );
}

/** What the simulator counted of pushes for one payment reference. */
export async function pushesOf({ simulator }, reference) {
  const { pushes } = expectReply(await simulator.get('/control/counts'), 200).body;
  return (
    pushes.find((one) => one.reference === reference) ?? {
      accepted: 0,
      refused: 0,
      paid: 0,
      callbacks: 0,
      queries: 0,
    }
  );
}

export async function tillOf({ simulator }) {
  return expectReply(await simulator.get('/control/till'), 200).body;
}

/** The owner of the phone opens the M-Pesa menu and pays our Pay Bill without any prompt. Whole shillings. */
export async function payByHand({ simulator, stack }, { msisdn }, account, shillings) {
  const {
    DARAJA_CONSUMER_KEY: key,
    DARAJA_CONSUMER_SECRET: secret,
    DARAJA_SHORT_CODE: shortCode,
  } = stack.env;
  const basic = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const grant = '/daraja/oauth/v1/generate?grant_type=client_credentials';
  const token = expectReply(await simulator.get(grant, { headers: { Authorization: basic } }), 200).body;
  const payment = {
    ShortCode: shortCode,
    CommandID: 'CustomerPayBillOnline',
    Amount: String(shillings),
    Msisdn: msisdn,
    BillRefNumber: account,
  };
  const path = '/daraja/mpesa/c2b/v2/simulate';
  expectReply(await simulator.as(token.access_token).post(path, payment), 200);
}

/** What M-Pesa posts for one line of the till, sent by ourselves where its own message was lost or is to come late. */
export function sendConfirmation({ product, stack }, { receipt, amountCents, reference }, changes = {}) {
  return product.post(`/api/pay/c2b/${stack.env.PAYMENT_C2B_TOKEN}/confirmation`, {
    TransactionType: 'Pay Bill',
    TransID: receipt,
    TransTime: '20261123120130',
    TransAmount: (amountCents / 100).toFixed(2),
    BusinessShortCode: stack.env.DARAJA_SHORT_CODE,
    BillRefNumber: reference,
    MSISDN: '2547*****001',
    FirstName: 'Amina',
    ...changes,
  });
}

export async function paymentsInTill(world, reference) {
  const { entries } = await tillOf(world);
  return entries.filter((entry) => entry.kind === 'payment' && entry.reference === reference);
}

/** The C2B confirmations of this account are with the product. */
export async function confirmationsAreIn(world, reference) {
  await world.advance(3_000);
  const receipts = (await paymentsInTill(world, reference)).map(({ receipt }) => receipt);
  const told = async () => expectReply(await world.simulator.get('/control/counts'), 200).body.confirmations;
  await eventually('M-Pesa has told of the money', told, (all) => receipts.every((one) => all.includes(one)));
  await world.settled();
}

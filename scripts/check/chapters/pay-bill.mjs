import { eventually } from '../../lib/client.mjs';
import { expectEqual, expectReply } from '../expect.mjs';
import {
  balanceOf,
  becomes,
  hold,
  isConfirmed,
  isTold,
  payByHand,
  paymentsInTill,
  promptOn,
  readVisit,
  sendConfirmation,
  tillOf,
  typePin,
} from '../people.mjs';

const SECOND_MS = 1000;

export const toldByPayBill = {
  title: 'The callback is lost, and the C2B confirmation tells of the money',
  steps: [
    ['the visit is confirmed, with its receipt', confirmedByPayBill],
    ['our own query finds the same money, and nothing is credited twice', foundTwice],
    ['cancelled in time, the money goes back to the phone', goesBack],
  ],
};

async function confirmedByPayBill(world, context) {
  const patient = await world.newPatient('Naliaka Simiyu');
  const balance = await balanceOf(world, patient);
  await world.fault('drop-callback', { params: { msisdn: patient.msisdn } });
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  const { receipt } = await typePin(world, patient);
  await world.advance(3 * SECOND_MS);
  const { payment } = await isConfirmed(patient, visit);
  expectEqual([payment.state, payment.receipt], ['paid', receipt], 'payment');
  Object.assign(context, { patient, visit, balance });
}

async function foundTwice(world, { patient, visit }) {
  const { reference } = visit.payment;
  await world.advance(16 * SECOND_MS);
  await becomes(
    patient,
    visit,
    ({ payment }) => payment.attempt.state === 'paid',
    'known to be paid by its prompt',
  );
  await world.settled();
  expectEqual(await world.books.credits(reference), 1, 'credits');
  expectEqual(await world.books.balance('mpesa_utility', reference), visit.priceCents, 'booked cents');
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
}

async function goesBack(world, { patient, visit, balance }) {
  expectReply(await patient.api.post(`/api/visits/${visit.id}/cancel`, {}), 200);
  await becomes(patient, visit, ({ payment }) => payment.state === 'refunded', 'refunded');
  expectEqual(await balanceOf(world, patient), balance, 'money on the phone');
  expectEqual((await tillOf(world)).byReference[visit.payment.reference], 0, 'money in the till for it');
}

export const lateReceipt = {
  title: 'A refund waits for a receipt that comes late',
  steps: [
    ['proven by our query alone, cancelled: nothing can be reversed yet', waits],
    ['the C2B confirmation brings the receipt, and the money goes back at once', goesOn],
    ['its repetition changes nothing', repeated],
  ],
};

async function waits(world, context) {
  const patient = await world.newPatient('Otieno Ouma');
  const balance = await balanceOf(world, patient);
  for (const id of ['drop-callback', 'drop-c2b'])
    await world.fault(id, { params: { msisdn: patient.msisdn } });
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await typePin(world, patient);
  await world.advance(16 * SECOND_MS);
  const { payment } = await isConfirmed(patient, visit);
  expectEqual([payment.attempt.state, payment.receipt], ['paid_unreceipted', null], 'payment');
  expectReply(await patient.api.post(`/api/visits/${visit.id}/cancel`, {}), 200);
  await world.settled();
  const [refund] = await world.books.refunds(payment.reference);
  expectEqual([refund.state, refund.receipt], ['requested', null], 'refund');
  Object.assign(context, { patient, visit, balance });
}

async function goesOn(world, context) {
  const { patient, visit, balance } = context;
  [context.paid] = await paymentsInTill(world, visit.payment.reference);
  expectReply(await sendConfirmation(world, context.paid), 200);
  const { payment } = await becomes(patient, visit, (one) => one.payment.state === 'refunded', 'refunded');
  expectEqual(payment.receipt, context.paid.receipt, 'receipt');
  expectEqual(await balanceOf(world, patient), balance, 'money on the phone');
  await isTold(world, patient, 'whatsapp', visit.reference, 'is back in your M-Pesa');
}

async function repeated(world, { patient, visit, paid }) {
  expectReply(await sendConfirmation(world, paid), 200);
  await world.settled();
  expectEqual((await readVisit(patient, visit)).payment.state, 'refunded', 'payment');
  expectEqual(await world.books.credits(visit.payment.reference), 1, 'credits');
}

export const payBillByHand = {
  title: 'Paid by hand with the Pay Bill number',
  steps: [
    ['a prompt is declined, and the patient is told number and account', declined],
    ['paying that account by hand confirms the visit', paysByHand],
    ['paid by hand beside an open prompt: what the prompt then says undoes nothing', besideAPrompt],
    [
      'an account that is nobody’s lies in suspense, a wrong business number is kept as evidence only',
      unmatched,
    ],
    ['asked before a payment, we accept only an open account and its amount', validation],
  ],
};

async function declined(world, context) {
  const patient = await world.newPatient('Pendo Mwikali');
  const balance = await balanceOf(world, patient);
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await typePin(world, patient, '9999');
  const { payment } = await becomes(
    patient,
    visit,
    (one) => one.payment.attempt.state === 'failed',
    'not paid',
  );
  const { businessNumber, account } = payment.payBill;
  expectEqual([businessNumber, account], [world.stack.env.DARAJA_SHORT_CODE, payment.reference], 'Pay Bill');
  await isTold(world, patient, 'whatsapp', 'Payment did not go through', businessNumber, account);
  Object.assign(context, { patient, visit, balance });
}

async function paysByHand(world, { patient, visit, balance }) {
  // As people type it: in lower case, with a space.
  const { reference } = visit.payment;
  await payByHand(world, patient, `${reference.toLowerCase()} `, visit.priceCents / 100);
  await world.advance(3 * SECOND_MS);
  const { payment } = await isConfirmed(patient, visit);
  await world.settled();
  expectEqual([payment.state, payment.paidCents], ['paid', visit.priceCents], 'payment');
  expectEqual(await balanceOf(world, patient), balance - visit.priceCents, 'money on the phone');
  expectEqual(await world.books.credits(reference), 1, 'credits');
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
}

async function besideAPrompt(world) {
  const patient = await world.newPatient('Rehema Atieno');
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await payByHand(world, patient, visit.payment.reference, visit.priceCents / 100);
  await world.advance(3 * SECOND_MS);
  await isConfirmed(patient, visit);
  await typePin(world, patient, '9999');
  await becomes(patient, visit, ({ payment }) => payment.attempt.state === 'failed', 'rid of its prompt');
  await world.settled();
  const { status, payment } = await readVisit(patient, visit);
  expectEqual([status, payment.state], ['confirmed', 'paid'], 'visit and payment');
}

async function unmatched(world) {
  const patient = await world.newPatient('Salim Bakari');
  const before = await world.books.balance('suspense');
  await payByHand(world, patient, 'consultation', 300);
  await world.advance(3 * SECOND_MS);
  await eventually(
    'it lies in suspense',
    () => world.books.balance('suspense'),
    (cents) => cents === before - 30_000,
  );
  const entries = await world.books.number('select count(*) from ledger_entries');
  const stranger = { receipt: 'UKN7CONF07', amountCents: 150_000, reference: 'CONSULTATION' };
  expectReply(await sendConfirmation(world, stranger, { BusinessShortCode: '999999' }), 200);
  await world.settled();
  expectEqual(await world.books.number('select count(*) from ledger_entries'), entries, 'ledger entries');
}

async function validation(world) {
  const patient = await world.newPatient('Tabitha Njeri');
  const visit = await hold(patient, await world.freeTime(26));
  const ask = async (account, shillings) => {
    const question = {
      TransID: 'UKN7VALID1',
      TransAmount: `${shillings}.00`,
      BusinessShortCode: world.stack.env.DARAJA_SHORT_CODE,
      BillRefNumber: account,
    };
    const path = `/api/pay/c2b/${world.stack.env.PAYMENT_C2B_TOKEN}/validation`;
    return expectReply(await world.product.post(path, question), 200).body.ResultCode;
  };
  const { reference } = visit.payment;
  expectEqual(await ask(reference, visit.priceCents / 100), '0', 'the right amount');
  expectEqual(await ask(reference, 1), 'C2B00013', 'another amount');
  expectEqual(await ask('NOBODY', 1), 'C2B00012', 'an unknown account');
  expectEqual((await readVisit(patient, visit)).payment.paidCents, 0, 'paid cents');
}

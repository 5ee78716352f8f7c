import { randomUUID } from 'node:crypto';
import { expect, expectEqual, expectReply } from '../expect.mjs';
import { becomes, hold, isConfirmed, isTold, promptOn, pushesOf, typePin } from '../people.mjs';

export const wrongPin = {
  title: 'A wrong PIN, then the right one',
  steps: [
    ['a second prompt beside an open one is refused', whileOpen],
    ['the patient hears that no money was taken', toldOfFailure],
    ['asking again at once gets 429 with Retry-After', tooSoon],
    ['asking again in time pays the visit', payAgain],
  ],
};

function askAgain(patient, visit) {
  return patient.api.post(
    `/api/visits/${visit.id}/pay`,
    {},
    { headers: { 'Idempotency-Key': randomUUID() } },
  );
}

async function whileOpen(world, context) {
  const patient = await world.newPatient('Fatuma Hassan');
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  expectReply(await askAgain(patient, visit), 409, 'payment_live');
  Object.assign(context, { patient, visit });
}

async function toldOfFailure(world, { patient, visit }) {
  expectEqual((await typePin(world, patient, '9999')).resultCode, '2001', 'M-Pesa says');
  const { status, payment } = await becomes(
    patient,
    visit,
    (one) => one.payment.attempt.state === 'failed',
    'not paid',
  );
  expectEqual([status, payment.attempt.code], ['held', 'wrong_pin'], 'visit and reason');
  await isTold(world, patient, 'whatsapp', payment.reference, 'Payment did not go through');
}

async function tooSoon(world, context) {
  const reply = expectReply(await askAgain(context.patient, context.visit), 429, 'payment_too_soon');
  const seconds = Number(reply.headers.get('Retry-After'));
  expect(seconds > 0 && seconds <= 120, `Retry-After is ${seconds}`);
  context.seconds = seconds;
}

async function payAgain(world, { patient, visit, seconds }) {
  await world.advance(seconds * 1000);
  expectReply(await askAgain(patient, visit), 200);
  await promptOn(world, patient);
  await typePin(world, patient);
  const { payment } = await isConfirmed(patient, visit);
  expectEqual(payment.paidCents, visit.priceCents, 'paid cents');
  expectEqual((await pushesOf(world, payment.reference)).accepted, 2, 'prompts sent');
  expectEqual(await world.books.credits(payment.reference), 1, 'credits');
}

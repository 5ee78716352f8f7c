import { eventually } from '../../lib/client.mjs';
import { expectEqual } from '../expect.mjs';
import { becomes, hold, isConfirmed, isTold, promptOn, pushesOf, typePin } from '../people.mjs';

const SECOND_MS = 1000;

export const droppedCallback = {
  title: 'Every word of the payment is lost',
  steps: [
    ['paid on the phone, nobody is told', dropped],
    ['our own query finds the money and confirms the visit', foundByQuery],
  ],
};

async function dropped(world, context) {
  const patient = await world.newPatient('Baraka Wekesa');
  const { msisdn } = patient;
  await world.fault('drop-callback', { params: { msisdn } });
  await world.fault('drop-c2b', { params: { msisdn } });
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await typePin(world, patient);
  Object.assign(context, { patient, visit });
}

async function foundByQuery(world, { patient, visit }) {
  await world.advance(16 * SECOND_MS);
  const { payment } = await isConfirmed(patient, visit);
  expectEqual(payment.attempt.state, 'paid_unreceipted', 'attempt');
  expectEqual((await pushesOf(world, payment.reference)).callbacks, 0, 'callbacks');
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
}

export const duplicateCallbacks = {
  title: 'The callback comes three times',
  steps: [['one payment is booked', booksOnce]],
};

async function booksOnce(world) {
  const patient = await world.newPatient('Chebet Rono');
  await world.fault('duplicate-callback', { params: { msisdn: patient.msisdn, times: 3, gapMs: SECOND_MS } });
  const visit = await hold(patient, await world.freeTime(26));
  const { reference } = visit.payment;
  await promptOn(world, patient);
  await typePin(world, patient);
  await isConfirmed(patient, visit);
  await world.advance(3 * SECOND_MS);
  await eventually(
    'three callbacks',
    () => pushesOf(world, reference),
    ({ callbacks }) => callbacks === 3,
  );
  const ignored = async () =>
    (await world.books.verdicts(reference)).filter(({ conclusion }) => conclusion === 'duplicate_ignored');
  // The C2B confirmation may have been first: then the third one is nothing new either.
  await eventually('two are ignored', ignored, ({ length }) => length >= 2);
  expectEqual(await world.books.credits(reference), 1, 'credits');
  expectEqual(await world.books.balance('mpesa_utility', reference), visit.priceCents, 'booked cents');
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
}

export const callbackBeforeResponse = {
  title: 'The callback overtakes the answer to the prompt',
  steps: [['the visit is confirmed all the same', overtaken]],
};

async function overtaken(world) {
  const patient = await world.newPatient('Dalmas Otieno');
  await world.fault('callback-before-response', { params: { msisdn: patient.msisdn } });
  const visit = await hold(patient, await world.freeTime(26));
  const { payment } = await isConfirmed(patient, visit);
  await world.settled();
  expectEqual(payment.attempt.state, 'paid', 'attempt');
  expectEqual((await pushesOf(world, payment.reference)).accepted, 1, 'prompts sent');
  expectEqual(await world.books.credits(payment.reference), 1, 'credits');
}

export const lostResponse = {
  title: 'The line breaks after the prompt was sent',
  steps: [
    ['the attempt is known to be unclear', unclear],
    ['the callback settles it, and no second prompt was sent', settledByCallback],
  ],
};

async function unclear(world, context) {
  const patient = await world.newPatient('Esther Kilonzo');
  await world.fault('lost-response', { params: { msisdn: patient.msisdn } });
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await becomes(
    patient,
    visit,
    ({ payment }) => payment.attempt.state === 'submit_unknown',
    'unclear about its prompt',
  );
  Object.assign(context, { patient, visit });
}

async function settledByCallback(world, { patient, visit }) {
  await typePin(world, patient);
  const { payment } = await isConfirmed(patient, visit);
  await world.settled();
  expectEqual(payment.attempt.state, 'paid', 'attempt');
  expectEqual((await pushesOf(world, payment.reference)).accepted, 1, 'prompts sent');
}

import { eventually } from '../../lib/client.mjs';
import { expect, expectEqual } from '../expect.mjs';
import {
  balanceOf,
  becomes,
  hold,
  isConfirmed,
  isTold,
  paidVisit,
  promptOn,
  readVisit,
  tillOf,
  typePin,
} from '../people.mjs';

const MINUTE_MS = 60_000;

export const lapsedHold = {
  title: 'A hold that nobody pays',
  steps: [
    ['the prompt times out and the patient hears it', promptTimesOut],
    ['the hold ends, the patient hears it, the time is free', lapses],
    ['somebody else takes the time', takenByOther],
  ],
};

async function promptTimesOut(world, context) {
  const patient = await world.newPatient('Githinji Mwangi', { language: 'sw' });
  const time = await world.freeTime(26);
  const visit = await hold(patient, time);
  await promptOn(world, patient);
  await world.advance(61_000);
  await isTold(world, patient, 'whatsapp', visit.payment.reference, 'Malipo hayakufaulu');
  Object.assign(context, { patient, time, visit });
}

async function lapses(world, { patient, time, visit }) {
  await world.advance(10 * MINUTE_MS);
  await becomes(patient, visit, ({ status }) => status === 'expired', 'expired');
  await isTold(world, patient, 'whatsapp', visit.reference, 'imeachiliwa');
  expect(await world.isFree(time, time.startsAt), 'the time is not offered again');
}

async function takenByOther(world, { time }) {
  const other = await world.newPatient('Halima Abdi');
  const visit = await paidVisit(world, other, time);
  expectEqual(visit.startsAt, time.startsAt, 'time');
}

export const lateButFree = {
  title: 'The money comes after the hold has ended, the time is free',
  steps: [
    ['paid, but the answer is on its way for 20 minutes', payLate],
    ['the same time is booked again', rebooked],
  ],
};

/** The callback takes 20 minutes, the C2B confirmation is lost, queries get no answer: nobody can know before. */
async function payLate(world, context) {
  const patient = await world.newPatient('Imani Njoroge');
  const { msisdn } = patient;
  await world.fault('delay-callback', { params: { msisdn, ms: 20 * MINUTE_MS } });
  await world.fault('drop-c2b', { params: { msisdn } });
  await world.fault('query-noise', { params: { msisdn }, remaining: 1000 });
  const time = await world.freeTime(26);
  const visit = await hold(patient, time);
  await promptOn(world, patient);
  const balance = await balanceOf(world, patient);
  await typePin(world, patient);
  // The delay counts from when the callback would have left.
  await eventually(
    'the callback is on its way',
    () => isOn(world, 'delay-callback'),
    (on) => !on,
  );
  await world.advance(11 * MINUTE_MS);
  await becomes(patient, visit, ({ status }) => status === 'expired', 'expired');
  await isTold(world, patient, 'whatsapp', visit.reference, 'not held any more');
  Object.assign(context, { patient, time, visit, balance });
}

async function isOn({ simulator }, id) {
  return (await simulator.get('/control/faults')).body.faults.find((fault) => fault.id === id).on;
}

async function rebooked(world, { patient, time, visit }) {
  await world.advance(10 * MINUTE_MS);
  const confirmed = await isConfirmed(patient, visit);
  await world.noFault('query-noise');
  expectEqual(confirmed.startsAt, time.startsAt, 'time');
  expect(!(await world.isFree(time, time.startsAt)), 'the time is offered to others');
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
}

export const lateAndTaken = {
  title: 'The money comes late, and the time is taken',
  steps: [
    ['paid, but the answer is on its way for 20 minutes', payLate],
    ['somebody else takes the time meanwhile', otherTakes],
    ['the money goes back to the phone, and the patient hears both', goesBack],
  ],
};

async function otherTakes(world, { time }) {
  await paidVisit(world, await world.newPatient('Juma Omondi'), time);
}

async function goesBack(world, { patient, visit, balance }) {
  await world.advance(10 * MINUTE_MS);
  await isTold(world, patient, 'whatsapp', visit.reference, 'came late, and the time is taken');
  await isTold(world, patient, 'whatsapp', visit.reference, 'is back in your M-Pesa');
  await world.noFault('query-noise');
  const { status, payment } = await readVisit(patient, visit);
  expectEqual([status, payment.state], ['expired', 'refunded'], 'visit and payment');
  expectEqual(await balanceOf(world, patient), balance, 'money on the phone');
  expectEqual((await tillOf(world)).byReference[payment.reference], 0, 'money in the till for it');
}

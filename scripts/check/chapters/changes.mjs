import { expect, expectEqual, expectReply } from '../expect.mjs';
import {
  balanceOf,
  becomes,
  isTold,
  letterArrives,
  lettersAbout,
  paidVisit,
  pushesOf,
  textsOn,
  tillOf,
} from '../people.mjs';

const HOUR_MS = 3_600_000;

export const cancelFree = {
  title: 'Called off in time',
  steps: [
    ['the patient cancels inside the free window', cancelInTime],
    ['the money is back on the phone, and everybody is told', moneyBack],
    ['the time is free and no reminder is left', nothingLeft],
  ],
};

async function cancelInTime(world, context) {
  const patient = await world.newPatient('Kamau Mutua');
  const balance = await balanceOf(world, patient);
  const time = await world.freeTime(27, { doctor: world.doctors[0] });
  const visit = await paidVisit(world, patient, time);
  expectEqual(visit.terms.refundNow, 'full', 'terms');
  const reply = expectReply(
    await patient.api.post(`/api/visits/${visit.id}/cancel`, { reason: 'Travel' }),
    200,
  );
  expectEqual([reply.body.status, reply.body.cancelledBy], ['cancelled', 'patient'], 'visit');
  Object.assign(context, { patient, time, visit, balance });
}

async function moneyBack(world, { patient, visit, balance }) {
  await isTold(world, patient, 'whatsapp', visit.reference, 'goes back to your M-Pesa');
  await becomes(patient, visit, ({ payment }) => payment.state === 'refunded', 'refunded');
  expectEqual(await balanceOf(world, patient), balance, 'money on the phone');
  await isTold(world, patient, 'whatsapp', visit.reference, 'is back in your M-Pesa');
  const letters = await lettersAbout(world, 'desk@mwangaza.example', visit.reference);
  expect(letters.length >= 1, 'the desk got no letter');
}

async function nothingLeft(world, { time, visit }) {
  expect(await world.isFree(time, time.startsAt), 'the time is not offered');
  expectEqual((await world.books.occupancy(visit.reference)).length, 0, 'occupied buckets');
  await world.moveTo(new Date(Date.parse(visit.startsAt) - 24 * HOUR_MS));
  await world.settled();
  const reminders = (await world.books.deliveries(visit.reference)).filter(({ kind }) =>
    kind.includes('reminder'),
  );
  expect(reminders.length > 0, 'reminders were never planned');
  expectEqual([...new Set(reminders.map(({ state }) => state))], ['cancelled'], 'reminders');
}

export const cancelLate = {
  title: 'Called off too late',
  steps: [['the fee is kept and the patient is told so', keepFee]],
};

async function keepFee(world) {
  const patient = await world.newPatient('Leila Barasa');
  const visit = await paidVisit(world, patient, await world.freeTime(5));
  await world.moveTo(new Date(Date.parse(visit.startsAt) - 3 * HOUR_MS));
  const reply = expectReply(await patient.api.post(`/api/visits/${visit.id}/cancel`, {}), 200);
  expectEqual(reply.body.status, 'cancelled', 'status');
  await isTold(world, patient, 'whatsapp', visit.reference, 'No refund is due');
  await world.settled();
  expectEqual(
    (await tillOf(world)).byReference[visit.payment.reference],
    visit.priceCents,
    'money in the till',
  );
  expectEqual((await world.books.refunds(visit.payment.reference)).length, 0, 'refunds');
}

export const move = {
  title: 'Moved to another time',
  steps: [
    ['the patient moves the visit without paying again', moveOn],
    ['the old time is free, the new one is taken', times],
    ['the reminder comes for the new time only', remindedOnce],
  ],
};

async function moveOn(world, context) {
  const patient = await world.newPatient('Mercy Akinyi');
  const time = await world.freeTime(30, { doctor: world.doctors[2] });
  const visit = await paidVisit(world, patient, time);
  // A move takes back what was not said yet.
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
  const startsAt = time.later.find((later) => Date.parse(later) >= Date.parse(time.startsAt) + 2 * HOUR_MS);
  const reply = expectReply(await patient.api.post(`/api/visits/${visit.id}/move`, { startsAt }), 200);
  expectEqual(
    [reply.body.startsAt, reply.body.movedCount, reply.body.status],
    [startsAt, 1, 'confirmed'],
    'visit',
  );
  await isTold(world, patient, 'whatsapp', visit.reference, 'is moved to');
  await letterArrives(world, 'njeri@mwangaza.example', 'oved');
  await world.settled();
  expectEqual((await pushesOf(world, visit.payment.reference)).accepted, 1, 'prompts sent');
  Object.assign(context, { patient, time, visit, startsAt });
}

async function times(world, { time, startsAt }) {
  expect(await world.isFree(time, time.startsAt), 'the old time is not offered');
  expect(!(await world.isFree(time, startsAt)), 'the new time is offered');
}

async function remindedOnce(world, { patient, visit, startsAt }) {
  const reminders = () => textsOn(world, patient, 'whatsapp', visit.reference);
  await world.moveTo(new Date(Date.parse(visit.startsAt) - 24 * HOUR_MS + 60_000));
  await world.settled();
  expectEqual((await reminders()).length, 2, 'messages at the old reminder time');
  await world.moveTo(new Date(Date.parse(startsAt) - 24 * HOUR_MS));
  await isTold(world, patient, 'whatsapp', visit.reference, 'You have a visit with');
  await world.settled();
  expectEqual((await reminders()).length, 3, 'messages at the new reminder time');
}

import { signInPatient } from '../../lib/client.mjs';
import { expect, expectEqual, expectReply } from '../expect.mjs';
import {
  balanceOf,
  hold,
  isConfirmed,
  isTold,
  letterArrives,
  promptOn,
  pushesOf,
  readVisit,
  textsOn,
  typePin,
} from '../people.mjs';

const HOUR_MS = 3_600_000;

export const wholeJourney = {
  title: 'A visit, from registration to the end',
  steps: [
    ['a patient registers and signs in', register],
    ['a free time is found and held', holdTime],
    ['the M-Pesa prompt asks for the price', prompt],
    ['the PIN confirms the visit', pay],
    ['the patient is told by WhatsApp in Swahili', tellPatient],
    ['doctor and front desk are told by e-mail', tellStaff],
    ['the reminder comes 24 hours before', remindDayBefore],
    ['the reminder comes 1 hour before', remindHourBefore],
    ['the doctor completes the visit', complete],
    ['nobody was told anything twice', toldOnce],
  ],
};

async function register(world, context) {
  const patient = await world.newPatient('Zawadi Kamau', { language: 'sw' });
  const signedIn = await signInPatient(world.product, `+${patient.msisdn}`, 'Safari-Njema-2026');
  expectEqual((await signedIn.get('/api/me')).body.role, 'patient', 'role');
  context.patient = patient;
}

async function holdTime(world, context) {
  context.time = await world.freeTime(26, { doctor: world.doctors[0] });
  context.visit = await hold(context.patient, context.time);
  expectEqual(context.visit.status, 'held', 'status');
  expect(!(await world.isFree(context.time, context.time.startsAt)), 'the held time is still offered');
}

async function prompt(world, { patient, visit }) {
  const shown = await promptOn(world, patient);
  expectEqual(shown.amountCents, visit.priceCents, 'amount on the phone');
  expectEqual(shown.reference, visit.payment.reference, 'account on the phone');
}

async function pay(world, context) {
  const { patient, visit } = context;
  const before = await balanceOf(world, patient);
  const { receipt } = await typePin(world, patient);
  const confirmed = await isConfirmed(patient, visit);
  expectEqual(confirmed.payment.state, 'paid', 'payment');
  expectEqual(confirmed.payment.receipt, receipt, 'receipt');
  expectEqual(await balanceOf(world, patient), before - visit.priceCents, 'money on the phone');
  expectEqual((await pushesOf(world, visit.payment.reference)).accepted, 1, 'prompts sent');
}

async function tellPatient(world, { patient, visit }) {
  const { text } = await isTold(world, patient, 'whatsapp', visit.reference, 'Umelipa KSh 1,200');
  expect(text.includes('Dr Achieng Otieno'), `the doctor is not named: ${text}`);
}

async function tellStaff(world, { visit }) {
  await letterArrives(world, 'achieng@mwangaza.example', visit.reference);
  await letterArrives(world, 'desk@mwangaza.example', visit.reference);
}

async function remindDayBefore(world, { patient, visit }) {
  await world.moveTo(new Date(Date.parse(visit.startsAt) - 24 * HOUR_MS));
  await isTold(world, patient, 'whatsapp', visit.reference, 'Una miadi na');
}

async function remindHourBefore(world, { patient, visit }) {
  await world.moveTo(new Date(Date.parse(visit.startsAt) - HOUR_MS));
  await isTold(world, patient, 'whatsapp', visit.reference, 'inaanza');
}

async function complete(world, { patient, visit }) {
  const doctor = await world.doctor('achieng@mwangaza.example');
  expectReply(await doctor.post(`/api/visits/${visit.id}/complete`, {}), 409, 'visit_not_started');
  await world.moveTo(new Date(Date.parse(visit.endsAt)));
  expectReply(await doctor.post(`/api/visits/${visit.id}/complete`, {}), 200);
  expectEqual((await readVisit(patient, visit)).status, 'completed', 'status');
  expectEqual(
    await world.books.balance('doctor_payable', visit.payment.reference),
    -visit.priceCents,
    'earned',
  );
}

async function toldOnce(world, { patient, visit }) {
  await world.settled();
  expectEqual((await textsOn(world, patient, 'whatsapp', visit.reference)).length, 3, 'WhatsApp messages');
  expectEqual((await textsOn(world, patient, 'sms', visit.reference)).length, 0, 'SMS');
  await letterArrives(world, 'achieng@mwangaza.example', visit.reference);
  await letterArrives(world, 'desk@mwangaza.example', visit.reference);
}

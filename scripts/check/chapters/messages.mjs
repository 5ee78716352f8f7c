import { eventually } from '../../lib/client.mjs';
import { expectEqual } from '../expect.mjs';
import {
  hold,
  isConfirmed,
  isTold,
  lettersAbout,
  paidVisit,
  promptOn,
  textsOn,
  typePin,
} from '../people.mjs';

const HOUR_MS = 3_600_000;

export const undelivered = {
  title: 'WhatsApp does not reach the phone',
  steps: [['the same news comes by SMS, once', bySms]],
};

async function bySms(world) {
  const patient = await world.newPatient('Naomi Wanjiru');
  await world.fault('whatsapp-undelivered', { params: { msisdn: patient.msisdn } });
  const visit = await paidVisit(world, patient, await world.freeTime(26));
  const { text } = await isTold(world, patient, 'sms', visit.reference, 'You are booked');
  await world.noFault('whatsapp-undelivered');
  await world.settled();
  expectEqual(text.includes('Dr '), false, 'a doctor named in an SMS');
  expectEqual((await textsOn(world, patient, 'sms', visit.reference)).length, 1, 'SMS');
  expectEqual((await textsOn(world, patient, 'whatsapp', visit.reference)).length, 0, 'WhatsApp messages');
}

export const twilioDown = {
  title: 'Twilio is down',
  steps: [
    ['the visit is confirmed, its message waits', waits],
    ['Twilio is back, the message arrives once', arrives],
  ],
};

async function waits(world, context) {
  const patient = await world.newPatient('Omar Said');
  await world.fault('twilio-down');
  const visit = await hold(patient, await world.freeTime(26));
  await promptOn(world, patient);
  await typePin(world, patient);
  await isConfirmed(patient, visit);
  const confirmation = async () =>
    (await world.books.deliveries(visit.reference)).find(({ kind }) => kind === 'visit-confirmed');
  await eventually('one try was made', confirmation, (one) => one?.tries === 1 && one.state === 'planned');
  Object.assign(context, { patient, visit });
}

async function arrives(world, { patient, visit }) {
  await world.noFault('twilio-down');
  await world.advance(31_000);
  await isTold(world, patient, 'whatsapp', visit.reference, 'You are booked');
  await world.settled();
  expectEqual((await textsOn(world, patient, 'whatsapp', visit.reference)).length, 1, 'WhatsApp messages');
  expectEqual((await textsOn(world, patient, 'sms', visit.reference)).length, 0, 'SMS');
}

export const mailCut = {
  title: 'The mail line breaks after the letter was taken',
  steps: [['the delivery is recorded as unknown and not repeated', notRepeated]],
};

async function notRepeated(world) {
  await world.fault('smtp-cut', { remaining: 2 });
  const patient = await world.newPatient('Purity Moraa');
  const visit = await paidVisit(world, patient, await world.freeTime(26, { doctor: world.doctors[1] }));
  const letters = async () =>
    (await world.books.deliveries(visit.reference)).filter(({ channel }) => channel === 'email');
  const cut = await eventually(
    'two letters were cut off',
    letters,
    (rows) => rows.every(({ state }) => state === 'unknown') && rows.length === 2,
  );
  expectEqual(
    cut.map(({ tries }) => tries),
    [1, 1],
    'tries',
  );
  await world.advance(HOUR_MS);
  await world.settled();
  for (const to of ['kiprono@mwangaza.example', 'desk@mwangaza.example']) {
    expectEqual((await lettersAbout(world, to, visit.reference)).length, 1, `letters to ${to}`);
  }
}

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

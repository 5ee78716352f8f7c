import { randomUUID } from 'node:crypto';
import { book, signInStaff } from '../../lib/client.mjs';
import { expect, expectEqual, expectReply } from '../expect.mjs';
import { DEMO_PASSWORD } from '../../lib/stack.mjs';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const KEY = () => ({ 'Idempotency-Key': randomUUID() });

export const badInput = {
  title: 'Bad input',
  steps: [
    ['wrong fields', wrongFields],
    ['wrong times', wrongTimes],
    ['unknown ids', unknownIds],
    ['phones from elsewhere', wrongPhones],
    ['wrong amounts', wrongAmounts],
    ['bodies that are broken, too large or of another kind', wrongBodies],
    ['refusals are in the language of the caller and show no inside', localized],
    ['nothing of all this was stored', nothingStored],
  ],
};

const counted = ({ books }) =>
  Promise.all(
    ['appointments', 'payments', 'mpesa_attempts', 'scheduling_occupancy', 'workflow_journeys'].map((table) =>
      books.number(`select count(*) from ${table}`),
    ),
  );

async function wrongFields(world, context) {
  const patient = await world.newPatient('Upendo Mrisho');
  const stranger = await world.newPatient('Zuhura Salim');
  const time = await world.freeTime(26, { doctor: world.doctors[0] });
  Object.assign(context, {
    patient,
    time,
    before: await counted(world),
    patients: await world.books.number('select count(*) from patients'),
  });
  const { wish } = time;
  const refused = [
    [{ ...wish, colour: 'green' }, 'unknown_field'],
    [{ ...wish, priceCents: 1 }, 'unknown_field'],
    [{ ...wish, startsAt: 5 }, 'invalid_input'],
    [{ ...wish, startsAt: 'tomorrow' }, 'invalid_input'],
    [{ ...wish, practitioner: ['a'] }, 'invalid_input'],
    [{ ...wish, service: null }, 'invalid_input'],
    [{ practitioner: wish.practitioner }, 'invalid_input'],
    [[], 'invalid_input'],
    [null, 'invalid_input'],
  ];
  for (const [body, code] of refused) expectReply(await book(patient.api, body), 400, code);
  // Nobody books for a patient who is neither themselves nor in their charge, whether or not there is one.
  for (const id of [stranger.id, 'f'.repeat(24)]) {
    expectReply(await book(patient.api, { ...wish, patient: id }), 404, 'not_found');
  }
  expectReply(await patient.api.get('/api/visits?colour=green'), 400, 'unknown_field');
  expectReply(await patient.api.get('/api/visits?limit=0'), 400, 'invalid_input');
}

async function wrongTimes(world, { patient, time }) {
  const now = await world.now();
  const start = Date.parse(time.startsAt);
  const midnight = new Date(Math.ceil(start / DAY_MS) * DAY_MS - 3 * 3_600_000);
  const refused = [
    [new Date(now.getTime() - DAY_MS), 'time_in_past'],
    [new Date(start + MINUTE_MS), 'time_off_grid'],
    [new Date(start + 1), 'time_off_grid'],
    [midnight, 'time_outside_hours'],
    [new Date(start + 60 * DAY_MS), 'time_too_far'],
  ];
  for (const [startsAt, code] of refused) {
    expectReply(await book(patient.api, { ...time.wish, startsAt: startsAt.toISOString() }), 400, code);
  }
}

async function unknownIds(world, { patient, time }) {
  const { wish } = time;
  expectReply(await book(patient.api, { ...wish, practitioner: 'nobody' }), 404, 'not_found');
  expectReply(await book(patient.api, { ...wish, service: 'nothing' }), 404, 'not_found');
  const offered = new Set(time.doctor.services.map(({ documentId }) => documentId));
  const foreign = world.doctors
    .flatMap(({ services }) => services)
    .find(({ documentId }) => !offered.has(documentId));
  expectReply(await book(patient.api, { ...wish, service: foreign.documentId }), 400, 'service_not_offered');
  expectReply(await patient.api.get('/api/visits/nothing'), 404, 'not_found');
}

async function wrongPhones(world, { patient, time }) {
  for (const phone of ['+447700900123', '0812345678', '071234567', 'call me', '254712345678901']) {
    expectReply(await book(patient.api, { ...time.wish, phone }), 400, 'phone_invalid');
  }
  const device = 'a-device-of-nobody-in-particular';
  const language = 'en';
  const ask = (phone) => world.product.post('/api/sign-in/codes', { phone, language, device });
  expectReply(await ask('+255712345678'), 400, 'phone_invalid');
  // Nobody opens an account for a number that is not theirs, and nobody learns whether it has one.
  const person = { fullName: 'Nobody', ticket: 'none', device, language, acceptTerms: true };
  expectReply(await world.product.post('/api/patients/register', person), 400, 'ticket_over');
  const byNumber = { ...person, phone: `+${patient.msisdn}` };
  expectReply(await world.product.post('/api/patients/register', byNumber), 400, 'unknown_field');
}

async function wrongAmounts(world, { time }) {
  const admin = await signInStaff(world.product, 'admin@mwangaza.example', DEMO_PASSWORD);
  const path = `/api/services/${time.service.documentId}`;
  for (const priceCents of [0, -120_000, 1200.5, 25_000_001, 120_050, 'much']) {
    const { status, text } = await admin.put(path, { data: { priceCents } });
    expectEqual(status, 400, `a price of ${priceCents} (${text.slice(0, 160)})`);
  }
}

async function wrongBodies(world, { patient }) {
  const post = (raw, type) =>
    patient.api.call('POST', '/api/visits', { raw, headers: { ...KEY(), 'Content-Type': type } });
  expectReply(await post('{"practitioner": ', 'application/json'), 400, 'broken_json');
  expectReply(
    await post('practitioner=a', 'application/x-www-form-urlencoded'),
    415,
    'unsupported_media_type',
  );
  const large = await post(JSON.stringify({ practitioner: 'x'.repeat(2_000_000) }), 'application/json').catch(
    () => null,
  );
  // The answer may meet a connection that is still sending.
  if (large) expectReply(large, 413, 'too_large');
  expectReply(await patient.api.delete('/api/visits'), 405, 'method_not_allowed');
}

async function localized(world, { patient, time }) {
  const headers = { ...KEY(), 'Accept-Language': 'sw' };
  const reply = await patient.api.post('/api/visits', { ...time.wish, practitioner: 'nobody' }, { headers });
  const english = await book(patient.api, { ...time.wish, practitioner: 'nobody' });
  expect(reply.body.error.message !== english.body.error.message, `Swahili is ${reply.body.error.message}`);
  for (const { text } of [reply, english])
    expect(!/node_modules|\bat \w+ \(|\.js:\d/.test(text), `inside shown: ${text}`);
}

async function nothingStored(world, context) {
  expectEqual(await counted(world), context.before, 'rows');
  expectEqual(await world.books.number('select count(*) from patients'), context.patients, 'patients');
}

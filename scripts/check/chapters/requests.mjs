import { randomUUID } from 'node:crypto';
import { book } from '../../lib/client.mjs';
import { expect, expectEqual, expectReply } from '../expect.mjs';
import { paidVisit } from '../people.mjs';

export const idempotency = {
  title: 'The same request twice',
  steps: [
    ['the same key and body get the same reply, and one visit', sameReply],
    ['the same key with another body gets 422', otherBody],
    ['a booking without a key is refused', noKey],
  ],
};

async function sameReply(world, context) {
  const patient = await world.newPatient('Rashid Ali');
  const time = await world.freeTime(26);
  const key = randomUUID();
  const [first, second] = await Promise.all([
    book(patient.api, time.wish, key),
    book(patient.api, time.wish, key),
  ]);
  const third = await book(patient.api, time.wish, key);
  for (const reply of [first, second, third]) expectReply(reply, 201);
  expectEqual([second.body.id, third.body.id], [first.body.id, first.body.id], 'visits');
  const { visits } = expectReply(await patient.api.get('/api/visits'), 200).body;
  expectEqual(visits.length, 1, 'visits of the patient');
  Object.assign(context, { patient, time, key });
}

async function otherBody(world, { patient, time, key }) {
  const other = { ...time.wish, startsAt: time.later[0] };
  expectReply(await book(patient.api, other, key), 422, 'idempotency_key_reused');
}

async function noKey(world, { patient, time }) {
  expectReply(await patient.api.post('/api/visits', time.wish), 400, 'idempotency_key_required');
}

export const otherPeople = {
  title: "Other people's visits",
  steps: [
    ['look as if they did not exist', notFound],
    ['do not show up in lists', notListed],
    ['need a sign-in', signIn],
  ],
};

async function notFound(world, context) {
  const owner = await world.newPatient('Salma Juma');
  const stranger = await world.newPatient('Tom Kibet');
  const visit = await paidVisit(world, owner, await world.freeTime(26, { doctor: world.doctors[0] }));
  const headers = { 'Idempotency-Key': randomUUID() };
  const { api } = stranger;
  expectReply(await api.get(`/api/visits/${visit.id}`), 404, 'not_found');
  expectReply(await api.post(`/api/visits/${visit.id}/cancel`, {}), 404, 'not_found');
  expectReply(await api.post(`/api/visits/${visit.id}/move`, { startsAt: visit.startsAt }), 404, 'not_found');
  expectReply(await api.post(`/api/visits/${visit.id}/pay`, {}, { headers }), 404, 'not_found');
  expectReply(await api.post(`/api/visits/${visit.id}/complete`, {}), 403, 'forbidden');
  expectEqual((await api.get(`/api/payments/${visit.payment.id}`)).status, 404, 'payment of another');
  expectEqual((await api.get(`/api/appointments/${visit.id}`)).status, 404, 'appointment of another');
  const otherDoctor = await world.doctor('kiprono@mwangaza.example');
  expectReply(await otherDoctor.get(`/api/visits/${visit.id}`), 404, 'not_found');
  Object.assign(context, { owner, stranger, visit });
}

async function notListed(world, { stranger, visit }) {
  for (const path of ['/api/visits', '/api/appointments', '/api/payments', '/api/patients?populate=*']) {
    const { status, text } = await stranger.api.get(path);
    expectEqual(status, 200, path);
    expect(!text.includes(visit.reference) && !text.includes('Salma'), `${path} shows another's rows`);
  }
}

async function signIn(world, { visit }) {
  expectReply(await world.product.get(`/api/visits/${visit.id}`), 401, 'unauthenticated');
  expectReply(await world.product.as('nonsense').get(`/api/visits/${visit.id}`), 401);
}

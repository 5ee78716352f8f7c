// What must be true afterwards, wherever the process died.
import { expect, expectEqual } from '../expect.mjs';
import { lettersAbout, pushesOf, readVisit, tillOf } from '../people.mjs';

const STAFF_LETTERS = 2;

export async function isBookedOnce(world, patient, { id, reference, priceCents, payment, startsAt, endsAt }) {
  const { books } = world;
  const visit = await readVisit(patient, { id });
  expectEqual(visit.status, 'confirmed', 'visit');
  expectEqual((await patient.api.get('/api/visits')).body.visits.length, 1, 'visits of the patient');
  const pushes = await pushesOf(world, payment.reference);
  expectEqual(
    [pushes.accepted, pushes.refused, pushes.paid],
    [1, 0, 1],
    'prompts taken, refused and paid at M-Pesa',
  );
  expectEqual(await books.credits(payment.reference), 1, 'credits');
  expectEqual((await tillOf(world)).byReference[payment.reference], priceCents, 'money in the till');
  expectEqual(await books.balance('mpesa_utility', payment.reference), priceCents, 'money in the ledger');
  const buckets = await books.occupancy(reference);
  expectEqual(buckets.length, (Date.parse(endsAt) - Date.parse(startsAt)) / 300_000, 'occupied buckets');
  expect(
    buckets.every(({ expires_at: expiresAt }) => expiresAt === null),
    'a bucket still expires',
  );
  await journeyIs(world, id, 'finished');
  await toldOnce(world, patient, reference, ['You are booked']);
  await lettersOnce(world, reference, 'visit-booked-staff');
  const reminders = (await books.deliveries(reference)).filter(({ kind }) =>
    kind.startsWith('visit-reminder'),
  );
  const planned = reminders.map(({ kind, state }) => `${kind} ${state}`).sort();
  expectEqual(planned, ['visit-reminder-1h planned', 'visit-reminder-24h planned'], 'reminders');
  await noJobIsStuck(world);
}

/** Whatever was cut off, the money went back once and the books know it: nothing of it is left to a person. */
export async function isCancelledOnce(world, patient, { id, reference, payment }) {
  const { books } = world;
  expectEqual((await readVisit(patient, { id })).status, 'cancelled', 'visit');
  expectEqual((await books.occupancy(reference)).length, 0, 'occupied buckets');
  const refunds = await books.refunds(payment.reference);
  expectEqual(refunds.length, 1, 'refunds');
  expectEqual(refunds[0].state, 'done', 'refund');
  const till = await tillOf(world);
  const reversals = till.entries.filter(
    (one) => one.kind === 'reversal' && one.reference === payment.reference,
  );
  expectEqual(reversals.length, 1, 'reversals at M-Pesa');
  expectEqual(await books.balance('mpesa_utility', payment.reference), 0, 'money in the ledger');
  await toldOnce(world, patient, reference, ['goes back to your M-Pesa', 'is back in your M-Pesa']);
  await lettersOnce(world, reference, 'visit-cancelled-staff');
  const planned = (await books.deliveries(reference)).filter(({ state: one }) => one === 'planned');
  expectEqual(
    planned.map(({ kind }) => kind),
    [],
    'messages still planned',
  );
  await noJobIsStuck(world);
}

/** What begins by itself meanwhile, as the anchor of a sealed batch, ends: only what stays is stuck. */
async function noJobIsStuck({ books, settled }) {
  await settled();
  expectEqual(await books.deadJobs(), [], 'dead letters');
  expectEqual(await books.unbalancedEntries(), [], 'unbalanced entries');
}

async function journeyIs({ books }, visitId, wanted) {
  const rows = await books.rows('select state from workflow_journeys where subject = ?', `visit:${visitId}`);
  expectEqual(
    rows.map(({ state }) => state),
    [wanted],
    'journey',
  );
}

/** Each of `parts` once by WhatsApp, and no message of any channel twice. */
async function toldOnce({ simulator }, { msisdn }, reference, parts) {
  const { messages } = (await simulator.get('/control/messages')).body;
  const ours = messages.filter(({ to, body }) => to.includes(msisdn) && body.includes(reference));
  const texts = ours.map(({ to, body }) => `${to} ${body}`);
  expectEqual(new Set(texts).size, texts.length, 'different messages');
  for (const part of parts) {
    expectEqual(
      ours.filter(({ to, body }) => to.startsWith('whatsapp:') && body.includes(part)).length,
      1,
      `"${part}"`,
    );
  }
}

/** A letter whose sending was cut off may be missing, but then it is on record as unknown. */
async function lettersOnce(world, reference, kind) {
  const rows = (await world.books.deliveries(reference)).filter((one) => one.kind === kind);
  expectEqual(rows.length, STAFF_LETTERS, `letters ${kind}`);
  const subject = kind === 'visit-booked-staff' ? /^Booked/ : /^Cancelled/;
  for (const to of ['achieng@mwangaza.example', 'desk@mwangaza.example']) {
    const letters = (await lettersAbout(world, to, reference)).filter((letter) =>
      subject.test(letter.subject),
    );
    expect(letters.length <= 1, `${letters.length} letters ${kind} to ${to}`);
    if (letters.length === 0)
      expect(
        rows.some(({ state }) => state === 'unknown'),
        `${kind} to ${to} is lost`,
      );
  }
  for (const { state } of rows) expect(state === 'sent' || state === 'unknown', `a letter is ${state}`);
}

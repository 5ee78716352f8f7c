// The two journeys that are cut off, walked by a client that does not give up.
import { setTimeout as sleep } from 'node:timers/promises';
import { book } from '../../lib/client.mjs';
import { expect, expectEqual, expectReply } from '../expect.mjs';
import { paymentsInTill, phoneOf, readVisit } from '../people.mjs';

const PATIENCE_MS = 240_000;
const POLL_MS = 60;
/** How far domain time goes on with every look while there is something to wait for. */
const STEP_MS = 1000;
const MINUTE_MS = 60_000;
const SLACK_MS = 1000;
const CUT_OFF = ['sending', 'unknown'];

/**
 * Books, answers the prompt and waits for the confirmation. Waits with the books open: each look over the API leaves a
 * row on the audit trail, and would be a boundary of the test's own making.
 */
export async function bookAndPay(world, patient, time, crashed = () => false) {
  const visit = expectReply(await book(patient.api, time.wish), 201).body;
  const deadline = Date.now() + PATIENCE_MS;
  for (let asked = 0; ;) {
    // Answers only when the product is up again, so that nobody types a PIN into the void.
    await world.product.get('/healthz');
    if ((await world.books.visitState(visit.reference)) !== 'held') break;
    const { state } = (await world.books.attempts(visit.payment.reference)).at(-1);
    expect(Date.now() < deadline, `not confirmed: ${state}`);
    const { prompt } = await phoneOf(world, patient);
    if (prompt && (state === 'prompted' || state === 'submit_unknown')) {
      await world.simulator.post(`/control/phones/${patient.msisdn}/prompt`, { action: 'pin', pin: '1234' });
      asked += 1;
    } else if (!prompt && asked === 0 && state === 'submit_unknown') await askAgain(world, patient, visit);
    else await passTime(world, crashed());
    await sleep(POLL_MS);
  }
  const seen = await readVisit(patient, visit);
  expectEqual(seen.status, 'confirmed', 'status');
  return seen;
}

/** Every move of the clock is work for the product, and would add boundaries to those of the journey. */
async function passTime(world, crashed) {
  if (crashed) await world.advance(STEP_MS);
}

/** Cut off before the prompt left: after three minutes without one the patient asks for another. */
async function askAgain(world, patient, visit) {
  const at = new Date((await readVisit(patient, visit)).payment.attempt.mayRetryAt);
  if (at > (await world.now())) await world.moveTo(at);
  const headers = { 'Idempotency-Key': `again-${visit.id}` };
  expectReply(await patient.api.post(`/api/visits/${visit.id}/pay`, {}, { headers }), 200);
}

export async function cancel(patient, visit) {
  const reply = await patient.api.post(`/api/visits/${visit.id}/cancel`, {});
  // The first request may have done it before its answer was lost.
  if (reply.status !== 409) expectReply(reply, 200);
  expectEqual((await readVisit(patient, visit)).status, 'cancelled', 'status');
}

/** Until nothing is due, every message that was sent has arrived, and (when `until` is given) that holds. */
export async function quiet(world, visit, patient, { crashed, until = async () => true }) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await world.product.get('/healthz');
    // In this order: what brings the outcome about may leave work behind.
    const reached = await until();
    const waiting = await pending(world, visit, patient, crashed());
    if (reached && waiting === null) return;
    expect(Date.now() < deadline, `not quiet: ${waiting ?? 'the outcome is not reached'}`);
    await passTime(world, crashed());
    await sleep(POLL_MS);
  }
}

/** The refund is done. When its request or its result met a dead process, minutes pass until M-Pesa is asked. */
export async function refundIsOver(world, { payment }, crashed) {
  const [refund] = await world.books.refunds(payment.reference);
  if (refund.state === 'done') return true;
  if (crashed && (await willNotBeTold(world, refund))) await world.advance(MINUTE_MS);
  return false;
}

async function willNotBeTold({ simulator }, refund) {
  const { events } = (await simulator.get('/control/events')).body;
  const lines = events.filter(
    ({ title, detail }) => title.en.startsWith('Refund') && detail.en.startsWith(refund.receipt),
  );
  const result = lines.find(({ title }) => title.en.startsWith('Refund result'));
  if (result) return !result.detail.en.endsWith('HTTP 200');
  // The reversal never left.
  return lines.length === 0 && refund.state === 'unknown';
}

async function pending(world, visit, { msisdn }, crashed) {
  const { books, simulator, now } = world;
  // A little ahead: what was written since we looked is due later than now.
  const instant = new Date((await now()).getTime() + SLACK_MS);
  const jobs = await books.unfinishedJobs(instant);
  if (jobs.length > 0) return `jobs ${JSON.stringify(jobs)}`;
  const all = await books.deliveries(visit.reference);
  const due = all.filter((one) => one.not_before <= instant.toISOString());
  // What was cut off has a time of its own at which it is looked up: until then it is not settled either.
  const open = all.filter(
    (one) => one.finished_at === null && (due.includes(one) || CUT_OFF.includes(one.state)),
  );
  if (open.length > 0)
    return `deliveries ${open.map(({ kind, channel, state }) => `${kind} ${channel} ${state}`)}`;
  // A status report that met a dead process is not sent again.
  const unreported = due.filter(({ channel, state }) => channel === 'whatsapp' && state === 'sent');
  if (!crashed && unreported.length > 0) return `reports of ${unreported.map(({ kind }) => kind)}`;
  const { confirmations } = (await simulator.get('/control/counts')).body;
  const untold = (await paymentsInTill(world, visit.payment.reference)).filter(
    ({ receipt }) => !confirmations.includes(receipt),
  );
  if (untold.length > 0) return 'the C2B confirmation';
  const { messages } = (await simulator.get('/control/messages')).body;
  const underWay = messages.filter(({ to, status }) => to.includes(msisdn) && /queued|sent/.test(status));
  return underWay.length > 0 ? `messages ${underWay.length}` : null;
}

#!/usr/bin/env node
// Kills the product at the boundaries of its database, in both journeys, and looks at what is left:
//   node scripts/check/kill/run-kill.mjs [--database postgres] [--every 3] [--sides after,before] [--from n] [--to n]
//     [--products 2]
// `before` numbers only the boundaries before which something left the process; tests/support/what-left.cjs says why.
//   node scripts/check/kill/run-kill.mjs --list    kills nothing and names every boundary
// Prints a line a run, and last `N passed, N failed`.
import { parseArgs } from 'node:util';
import { temporaryPostgres } from '../temporary-postgres.mjs';
import { isBookedOnce, isCancelledOnce } from './facts.mjs';
import { readVisit } from '../people.mjs';
import { openLane } from './lane.mjs';
import { bookAndPay, cancel, quiet, refundIsOver } from './steps.mjs';

const { values: options } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    every: { type: 'string', default: '1' },
    sides: { type: 'string', default: 'after,before' },
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '200' },
    products: { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
  },
});
const [every, from, to, products] = [options.every, options.from, options.to, options.products].map(Number);
const sides = options.list ? ['list'] : options.sides.split(',');
const DAY_MS = 86_400_000;
const began = performance.now();
const results = { passed: 0, failed: 0, askedAbout: [] };

const postgres =
  options.database === 'postgres' ? await temporaryPostgres(process.env.CHECK_DATABASE_URL) : null;
try {
  const urls = [];
  for (let lane = options.list ? 1 : products; lane > 0; lane -= 1)
    urls.push(postgres && (await postgres.create()));
  const orders = options.list
    ? [{ n: 1, when: 'list', open: { book: true, cancel: true } }].values()
    : plan();
  await Promise.all(urls.map((url, index) => walkLane(orders, index, url)));
} finally {
  await postgres?.stop();
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`\n${options.database}, every ${every}. boundary, ${seconds} s`);
if (results.askedAbout.length > 0) {
  console.log(`M-Pesa was asked what became of a refund: ${results.askedAbout.join(', ')}`);
}
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed === 0 && results.passed > 0 ? 0 : 1;

/** Boundary by boundary, for each side until a run reaches its end alive. The products take from it in turn. */
function* plan() {
  const open = Object.fromEntries(sides.map((when) => [when, { book: true, cancel: true }]));
  for (let n = from; n <= to; n += every) {
    const going = sides.filter((when) => open[when].book || open[when].cancel);
    if (going.length === 0) return;
    for (const when of going) yield { n, when, open: open[when] };
  }
}

/** One product and its simulator, killed as ordered and brought back, until there are no more orders. */
async function walkLane(orders, index, url) {
  const lane = await openLane(url && { client: 'postgres', url }, 254_711_000_000 + index * 1_000_000);
  try {
    for (const { n, when, open } of orders) {
      const booked = await walk(`${when} #${n} book`, () => bookRun(lane, n, when, open));
      if (booked && open.cancel)
        await walk(`${when} #${n} cancel`, () => cancelRun(lane, n, when, open, booked));
    }
    await walk(`product ${index + 1}: books after a day`, () => afterADay(lane));
  } catch (error) {
    console.log(lane.log().split('\n').slice(-20).join('\n'));
    throw error;
  } finally {
    await lane.stop();
  }
}

async function walk(title, run) {
  const start = performance.now();
  const elapsed = () => `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
  try {
    const { note, ...result } = await run();
    results.passed += 1;
    console.log(`✓ ${title}: ${note} ${elapsed()}`);
    return result;
  } catch (error) {
    results.failed += 1;
    console.log(`✗ ${title}: ${error instanceof Error ? error.message : String(error)} ${elapsed()}`);
    return null;
  }
}

async function bookRun(lane, n, when, open) {
  const { world } = lane;
  const patient = await world.newPatient(`Boundary ${n} ${when}`);
  const time = await world.freeTime(30, { doctor: world.doctors[0] });
  await world.settled();
  const crashed = armed(lane, open.book, { run: `book ${n}`, n, when });
  const visit = await bookAndPay(world, patient, time, crashed);
  await quiet(world, visit, patient, { crashed });
  lane.disarm();
  await isBookedOnce(world, patient, visit);
  if (!crashed()) open.book = false;
  return { note: noteOf(lane, crashed()), patient, visit: await readVisit(patient, visit) };
}

async function cancelRun(lane, n, when, open, booked) {
  const { world } = lane;
  const { patient, visit } = booked.visit.payment.receipt === null ? await anotherBooking(lane) : booked;
  const crashed = armed(lane, true, { run: `cancel ${n}`, n, when });
  await cancel(patient, visit);
  await quiet(world, visit, patient, { crashed, until: () => refundIsOver(world, visit, crashed()) });
  lane.disarm();
  await isCancelledOnce(world, patient, visit);
  const [{ sends, queries }] = await world.books.refunds(visit.payment.reference);
  if (queries > 0) results.askedAbout.push(`${when} #${n} (${sends} sent, ${queries} asked)`);
  if (!crashed()) open.cancel = false;
  return { note: noteOf(lane, crashed()) };
}

/** A payment proven by our query has no receipt, and without one nothing can be reversed: cancel a visit that has one. */
async function anotherBooking({ world }) {
  const patient = await world.newPatient('Without Trouble');
  const time = await world.freeTime(30, { doctor: world.doctors[0] });
  const visit = await bookAndPay(world, patient, time);
  await quiet(world, visit, patient, { crashed: () => false });
  return { patient, visit };
}

function armed(lane, wanted, order) {
  const before = lane.crashes();
  if (wanted) lane.arm(order);
  return () => lane.crashes() > before;
}

function noteOf(lane, crashed) {
  if (options.list) return `its boundaries:\n${lane.notes().map(boundaryLine).join('\n')}`;
  if (!crashed) return 'not killed, the end is reached';
  const { number, written, since } = lane.notes().at(-1);
  const after = since ? ` after ${since.join(', ')}` : '';
  return `killed at ${number}: ${tables(written)}${after}, back in ${lane.lastRestart()} s`;
}

function boundaryLine({ number, written, since }) {
  const counts = since.length > 0 ? `after ${since.join(', ')}` : 'nothing left since the last';
  return `  ${String(number).padStart(3)} ${tables(written)} (${counts})`;
}

function tables(written) {
  return [...new Set(written)].join(', ');
}

/** Nothing is lost, nothing happened twice and no refund is left to a person. */
async function afterADay({ world }) {
  const { books, simulator } = world;
  await world.advance(DAY_MS + 3_600_000);
  await world.settled();
  const open = await books.rows(
    `select state from mpesa_refunds where state in ('sending', 'sent', 'unknown')`,
  );
  if (open.length > 0) throw new Error(`refunds that nobody sees: ${JSON.stringify(open)}`);
  const dead = await books.deadJobs();
  if (dead.length > 0) throw new Error(`dead letters: ${JSON.stringify(dead)}`);
  const till = (await simulator.get('/control/till')).body;
  const paid = till.entries.filter(({ kind }) => kind === 'payment');
  const twice = paid.filter(
    ({ reference }, at) => paid.findIndex((one) => one.reference === reference) !== at,
  );
  if (twice.length > 0) throw new Error(`paid twice: ${JSON.stringify(twice)}`);
  const review = await books.rows(`select receipt from mpesa_refunds where state = 'review'`);
  if (review.length > 0) throw new Error(`refunds left to a person: ${JSON.stringify(review)}`);
  const ledger = await books.balance('mpesa_utility');
  if (ledger !== till.balanceCents)
    throw new Error(`the ledger has ${ledger}, the till ${till.balanceCents}`);
  return { note: `${paid.length} payments` };
}

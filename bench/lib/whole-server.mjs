// Measured on the product as it is started in production, its worker included: the race, memory, the second start.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { api, book } from '../../scripts/lib/client.mjs';
import { root } from '../../scripts/lib/stack.mjs';
import { median } from './load.mjs';
import { dropJobs } from './prepare.mjs';
import { cpuMsOf, rssMiBOf } from './process-facts.mjs';

const RACERS = 200;
const SETTLE_MS = 10_000;

/** @returns {Promise<[string, string][]>} what, value */
export async function wholeServer({ stack, made, week }, { races, starts, step }) {
  await stack.kill();
  dropJobs(stack.database.filename);
  const facts = [];
  const started = await inTurn(starts, 'Second start', step, () => restart(stack));
  facts.push(['second start, process spawn to /readyz', summary(started)]);
  const bare = await step('Waiting for idle memory', () => idleRss(stack));
  facts.push(['idle RSS 10 s after the start, without admin panel', `${bare.toFixed(0)} MiB`]);

  const settled = await inTurn(races, 'Race', step, (index) => race(stack, { made, week }, index));
  facts.push([`${RACERS}-way race for one time, first request to last answer`, summary(settled)]);

  if (existsSync(path.join(root, 'dist/build/index.html'))) {
    await restart(stack, { SERVE_ADMIN: 'true' });
    const served = await step('Waiting for idle memory with admin panel', () => idleRss(stack));
    facts.push(['idle RSS 10 s after the start, with admin panel', `${served.toFixed(0)} MiB`]);
  } else {
    facts.push(['idle RSS with admin panel', 'NOT MEASURED: the panel is not built here']);
  }
  return facts;
}

async function inTurn(times, title, step, work) {
  const results = [];
  for (let index = 0; index < times; index += 1) {
    results.push(await step(`${title} ${index + 1} of ${times}`, () => work(index)));
  }
  return results;
}

/** The median with all values; and the CPU time, which other work on the machine does not stretch. */
function summary(results) {
  const all = results.map(({ ms }) => seconds(ms)).join(', ');
  const cpu = seconds(median(results.map(({ cpuMs }) => cpuMs)));
  return `${seconds(median(results.map(({ ms }) => ms)))} s (of ${all}); CPU of the server ${cpu} s`;
}

async function restart(stack, extraEnv = {}) {
  await stack.kill();
  const started = performance.now();
  await stack.startProduct([], extraEnv);
  for (;;) {
    const ready = await fetch(`${stack.productUrl}/readyz`).then((response) => response.ok);
    if (ready) return { ms: performance.now() - started, cpuMs: cpuMsOf(stack.product().pid) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function idleRss(stack) {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return rssMiBOf(stack.product().pid);
}

/** All patients ask for one time at once, each from their own phone: exactly one may get it. */
async function race(stack, { made, week }, index) {
  const product = api(stack.productUrl);
  const { slots } = (await product.get(week.slotsPath)).body;
  const wish = { practitioner: week.doctor, service: made.service, startsAt: slots.at(-1 - index).startsAt };
  const callers = made.users.slice(-RACERS).map((user, position) => ({
    client: product.as(user.token),
    wish: { ...wish, phone: `2547${String(20_000_000 + index * 1000 + position)}` },
  }));
  const { pid } = stack.product();
  const cpuBefore = cpuMsOf(pid);
  const started = performance.now();
  const replies = await Promise.all(callers.map((caller) => book(caller.client, caller.wish, randomUUID())));
  const result = { ms: performance.now() - started, cpuMs: cpuMsOf(pid) - cpuBefore };
  const won = replies.filter(({ status }) => status === 201).length;
  const refused = replies.filter(
    ({ status, body }) => status === 409 && body?.error?.code === 'slot_taken',
  ).length;
  if (won !== 1 || won + refused !== replies.length) {
    const others = replies.filter(({ status, body }) => status !== 201 && body?.error?.code !== 'slot_taken');
    const told = others.map(({ status, text }) => `${status} ${text}`).slice(0, 3);
    throw new Error(
      `the race had ${won} winners and ${refused} clean refusals of ${replies.length}: ${told.join('; ')}`,
    );
  }
  // The winner may hold a few times only, and is often the first to ask.
  const winner = replies.findIndex(({ status }) => status === 201);
  await callers[winner].client.post(`/api/visits/${replies[winner].body.id}/cancel`, {});
  return result;
}

function seconds(ms) {
  return (ms / 1000).toFixed(2);
}

// Measured on the product as it is started in production, its worker included: the race, memory, the second start.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { api, book } from '../../scripts/lib/client.mjs';
import { root } from '../../scripts/lib/stack.mjs';
import { median } from './load.mjs';
import { bookingOf, tokenOf } from './prepare.mjs';
import { rssMiBOf } from './process-facts.mjs';

const RACERS = 200;
const SETTLE_MS = 10_000;
/** Beyond what the rounds book. */
const FAR = 4000;

/** @returns {Promise<[string, string][]>} what, value */
export async function wholeServer({ stack, made }, { races, starts, step }) {
  const facts = [];
  const times = [];
  for (let index = 0; index < starts; index += 1) {
    times.push(await step(`Second start ${index + 1} of ${starts}`, () => restart(stack)));
  }
  facts.push([
    'second start, process spawn to /readyz',
    `${seconds(median(times))} s (of ${times.map(seconds).join(', ')})`,
  ]);
  const bare = await step('Waiting for idle memory', () => idleRss(stack));
  facts.push(['idle RSS 10 s after the start, without admin panel', `${bare.toFixed(0)} MiB`]);

  const settled = [];
  for (let index = 0; index < races; index += 1) {
    settled.push(await step(`Race ${index + 1} of ${races}`, () => race(stack, made, index)));
  }
  const times200 = settled.map(seconds).join(', ');
  facts.push([
    `${RACERS}-way race for one time, settled`,
    `${seconds(Math.max(...settled))} s (of ${times200})`,
  ]);

  if (
    existsSync(path.join(root, 'dist/build/index.html')) ||
    existsSync(path.join(root, 'build/index.html'))
  ) {
    await restart(stack, { SERVE_ADMIN: 'true' });
    const served = await step('Waiting for idle memory with admin panel', () => idleRss(stack));
    facts.push(['idle RSS 10 s after the start, with admin panel', `${served.toFixed(0)} MiB`]);
  } else {
    facts.push(['idle RSS with admin panel', 'NOT MEASURED: the panel is not built here']);
  }
  return facts;
}

async function restart(stack, extraEnv = {}) {
  await stack.kill();
  const started = performance.now();
  await stack.startProduct([], extraEnv);
  for (;;) {
    const ready = await fetch(`${stack.productUrl}/readyz`).then((response) => response.ok);
    if (ready) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function idleRss(stack) {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return rssMiBOf(stack.product().pid);
}

/** All patients ask for one time at once, each from their own phone: exactly one may get it. */
async function race(stack, made, index) {
  const product = api(stack.productUrl);
  const wish = bookingOf(made, FAR + index, Date.now());
  const callers = made.users.slice(-RACERS).map((user, position) => ({
    client: product.as(tokenOf(stack.env, user)),
    wish: { ...wish, phone: `2547${String(20_000_000 + index * 1000 + position)}` },
  }));
  const started = performance.now();
  const replies = await Promise.all(callers.map((caller) => book(caller.client, caller.wish, randomUUID())));
  const ms = performance.now() - started;
  const won = replies.filter(({ status }) => status === 201).length;
  const refused = replies.filter(
    ({ status, body }) => status === 409 && body?.error.code === 'slot_taken',
  ).length;
  if (won !== 1 || won + refused !== replies.length) {
    throw new Error(`the race had ${won} winners and ${refused} clean refusals of ${replies.length}`);
  }
  return ms;
}

function seconds(ms) {
  return (ms / 1000).toFixed(2);
}

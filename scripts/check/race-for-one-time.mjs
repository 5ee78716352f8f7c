#!/usr/bin/env node
// Patients of the built product ask for one and the same time at once, over HTTP:
//   node scripts/check/race-for-one-time.mjs [--database postgres] [--runners 200]
// Prints what was answered and what the database holds, as one line of JSON.
import { parseArgs } from 'node:util';
import { book } from '../lib/client.mjs';
import { startStack } from '../lib/stack.mjs';
import { temporaryPostgres } from './temporary-postgres.mjs';
import { openWorld } from './world.mjs';

const { values: options } = parseArgs({
  options: { database: { type: 'string', default: 'sqlite' }, runners: { type: 'string', default: '200' } },
});
const AT_ONCE = 8;

const postgres =
  options.database === 'postgres' ? await temporaryPostgres(process.env.CHECK_DATABASE_URL) : null;
const place = postgres ? { database: { client: 'postgres', url: await postgres.create() } } : {};
const stack = await startStack({ ...place, pastVisits: 0 });
try {
  const world = await openWorld(stack);
  console.log(JSON.stringify(await race(world, await gather(world, Number(options.runners)))));
  await world.close();
} finally {
  await stack.stop();
  await postgres?.stop();
}

async function gather(world, runners) {
  const people = [];
  async function register() {
    while (people.length < runners) {
      const place = people.push(null);
      people[place - 1] = await world.newPatient(`Mbio Nambari ${place}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, register));
  return people;
}

async function race(world, people) {
  const { books } = world;
  const time = await world.freeTime(48);
  const began = performance.now();
  const replies = await Promise.all(people.map((patient) => book(patient.api, time.wish)));
  const ms = Math.round(performance.now() - began);
  const answers = {};
  for (const { status, body } of replies) {
    const answer = [status, body?.error?.code, body?.error?.details?.constraint].filter(Boolean).join(' ');
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  const winner = replies.find(({ status }) => status === 201)?.body;
  return {
    database: options.database,
    runners: people.length,
    ms,
    answers,
    visits: await books.number('select count(*) from appointments'),
    payments: await books.number('select count(*) from payments'),
    occupancy: await books.number('select count(*) from scheduling_occupancy'),
    buckets: winner ? (Date.parse(winner.endsAt) - Date.parse(winner.startsAt)) / 300_000 : 0,
  };
}

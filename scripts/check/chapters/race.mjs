import { book } from '../../lib/client.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { hold, promptOn } from '../people.mjs';

const RUNNERS = 50;
const AT_ONCE = 8;

export const race = {
  title: `${RUNNERS} patients want the same time`,
  steps: [
    ['they register', gather],
    ['one wins, the others get a clean 409 that names the constraint', run],
  ],
};

async function gather(world, context) {
  const people = [];
  for (let first = 0; first < RUNNERS; first += AT_ONCE) {
    const names = Array.from(
      { length: Math.min(AT_ONCE, RUNNERS - first) },
      (_, index) => `Mbio Nambari ${first + index + 1}`,
    );
    people.push(...(await Promise.all(names.map((name) => world.newPatient(name)))));
  }
  context.people = people;
}

async function run(world, { people }) {
  const time = await world.freeTime(48);
  const replies = await Promise.all(people.map((patient) => book(patient.api, time.wish)));
  const winners = replies.filter(({ status }) => status === 201);
  const refused = replies.filter(({ status, body }) => status === 409 && body.error.code === 'slot_taken');
  expectEqual([winners.length, refused.length], [1, RUNNERS - 1], 'winners and refusals');
  const constraints = new Set(refused.map(({ body }) => body.error.details.constraint));
  expect(
    constraints.size === 1 && !constraints.has(undefined),
    `constraints: ${[...constraints].join(', ')}`,
  );
  const { startsAt, endsAt, reference } = winners[0].body;
  const buckets = (Date.parse(endsAt) - Date.parse(startsAt)) / 300_000;
  expectEqual((await world.books.occupancy(reference)).length, buckets, 'occupied buckets');
  const refusal = refused[0].body.error.details;
  expect(refusal.alternatives?.length > 0, `no alternatives: ${JSON.stringify(refusal)}`);
  // A refused patient takes what was offered instead.
  const loser = people[replies.findIndex(({ status }) => status === 409)];
  await hold(loser, { wish: { ...time.wish, startsAt: refusal.alternatives[0] } });
  await promptOn(world, loser);
}

import { remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';

let world: RemindersWorld;
beforeEach(async () => {
  world = await remindersWorld();
});
afterEach(() => world.drop());

function counted(name: string): Record<string, number> {
  const tallies = world.kernel.counters.tally().filter((tally) => tally.name === name);
  return Object.fromEntries(
    tallies.map(({ labels, counts }) => [
      Object.values(labels).join(' '),
      counts.reduce((sum, n) => sum + n, 0),
    ]),
  );
}

test('a message is counted once when it is due, however often it was planned, and again at each step that it gets', async () => {
  const plan = () => world.knex.transaction((trx) => world.reminders.face.plan(trx, world.card()));
  await plan();
  await plan();
  expect(counted('messages')).toEqual({});
  world.clock.set(new Date('2026-11-26T10:30:00.000Z'));
  await world.runJobs();
  expect(counted('messages')).toEqual({ 'whatsapp due': 1, 'whatsapp sent': 1, 'whatsapp skipped': 1 });
});

test('sends are timed by channel; a refusal is an answer, silence is none', async () => {
  world.provider.script = [{ kind: 'unknown', code: 'timeout' }];
  world.provider.scripted = ['whatsapp'];
  await world.knex.transaction((trx) => world.reminders.face.plan(trx, world.card()));
  world.clock.set(new Date('2026-11-25T11:30:00.000Z'));
  await world.runJobs();
  expect(counted('outside_call_seconds')).toMatchObject({ 'whatsapp failed': 1 });
});

test('what is due and not settled is a level', async () => {
  await world.knex.transaction((trx) => world.reminders.face.plan(trx, world.card()));
  const sample = world.kernel.figures.samples.get('messages_waiting');
  expect(await sample?.read(world.knex, world.clock.now())).toEqual([{ value: 0 }]);
  expect(await sample?.read(world.knex, new Date('2026-11-26T10:30:00.000Z'))).toEqual([{ value: 2 }]);
});

import { readFileSync } from 'node:fs';
import {
  PATIENT_EMAIL,
  PATIENT_NAME,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';

let world: RemindersWorld;

// Also after a failure: an open database would keep the test run from ending.
afterEach(() => world.drop());

it('leaves no phone, address, name or text of a message in the database file or the log', async () => {
  world = await remindersWorld({ email: true });
  // The name stands in the patients table by design; what the plugin writes must not repeat it.
  await world.knex.transaction((trx) => world.reminders.face.plan(trx, world.card()));
  await world.knex.transaction((trx) =>
    world.reminders.face.tell(trx, {
      kind: 'visit-confirmed',
      card: world.card(),
      params: { amountCents: 150_000 },
    }),
  );
  world.provider.script = [{ kind: 'refused', code: '63024', reach: 'other_channel' }];
  await world.runJobs();
  expect(world.provider.taken.length).toBeGreaterThan(0);
  await world.knex('patients').del();
  await world.knex.raw('VACUUM');
  const bytes = readFileSync(world.file);
  const kept = JSON.stringify(world.logged);
  for (const word of [
    PATIENT_PHONE,
    PATIENT_PHONE.slice(3),
    PATIENT_EMAIL,
    PATIENT_NAME,
    'Zawadi',
    'You are booked',
    'KX7P2MQA',
  ]) {
    expect(bytes.includes(word)).toBe(false);
    expect(kept).not.toContain(word);
  }
});

import { erasePatient } from '../../../tests/support/erase';
import { openSession, pushToken, switchOff, switchOn } from '../../../tests/support/push-phones';
import { PATIENT_NAME, remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';
import type { PatientNotice } from './face';

let world: RemindersWorld;

async function open(options?: Parameters<typeof remindersWorld>[0]): Promise<void> {
  world = await remindersWorld(options);
  await openSession(world, 'one');
}
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

async function tell(): Promise<void> {
  const notice: PatientNotice = { kind: 'visit-moved', card: world.card() };
  await world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
}
async function plan(): Promise<void> {
  await world.knex('appointments').insert({ id: 123, clinic_id: 1, starts_at: world.card().startsAt });
  await world.knex.transaction((trx) => world.reminders.face.plan(trx, world.card()));
}
async function pushes(): Promise<string[]> {
  const rows = (await world.deliveries()).filter(({ channel }) => channel === 'push');
  return rows.map(({ kind, state, error_code: code }) => [kind, state, code].filter(Boolean).join(' '));
}
const told = (): string[][] => world.provider.pushed.map(({ phones }) => phones.map(({ token }) => token));
const endSession = (id: string) => world.knex('identity_sessions').where({ id }).delete();
const A = pushToken('a');
const B = pushToken('b');

describe('push', () => {
  it('says that there is news, and nothing else, beside the other channels', async () => {
    await open({ language: 'sw' });
    await switchOn(world, 'one', A);
    await tell();
    await world.runJobs();
    expect(world.provider.pushed.map(({ content }) => content)).toEqual([
      { channel: 'push', title: 'Una habari mpya kwenye Daktari' },
    ]);
    expect(world.provider.bodies('whatsapp')).toHaveLength(1);
    expect(await pushes()).toEqual(['visit-moved sent']);
  });

  it('leaves no trace where no phone hears', async () => {
    await open();
    await tell();
    await plan();
    expect(await pushes()).toEqual([]);
  });

  it('goes to every phone of the patient and is one delivery', async () => {
    await open();
    await openSession(world, 'two');
    await switchOn(world, 'one', A);
    await switchOn(world, 'two', B);
    await tell();
    await world.runJobs();
    expect(told().map((tokens) => tokens.sort())).toEqual([[A, B]]);
    expect(await pushes()).toEqual(['visit-moved sent']);
  });

  it('reaches a phone that came after the reminder was planned, and keeps its quiet hours and its end', async () => {
    await open();
    await plan();
    await switchOn(world, 'one', A);
    await switchOn(world, 'one', A);
    expect((await pushes()).sort()).toEqual(['visit-reminder-1h planned', 'visit-reminder-24h planned']);
    const rows = (await world.deliveries()).sort((a, b) => a.not_before.localeCompare(b.not_before));
    const times = (channel: string) =>
      rows
        .filter((row) => row.channel === channel)
        .map((row) => [row.not_before, row.not_after, row.wished_at]);
    expect(times('push')).toEqual(times('whatsapp'));
    await world.knex.transaction((trx) => world.reminders.face.cancelPlanned(trx, 123));
    expect((await pushes()).sort()).toEqual([
      'visit-reminder-1h cancelled withdrawn',
      'visit-reminder-24h cancelled withdrawn',
    ]);
  });

  it('does not reach a phone whose session ended, whose switch is off, or that another account has now', async () => {
    await open();
    await openSession(world, 'two');
    await world.knex('patients').insert({ id: 4, document_id: 'other', full_name: 'Other', language: 'en' });
    const ends = [
      () => endSession('one'),
      () => switchOff(world, 'one'),
      () => switchOn(world, 'two', A, 4),
      () => world.knex('oidc_payloads').where({ id: 'grant-one' }).update({ expires_at: 1 }),
    ];
    for (const [nth, end] of ends.entries()) {
      await endSession('one');
      await world.knex('oidc_payloads').where({ id: 'grant-one' }).delete();
      await openSession(world, 'one');
      await switchOn(world, 'one', A);
      const notice = { kind: 'visit-moved', card: world.card({ version: nth + 1 }) } as const;
      await world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
      await end();
      await world.runJobs();
    }
    expect(told()).toEqual([]);
    expect(await pushes()).toEqual(Array(ends.length).fill('visit-moved skipped no_address'));
  });

  it('takes a token with its session in the transaction that ends it', async () => {
    await open();
    await switchOn(world, 'one', A);
    const ending = world.knex.transaction(async (trx) => {
      await trx('identity_sessions').where({ id: 'one' }).delete();
      expect(await trx('reminders_push_tokens')).toEqual([]);
      throw new Error('taken back');
    });
    await expect(ending).rejects.toThrow('taken back');
    expect(await world.knex('reminders_push_tokens')).toHaveLength(1);
  });

  it('keeps tokens sealed under the key of the patient, who may be erased', async () => {
    await open();
    await switchOn(world, 'one', A);
    const [row] = await world.knex('reminders_push_tokens');
    expect(JSON.stringify(row)).not.toContain('PushToken');
    await tell();
    await erasePatient(world.kernel, world.knex, 'patientdoc');
    await world.runJobs();
    expect(told()).toEqual([]);
  });

  it('puts neither name nor time on the wire, and no token on the trail or into the log', async () => {
    await open();
    await switchOn(world, 'one', A);
    await tell();
    await world.runJobs();
    expect(world.provider.pushed).toHaveLength(1);
    const wire = JSON.stringify(world.provider.pushed.map(({ content }) => content));
    expect(wire).not.toMatch(new RegExp(`${PATIENT_NAME}|Zawadi|14:30|Amani|KX7P2MQA`));
    expect(world.trail).toMatchObject([{ type: 'notifications', action: 'update' }]);
    expect(JSON.stringify([world.trail, world.logged])).not.toContain('PushToken');
  });

  it('whose answer was lost is not repeated', async () => {
    await open();
    await switchOn(world, 'one', A);
    world.provider.pushOutcome = { kind: 'unknown', code: 'UND_ERR_SOCKET' };
    await tell();
    for (let i = 0; i < 5; i += 1) {
      await world.runJobs();
      world.clock.advance(60_000);
    }
    expect(told()).toHaveLength(1);
    expect(await pushes()).toEqual(['visit-moved unknown UND_ERR_SOCKET']);
  });
});

describe('receipts', () => {
  const QUARTERS = 31 * 60_000;
  const tickets = () => world.knex('reminders_push_tickets');

  it('that are good change nothing, and are asked for until they come', async () => {
    await open();
    await switchOn(world, 'one', A);
    await tell();
    await world.runJobs();
    expect(world.provider.askedFor).toEqual([]);
    world.clock.advance(QUARTERS);
    await world.runJobs();
    expect([world.provider.askedFor.length, (await tickets()).length]).toEqual([1, 1]);
    world.provider.receipts = () => ({ kind: 'good' });
    world.clock.advance(61 * 60_000);
    await world.runJobs();
    expect(await pushes()).toEqual(['visit-moved sent']);
    expect(await tickets()).toEqual([]);
  });

  it('that say that the app is gone delete the token, and end the delivery when no phone is left', async () => {
    await open();
    await switchOn(world, 'one', A);
    await tell();
    await world.runJobs();
    world.provider.receipts = () => ({ kind: 'bad', code: 'DeviceNotRegistered', isGone: true });
    world.clock.advance(QUARTERS);
    await world.runJobs();
    expect(await world.knex('reminders_push_tokens')).toEqual([]);
    expect(await pushes()).toEqual(['visit-moved failed DeviceNotRegistered']);
  });

  it('of one phone of two that failed leave the delivery as it is', async () => {
    await open();
    await openSession(world, 'two');
    await switchOn(world, 'one', A);
    await switchOn(world, 'two', B);
    await tell();
    await world.runJobs();
    const [{ ticket }] = await tickets().orderBy('ticket');
    world.provider.receipts = (asked) =>
      asked === ticket ? { kind: 'bad', code: 'ProviderError', isGone: false } : { kind: 'good' };
    world.clock.advance(QUARTERS);
    await world.runJobs();
    expect(await pushes()).toEqual(['visit-moved sent']);
    expect(await world.knex('reminders_push_tokens')).toHaveLength(2);
  });

  it('that never come are forgotten after a day', async () => {
    await open();
    await switchOn(world, 'one', A);
    await tell();
    await world.runJobs();
    for (let hour = 0; hour < 27; hour += 1) {
      world.clock.advance(60 * 60_000);
      await world.runJobs();
    }
    expect(await tickets()).toEqual([]);
    expect(world.provider.askedFor.length).toBeLessThan(27);
  });
});

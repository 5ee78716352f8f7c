import {
  NOW,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';
import type { VisitCard } from './face';

const HOUR = 3_600_000;
let world: RemindersWorld;

async function open(options?: Parameters<typeof remindersWorld>[0]): Promise<void> {
  world = await remindersWorld(options);
}
afterEach(() => world.drop());

function plan(card: VisitCard): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.plan(trx, card));
}
function cancelPlanned(): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.cancelPlanned(trx, 123));
}
async function states(): Promise<string[]> {
  return (await world.deliveries()).map(({ channel, kind, state }) => `${kind} ${channel} ${state}`);
}

describe('reminders', () => {
  it('go out 24 hours and 1 hour before the visit, in the clinic’s time', async () => {
    await open();
    await plan(world.card());
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    world.clock.set(new Date('2026-11-25T11:30:00.000Z'));
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([
      {
        to: PATIENT_PHONE,
        content: {
          template: 'visit-reminder-24h.en',
          variables: { 1: 'Zawadi', 2: 'Dr Njeri Mwangi', 3: 'Amani Clinic', 4: 'Thu 26 Nov', 5: '14:30' },
        },
      },
    ]);
    world.clock.set(new Date('2026-11-26T10:30:00.000Z'));
    await world.runJobs();
    expect(await states()).toEqual(['visit-reminder-24h whatsapp sent', 'visit-reminder-1h whatsapp sent']);
  });

  it('are the same rows when planned twice', async () => {
    await open({ email: true });
    await plan(world.card());
    await plan(world.card());
    expect((await world.deliveries()).map((row) => row.dedupe_key)).toEqual([
      'visit:123:v1:visit-reminder-24h:whatsapp',
      'visit:123:v1:visit-reminder-24h:email',
      'visit:123:v1:visit-reminder-1h:whatsapp',
    ]);
  });

  it('whose time is past are not planned for a late booking', async () => {
    await open();
    await plan(world.card({ startsAt: new Date(NOW.getTime() + 2 * HOUR) }));
    expect(await states()).toEqual(['visit-reminder-1h whatsapp planned']);
    await plan(world.card({ visitId: 9, startsAt: new Date(NOW.getTime() + HOUR / 2) }));
    expect(await states()).toHaveLength(1);
  });

  it('that the server slept through are skipped once the next one is due', async () => {
    await open();
    await plan(world.card());
    world.clock.set(new Date('2026-11-26T10:45:00.000Z'));
    await world.runJobs();
    expect(await states()).toEqual([
      'visit-reminder-24h whatsapp skipped',
      'visit-reminder-1h whatsapp sent',
    ]);
  });

  it('follow the clinic’s own rules, and there are none where all are out of use', async () => {
    await open({ email: true });
    await world.knex('reminders_rules').insert([
      { clinic_id: 1, minutes_before: 48 * 60, by_email: true, active: true },
      { clinic_id: 1, minutes_before: 120, by_email: false, active: true },
      { clinic_id: 1, minutes_before: 60, by_email: false, active: false },
    ]);
    await plan(world.card());
    expect((await world.deliveries()).map((row) => [row.dedupe_key, row.not_before])).toEqual([
      ['visit:123:v1:visit-reminder-24h(2880m):whatsapp', '2026-11-24T11:30:00.000Z'],
      ['visit:123:v1:visit-reminder-24h(2880m):email', '2026-11-24T11:30:00.000Z'],
      ['visit:123:v1:visit-reminder-1h(120m):whatsapp', '2026-11-26T09:30:00.000Z'],
    ]);
    await world.knex('reminders_rules').update({ active: false });
    await plan(world.card({ version: 2 }));
    expect(await states()).toHaveLength(3);
  });

  it('of the old time are cancelled by a move, and those of the new time are sent', async () => {
    await open();
    await plan(world.card());
    await cancelPlanned();
    await plan(world.card({ version: 2, startsAt: new Date('2026-11-27T11:30:00.000Z') }));
    world.clock.set(new Date('2026-11-26T12:00:00.000Z'));
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    expect(await states()).toEqual([
      'visit-reminder-24h whatsapp cancelled',
      'visit-reminder-1h whatsapp cancelled',
      'visit-reminder-24h whatsapp sent',
      'visit-reminder-1h whatsapp planned',
    ]);
  });

  it('by WhatsApp go by SMS when the patient switched WhatsApp off, and nowhere when both are off', async () => {
    await open();
    await plan(world.card());
    world.refused.add('reminders-whatsapp');
    world.clock.set(new Date('2026-11-25T11:30:00.000Z'));
    await world.runJobs();
    expect(await states()).toEqual([
      'visit-reminder-24h whatsapp cancelled',
      'visit-reminder-1h whatsapp planned',
      'visit-reminder-24h sms sent',
    ]);
    world.refused.add('reminders-sms');
    world.clock.set(new Date('2026-11-26T10:30:00.000Z'));
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    expect((await world.deliveries()).map(({ error_code }) => error_code)).toEqual([
      'unwanted',
      'unwanted',
      null,
      'unwanted',
    ]);
  });

  it('switched off leave what happened to a visit to be told', async () => {
    await open();
    world.refused.add('reminders-whatsapp').add('reminders-sms');
    await world.knex.transaction((trx) =>
      world.reminders.face.tell(trx, { kind: 'visit-cancelled', card: world.card() }),
    );
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
  });
});

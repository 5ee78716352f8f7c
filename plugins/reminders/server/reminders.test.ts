import {
  NOW,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';
import { originOf } from '../../../src/access/audit';
import type { QuietHours } from './domain/quiet-hours';
import type { VisitCard } from './face';
import { remindersStore } from './store/store';
import { setQuietHours } from './use-cases/notifications';

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
/** The visit of the card, as scheduling keeps it. */
async function visitRow(): Promise<void> {
  await world.knex('appointments').insert({ id: 123, clinic_id: 1, starts_at: world.card().startsAt });
}
function quiet(hours: QuietHours | null): Promise<unknown> {
  const { kernel } = world;
  const work = { kernel, store: remindersStore(kernel.vault) };
  const origin = originOf(null, 'notifications.change', null, ['own']);
  return setQuietHours(work, { patientId: 3, clinicId: 1, session: { id: 'none' } }, hours, origin);
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

  it('keep out of quiet hours, and what happened to a visit does not wait for their end', async () => {
    await open();
    await quiet({ from: 14 * 60, to: 18 * 60 });
    await plan(world.card());
    const [day, hour] = await world.deliveries();
    // Wanted at 14:30 the day before, and at 13:30.
    expect([day?.not_before, day?.wished_at]).toEqual([
      '2026-11-25T15:00:00.000Z',
      '2026-11-25T11:30:00.000Z',
    ]);
    expect([hour?.not_before, hour?.wished_at]).toEqual([
      '2026-11-26T10:30:00.000Z',
      '2026-11-26T10:30:00.000Z',
    ]);
    world.clock.set(new Date('2026-11-25T11:45:00.000Z'));
    await world.knex.transaction((trx) =>
      world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card() }),
    );
    await world.runJobs();
    expect(await states()).toEqual([
      'visit-reminder-24h whatsapp planned',
      'visit-reminder-1h whatsapp planned',
      'visit-moved whatsapp sent',
    ]);
  });

  it('that wait already follow quiet hours that are set, changed and taken back', async () => {
    await open();
    await visitRow();
    await plan(world.card());
    const times = async () => (await world.deliveries()).map(({ not_before }) => not_before.slice(5, 16));
    await quiet({ from: 10 * 60, to: 18 * 60 });
    // The one an hour before goes before them, and as that is hours before it names the day.
    expect(await times()).toEqual(['11-25T15:00', '11-26T06:45']);
    expect(await states()).toEqual(Array(2).fill('visit-reminder-24h whatsapp planned'));
    await quiet({ from: 14 * 60, to: 15 * 60 });
    expect(await times()).toEqual(['11-25T12:00', '11-26T10:30']);
    // What stays where it is needs no other job to wait for it.
    const waits = () => world.knex('kernel_jobs').where({ name: 'reminders.send' }).pluck<string[]>('id');
    const before = (await waits()).length;
    world.clock.advance(60_000);
    await quiet({ from: 14 * 60, to: 15 * 60 });
    expect(await waits()).toHaveLength(before);
    await quiet({ from: 14 * 60, to: 15 * 60 + 30 });
    expect(await times()).toEqual(['11-25T12:30', '11-26T10:30']);
    expect(await waits()).toHaveLength(before + 1);
    await quiet({ from: 14 * 60, to: 15 * 60 });
    await quiet(null);
    expect(await times()).toEqual(['11-25T11:30', '11-26T10:30']);
    await quiet({ from: 14 * 60, to: 15 * 60 });
    world.clock.set(new Date('2026-11-25T11:59:00.000Z'));
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    world.clock.set(new Date('2026-11-25T12:00:00.000Z'));
    await world.runJobs();
    expect(world.provider.taken).toHaveLength(1);
    // What went out is not planned anew.
    await quiet(null);
    world.clock.set(new Date('2026-11-26T10:30:00.000Z'));
    await world.runJobs();
    expect(await states()).toEqual(['visit-reminder-24h whatsapp sent', 'visit-reminder-1h whatsapp sent']);
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

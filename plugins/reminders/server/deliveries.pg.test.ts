import { temporaryPostgres } from '../../../tests/support/postgres';
import { remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';
import { twilioReach } from './adapters/twilio-errors';
import type { PatientNotice } from './face';
import { remindersStore } from './store/store';
import { sendDelivery } from './use-cases/send-delivery';
import { receiveStatus } from './use-cases/receive-status';
import { daktariTexts } from './adapters/daktari-texts';

const PARALLEL = 12;
let world: RemindersWorld;

beforeEach(async () => {
  world = await remindersWorld({ email: true, database: await temporaryPostgres() });
});
afterEach(() => world.drop());

const work = () => ({ kernel: world.kernel, store: remindersStore(world.kernel.vault) });
const notice = (): PatientNotice => ({ kind: 'visit-moved', card: world.card() });
function tell(): Promise<void> {
  return world.knex.transaction((trx) => world.reminders.face.tell(trx, notice()));
}
function many<T>(run: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: PARALLEL }, (_none, index) => run(index)));
}

describe('on PostgreSQL', () => {
  it('the same notice told by many transactions at once is one delivery a channel', async () => {
    await many(tell);
    expect(await world.deliveries()).toHaveLength(2);
    expect(await world.knex('kernel_jobs')).toHaveLength(2);
  });

  it('many jobs for one delivery at once send it once', async () => {
    await tell();
    const [first] = await world.deliveries();
    const parts = { ...work(), senders: world.provider.senders, texts: daktariTexts() };
    const run = (index: number): Promise<void> =>
      // Those that come while another sends ask to be run again.
      sendDelivery(parts, first?.id ?? '', { jobId: `J${index}`, attempt: 1 }).catch(() => undefined);
    await many(run);
    expect(world.provider.taken).toHaveLength(1);
    expect((await world.deliveries()).find(({ id }) => id === first?.id)).toMatchObject({ state: 'sent' });
  });

  it('many copies of one report at once are one event and one SMS', async () => {
    await tell();
    await world.runJobs();
    const whatsapp = (await world.deliveries()).find(({ channel }) => channel === 'whatsapp');
    const report = {
      providerId: whatsapp?.provider_id ?? '',
      status: 'undelivered',
      errorCode: '63024',
      deliveryId: null,
    };
    const receptions = await many(() => receiveStatus({ ...work(), reachOf: twilioReach }, report));
    expect(receptions.filter((reception) => reception === 'taken')).toHaveLength(1);
    await world.runJobs();
    expect(world.provider.bodies('sms')).toHaveLength(1);
    expect(await world.knex('reminders_status_events')).toHaveLength(1);
  });

  it('reports cannot be changed or deleted', async () => {
    await tell();
    await world.runJobs();
    const [first] = await world.deliveries();
    await receiveStatus(
      { ...work(), reachOf: twilioReach },
      { providerId: first?.provider_id ?? '', status: 'delivered', errorCode: null, deliveryId: null },
    );
    const refused = { message: expect.stringContaining('append-only') };
    await expect(world.knex('reminders_status_events').update({ status: 'read' })).rejects.toMatchObject(
      refused,
    );
    await expect(world.knex('reminders_status_events').del()).rejects.toMatchObject(refused);
  });
});

import { erasePatient } from '../../../tests/support/erase';
import { twilioReach } from './adapters/twilio-errors';
import { remindersStore } from './store/store';
import { receiveStatus } from './use-cases/receive-status';
import { remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';

let world: RemindersWorld;
beforeEach(async () => {
  world = await remindersWorld({ email: true });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const erase = (): Promise<void> => erasePatient(world.kernel, world.knex, 'patientdoc');

function tell(): Promise<void> {
  return world.knex.transaction((trx) =>
    world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card() }),
  );
}
function tellStaff(): Promise<void> {
  return world.knex.transaction((trx) =>
    world.reminders.face.tellStaff(trx, {
      kind: 'visit-moved-staff',
      card: world.card(),
      params: { oldStartsAt: new Date('2026-11-25T08:00:00.000Z') },
    }),
  );
}
async function states(): Promise<string[]> {
  return (await world.deliveries()).map(({ channel, state, error_code: code }) =>
    [channel, state, code].filter((part) => part !== null).join(' '),
  );
}

describe('a patient who is erased', () => {
  test('hears no more of what was queued, and staff hear no more about them', async () => {
    await tell();
    await tellStaff();
    await erase();
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    expect(await states()).toEqual([
      'whatsapp skipped no_address',
      'email skipped no_address',
      'email skipped erased',
      'email skipped erased',
      'email skipped erased',
    ]);
  });

  test('is no reason to fail for what is to be told afterwards', async () => {
    await erase();
    await tell();
    await tellStaff();
    await world.runJobs();
    expect(await states()).toEqual([]);
  });

  test('gets no SMS in place of a message that did not arrive', async () => {
    await tell();
    await world.runJobs();
    const [sent] = await world.deliveries();
    await erase();
    const { kernel } = world;
    await receiveStatus(
      { kernel, store: remindersStore(kernel.vault), reachOf: twilioReach },
      {
        providerId: sent?.provider_id ?? '',
        status: 'undelivered',
        errorCode: '63024',
        deliveryId: sent?.id ?? null,
      },
    );
    await world.runJobs();
    expect(await states()).toEqual(['whatsapp failed 63024', 'email sent']);
  });
});

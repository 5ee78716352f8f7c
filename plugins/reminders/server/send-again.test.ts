import { openSession, pushToken, switchOn } from '../../../tests/support/push-phones';
import { PATIENT_PHONE, remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';
import { originOf } from '../../../src/access/audit';
import { reasonOfCode } from './adapters/reason-of-code';
import { remindersStore } from './store/store';
import { countLost, listDeliveries } from './use-cases/list-deliveries';
import { sendAgain } from './use-cases/send-again';

const DESK = { userId: 6, clinicId: 1 };
const ELSEWHERE = { userId: 9, clinicId: 2 };
const DEAD = { kind: 'refused', code: '21614', reach: 'nobody' } as const;
let world: RemindersWorld;

beforeEach(async () => {
  world = await remindersWorld();
  await world.knex('appointments').insert({
    ...{ id: 123, document_id: 'visitdoc', reference: 'KX7P2MQA', state: 'confirmed' },
    ...{ clinic_id: 1, patient_id: 3, practitioner_id: 2, starts_at: new Date('2026-11-26T11:30:00.000Z') },
  });
  world.provider.script = [DEAD];
  await world.knex.transaction((trx) =>
    world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card() }),
  );
  await world.runJobs();
});
afterEach(() => world.drop());

const parts = () => ({
  ...{ kernel: world.kernel, store: remindersStore(world.kernel.vault), reasonOf: reasonOfCode },
});
const page = (change: object = {}, clerk = DESK) => listDeliveries(parts(), clerk, { limit: 30, ...change });
async function again(clerk = DESK, id?: string) {
  const [failed] = (await page({ lost: true })).deliveries;
  const origin = originOf(null, 'deliveries.send-again', null);
  return sendAgain(parts(), id ?? failed?.id ?? 'none', clerk, origin);
}
const refusal = (code: string) => expect.objectContaining({ status: 409, code }) as unknown;

test('what failed is listed with its reason, and counted, for its clinic alone', async () => {
  expect(await page()).toMatchObject({
    count: 1,
    next: null,
    deliveries: [
      {
        ...{
          kind: 'visit-moved',
          channel: 'whatsapp',
          state: 'failed',
          reason: 'dead_number',
          code: '21614',
        },
        ...{ mayBeSentAgain: true, replacedBy: null, patient: { id: 'patientdoc' } },
      },
    ],
  });
  expect(await countLost(parts(), DESK)).toEqual({ waiting: 1, capped: false });
  expect((await page({}, ELSEWHERE)).deliveries).toEqual([]);
  expect(await countLost(parts(), ELSEWHERE)).toEqual({ waiting: 0, capped: false });
});

test('a double press is one message, and waits for nobody any more', async () => {
  const [failed] = (await page()).deliveries;
  const [first, second] = [await again(), await again(DESK, failed?.id)];
  expect(second.id).toBe(first.id);
  await world.runJobs();
  expect(world.provider.taken.map(({ to }) => to)).toEqual([PATIENT_PHONE]);
  expect(await countLost(parts(), DESK)).toEqual({ waiting: 0, capped: false });
  const { deliveries } = await page();
  expect(deliveries.map(({ state, replacedBy, inPlaceOf }) => [state, replacedBy, inPlaceOf])).toEqual(
    expect.arrayContaining([
      ['failed', first.id, null],
      ['sent', null, failed?.id],
    ]),
  );
  expect(world.trail.filter(({ operation }) => operation === 'deliveries.send-again')).toMatchObject([
    { action: 'create', type: 'message', ids: [first.id], patients: [3], clinicId: 1 },
    // Whoever presses a second time is shown whom it is to.
    { action: 'read', type: 'message', ids: [failed?.id], patients: [3], clinicId: 1 },
  ]);
});

test('what was sent again still falls back to SMS', async () => {
  world.provider.script = [{ kind: 'refused', code: '63024', reach: 'other_channel' }];
  await again();
  await world.runJobs();
  expect(world.provider.bodies('sms')).toHaveLength(1);
  expect(await countLost(parts(), DESK)).toEqual({ waiting: 0, capped: false });
});

test('another clinic does not find it', async () => {
  const [failed] = (await page()).deliveries;
  await expect(again(ELSEWHERE, failed?.id)).rejects.toMatchObject({ status: 404 });
  await expect(again(DESK, 'none')).rejects.toMatchObject({ status: 404 });
});

test('a visit that is called off, moved or over is not told of again', async () => {
  const [failed] = (await page()).deliveries;
  for (const change of [{ state: 'cancelled' }, { state: 'confirmed', starts_at: new Date(0) }]) {
    await world.knex('appointments').update(change);
    await expect(again(DESK, failed?.id)).rejects.toEqual(refusal('message_over'));
    // What nobody can send again waits for nobody either.
    expect(await countLost(parts(), DESK)).toEqual({ waiting: 0, capped: false });
    expect((await page({ lost: true })).deliveries).toEqual([]);
  }
});

test('a number that wants no messages gets none by a button', async () => {
  const [failed] = (await page()).deliveries;
  const phoneIndex = world.kernel.vault.blindIndex(PATIENT_PHONE, 'patient-phone');
  await world.knex.transaction((trx) =>
    parts().store.optOuts.record(trx, phoneIndex, 'provider', new Date()),
  );
  await expect(again(DESK, failed?.id)).rejects.toEqual(refusal('message_opted_out'));
  await world.knex('patients').update({ phone_sealed: null });
  await expect(again(DESK, failed?.id)).rejects.toEqual(refusal('message_no_address'));
  expect(world.provider.taken).toEqual([]);
});

test('a page ends where the next one begins', async () => {
  for (const version of [2, 3]) {
    world.clock.advance(1000);
    await world.knex.transaction((trx) =>
      world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card({ version }) }),
    );
  }
  const first = await page({ limit: 2 });
  const [at = '', id = ''] = (first.next ?? '').split('_');
  const rest = await page({ limit: 2, before: { at, id } });
  const ids = [...first.deliveries, ...rest.deliveries].map((one) => one.id);
  expect([new Set(ids).size, first.count, rest.count, rest.next]).toEqual([3, 3, null, null]);
});

test('a push that failed is nobody’s work, and is sent again only to a phone that hears', async () => {
  await world.knex('reminders_deliveries').delete();
  await openSession(world, 'one');
  await switchOn(world, 'one', pushToken('a'));
  world.provider.pushOutcome = { kind: 'refused', code: 'DeviceNotRegistered', reach: 'nobody' };
  await world.knex.transaction((trx) =>
    world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card({ version: 2 }) }),
  );
  await world.runJobs();
  const { deliveries } = await page({ channel: 'push' });
  expect(deliveries).toMatchObject([{ state: 'failed', reason: 'no_address', mayBeSentAgain: true }]);
  expect(await countLost(parts(), DESK)).toEqual({ waiting: 0, capped: false });
  await world.knex('identity_sessions').delete();
  await expect(again(DESK, deliveries[0]?.id)).rejects.toEqual(refusal('message_no_address'));
  await openSession(world, 'two');
  await switchOn(world, 'two', pushToken('b'));
  expect(await again(DESK, deliveries[0]?.id)).toMatchObject({ channel: 'push', state: 'planned' });
});

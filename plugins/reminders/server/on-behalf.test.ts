import { sealContact } from '../../../src/api/patient/sealed-columns';
import {
  PATIENT_EMAIL,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';
import type { PatientNotice } from './face';

const CHILD = 30;
const PARENT = 3;
let world: RemindersWorld;
beforeEach(async () => {
  world = await remindersWorld({ email: true, language: 'sw' });
  await world.knex('patients').insert({
    id: CHILD,
    document_id: 'childdoc',
    full_name: 'Baraka Canarywa',
    language: 'en',
  });
  world.acting.set('childdoc', [PARENT]);
});
afterEach(() => world.drop());

const card = () => world.card({ patientId: CHILD });

async function tell(notice: PatientNotice = { kind: 'visit-moved', card: card() }): Promise<void> {
  await world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
}
async function deliveries(): Promise<string[]> {
  return (await world.deliveries()).map(
    ({ channel, recipient_id: id, state }) => `${channel} ${id} ${state}`,
  );
}

describe('of a child without a phone', () => {
  test('the parent is told in their own language, by the name of the child', async () => {
    await tell();
    await tell();
    await world.runJobs();
    expect(world.provider.bodies('whatsapp')).toMatchObject([
      { to: PATIENT_PHONE, content: { template: 'visit-moved.sw', variables: { 1: 'Baraka' } } },
    ]);
    expect(world.provider.bodies('email')).toMatchObject([{ to: PATIENT_EMAIL }]);
    expect(await deliveries()).toEqual([`whatsapp ${PARENT} sent`, `email ${PARENT} sent`]);
  });

  test('each of two parents is told once, and by SMS where WhatsApp does not reach them', async () => {
    await world.knex('patients').insert({
      id: 31,
      document_id: 'fatherdoc',
      full_name: 'Juma Canarywa',
      language: 'en',
      ...(await phoneOf('fatherdoc', '254733000111')),
    });
    world.acting.set('childdoc', [PARENT, 31]);
    const refused = { kind: 'refused', code: '63024', reach: 'other_channel' } as const;
    world.provider.scripted = ['whatsapp'];
    world.provider.script = [refused, refused];
    await tell();
    await world.runJobs();
    expect((await deliveries()).toSorted()).toEqual(
      [
        ...[`whatsapp ${PARENT} failed`, `email ${PARENT} sent`, `sms ${PARENT} sent`],
        ...['whatsapp 31 failed', 'sms 31 sent'],
      ].toSorted(),
    );
    expect(
      world.provider
        .bodies('sms')
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([PATIENT_PHONE, '254733000111']);
  });

  test('who acts for the child no more hears nothing, whatever was planned', async () => {
    await world.knex.transaction((trx) => world.reminders.face.plan(trx, card()));
    expect(await deliveries()).toContain(`whatsapp ${PARENT} planned`);
    world.acting.delete('childdoc');
    world.clock.set(new Date(card().startsAt.getTime() - 50 * 60_000));
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
  });

  test.each([
    ['', false],
    [', also when the child has an address', true],
  ])('a break-glass is told to the parent%s', async (_when, hasEmail) => {
    if (hasEmail) {
      const { emailSealed } = await world.knex.transaction((trx) =>
        sealContact(world.kernel.vault, trx, 'childdoc', { msisdn: PATIENT_PHONE, email: 'b@mail.test' }),
      );
      await world.knex('patients').where({ id: CHILD }).update({ email_sealed: emailSealed });
    }
    const { clinicId, practitionerId } = card();
    const openedAt = world.clock.now();
    const opened = {
      id: 'emergency1',
      clinicId,
      practitionerId,
      patientId: CHILD,
      openedAt,
      reviewBy: openedAt,
    };
    await world.knex.transaction((trx) => world.reminders.face.tellRecordOpened(trx, opened));
    await world.runJobs();
    expect(world.provider.bodies('sms')).toMatchObject([{ to: PATIENT_PHONE }]);
  });

  test('with nobody who acts for it, what could not be told stands among the deliveries', async () => {
    world.acting.delete('childdoc');
    await tell();
    await world.runJobs();
    expect(await deliveries()).toEqual([`whatsapp ${CHILD} skipped`]);
  });
});

test('who has a phone is told themselves, whoever acts for them', async () => {
  await world
    .knex('patients')
    .where({ id: CHILD })
    .update(await phoneOf('childdoc', '254733000222'));
  await tell();
  await world.runJobs();
  expect(world.provider.taken.map(({ to }) => to)).toEqual(['254733000222']);
});

async function phoneOf(documentId: string, msisdn: string): Promise<object> {
  const { vault } = world.kernel;
  const { phoneSealed } = await world.knex.transaction((trx) =>
    sealContact(vault, trx, documentId, { msisdn }),
  );
  return { phone_sealed: phoneSealed, phone_index: vault.blindIndex(msisdn, 'patient-phone') };
}

import {
  PATIENT_NAME,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../tests/support/reminders-world';
import type { EmergencyCard } from './face';

const CARD: EmergencyCard = {
  id: '01EMERGENCY',
  clinicId: 1,
  practitionerId: 2,
  patientId: 3,
  openedAt: new Date('2026-11-23T23:13:00.000Z'),
  reviewBy: new Date('2026-11-24T23:13:00.000Z'),
};
let world: RemindersWorld;

async function open(language: 'en' | 'sw' = 'en'): Promise<void> {
  world = await remindersWorld({ language });
  await world.knex('up_roles').insert([
    { id: 3, type: 'compliance-officer' },
    { id: 4, type: 'clinic-admin' },
  ]);
  await world.knex('up_users').insert([
    { id: 20, email: 'officer@clinic.test', blocked: false, clinic_id: 1 },
    { id: 21, email: 'admin@clinic.test', blocked: false, clinic_id: 1 },
    { id: 22, email: 'left@clinic.test', blocked: true, clinic_id: 1 },
    { id: 23, email: 'officer@other.test', blocked: false, clinic_id: 2 },
  ]);
  const roles = [
    [20, 3],
    [21, 4],
    [22, 3],
    [23, 3],
  ];
  await world.knex('up_users_role_lnk').insert(roles.map(([user_id, role_id]) => ({ user_id, role_id })));
}
afterEach(() => world.drop());

async function tell(): Promise<void> {
  const { face } = world.reminders;
  await world.knex.transaction(async (trx) => {
    await face.tellRecordOpened(trx, CARD);
    await face.tellOfficers(trx, 'emergency-access-staff', CARD);
  });
}

describe('an emergency access', () => {
  it.each([
    ['en', 'Your record at Amani Clinic was opened in an emergency: Tue 24 Nov 02:13.'],
    ['sw', 'Rekodi yako, Amani Clinic, ilifunguliwa kwa dharura: Jumanne 24 Nov 02:13'],
  ] as const)('is told to its patient by SMS at once, in %s', async (language, text) => {
    await open(language);
    await tell();
    await world.runJobs();
    const [sms, ...others] = world.provider.bodies('sms');
    expect(others).toEqual([]);
    expect(sms).toMatchObject({
      to: PATIENT_PHONE,
      content: { body: expect.stringContaining(text) as string },
    });
    expect(world.provider.bodies('whatsapp')).toEqual([]);
  });

  it('is told by e-mail to the officers and admins of the clinic who can be reached, and to nobody else', async () => {
    await open();
    await tell();
    await world.runJobs();
    const mails = world.provider.bodies('email');
    expect(mails.map(({ to }) => to).sort()).toEqual(['admin@clinic.test', 'officer@clinic.test']);
    const [{ content } = { content: null }] = mails;
    expect(content).toMatchObject({ subject: 'Emergency access: review by Wed 25 Nov, 02:13' });
    expect(JSON.stringify(mails)).toContain('Dr Njeri Mwangi');
    expect(JSON.stringify(mails)).not.toContain(PATIENT_NAME.split(' ')[0]);
  });

  it('told twice is told once; its reminder is another message', async () => {
    await open();
    await tell();
    await tell();
    await world.knex.transaction((trx) =>
      world.reminders.face.tellOfficers(trx, 'emergency-access-forgotten-staff', CARD),
    );
    await world.runJobs();
    expect((await world.deliveries()).map(({ dedupe_key }) => dedupe_key)).toEqual([
      'emergency:01EMERGENCY:record-opened:sms',
      'emergency:01EMERGENCY:emergency-access-staff:email:user:20',
      'emergency:01EMERGENCY:emergency-access-staff:email:user:21',
      'emergency:01EMERGENCY:emergency-access-forgotten-staff:email:user:20',
      'emergency:01EMERGENCY:emergency-access-forgotten-staff:email:user:21',
    ]);
  });

  it('in a clinic without anybody to review it leaves a warning', async () => {
    await open();
    await world.knex('up_users').whereIn('id', [20, 21]).update({ blocked: true });
    await tell();
    expect(world.logged).toContainEqual({
      level: 'warn',
      event: 'reminders.no-officer',
      fields: { kind: 'emergency-access-staff', clinicId: 1 },
    });
  });
});

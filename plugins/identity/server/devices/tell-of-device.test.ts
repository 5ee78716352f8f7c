import { AMINA, BRIAN, DESK, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { ACCOUNT_MAILER, type AccountMail } from '../../../../src/kernel/account-mailer';
import type { Owner } from '../notices/owner-notices';
import { deviceNotices, noteAndTell } from './tell-of-device';

const AMINAS_PHONE = 'device-of-amina-0123456789';
const OTHER_PHONE = 'device-of-a-thief-01234567';
const patient: Owner = {
  ...{ userId: AMINA.userId, role: 'patient', name: 'Amina', email: 'x@phone.invalid', clinicId: 1 },
};
const clerk: Owner = {
  ...{ userId: DESK.userId, role: 'front-desk', name: 'Zuri', email: 'zuri@mail.test', clinicId: 1 },
};
let world: PhoneWorld;
let mails: AccountMail[];

beforeEach(async () => {
  world = await phoneWorld();
  mails = [];
  world.kernel.services.provide(ACCOUNT_MAILER, {
    queue: (_trx, mail) => Promise.resolve(void mails.push(mail)),
    forget: () => Promise.resolve(),
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const tell = () => deviceNotices({ kernel: world.kernel, origin: 'https://daktari.example' });
const signIn = (owner: Owner, secret: string | null, label = 'Chrome, Android') =>
  world.knex.transaction((trx) => noteAndTell(world.devices, tell())(trx, owner, { secret, label }));

describe('a device that is new to an account', () => {
  it('is told to the owner once, and not the first one of a new account', async () => {
    await signIn(patient, AMINAS_PHONE);
    expect(world.notices).toEqual([]);
    await signIn(patient, OTHER_PHONE);
    expect(world.notices).toEqual([AMINA.msisdn]);
    await signIn(patient, OTHER_PHONE);
    await signIn(patient, AMINAS_PHONE);
    expect(world.notices).toEqual([AMINA.msisdn]);
  });

  it('is new for the other account that it is used for', async () => {
    const brian = { ...patient, userId: BRIAN.userId };
    await world.knex.transaction((trx) => world.devices.noteVerified(trx, BRIAN.userId, OTHER_PHONE));
    await signIn(patient, AMINAS_PHONE);
    await world.knex.transaction((trx) =>
      noteAndTell(world.devices, tell())(trx, brian, { secret: AMINAS_PHONE, label: '' }),
    );
    expect(world.notices).toEqual([BRIAN.msisdn]);
  });

  it('is told also when it hides what it is: the same occasion all day, so that it is told once', async () => {
    const told: string[] = [];
    const note = noteAndTell(world.devices, (_trx, _owner, { id }) => Promise.resolve(void told.push(id)));
    for (let i = 0; i < 3; i += 1)
      await world.knex.transaction((trx) => note(trx, patient, { secret: null, label: '' }));
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(1);
  });

  it('of staff is told by mail: device in two words, time, and where to end it', async () => {
    await world.knex('clinics').where({ id: 1 }).update({ default_language: 'sw' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-26T06:00:00Z'));
    await world.knex.transaction((trx) => tell()(trx, clerk, { id: 'browser-1', label: 'Firefox, Linux' }));
    expect(world.notices).toEqual([]);
    expect(mails).toMatchObject([
      {
        ...{ kind: 'new-device', about: 'device browser-1', email: 'zuri@mail.test', language: 'sw' },
        values: {
          device: 'Firefox, Linux',
          time: expect.stringContaining('09:00'),
          link: 'https://daktari.example/account/sessions?door=staff',
        },
      },
    ]);
  });
});

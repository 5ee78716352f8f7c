import { AMINA, BRIAN, DESK, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { ACCOUNT_MAILER, type AccountMail } from '../../../../src/kernel/account-mailer';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import { PHONE_NOTICES, type PhoneNotices } from '../../../../src/kernel/phone-notices';
import { changeNotes, type NotedChange } from './note-change';

const ORIGIN: AuditOrigin = {
  ...{ actor: { kind: 'nobody' }, operation: 'test', purpose: 'own', requestId: null, clientId: 'account' },
};
let world: PhoneWorld;
let mails: AccountMail[];
let told: Parameters<PhoneNotices['tell']>[1][];

beforeEach(async () => {
  world = await phoneWorld();
  mails = [];
  told = [];
  world.kernel.services.provide(ACCOUNT_MAILER, {
    queue: (_trx, mail) => Promise.resolve(void mails.push(mail)),
    forget: () => Promise.resolve(),
  });
  jest
    .spyOn(world.kernel.services.use(PHONE_NOTICES), 'tell')
    .mockImplementation((_trx, notice) => Promise.resolve(void told.push(notice)));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

function note(userId: number, change: NotedChange): Promise<void> {
  const noteChange = changeNotes({ kernel: world.kernel, origin: 'https://daktari.example' });
  return world.knex.transaction((trx) => noteChange(trx, { userId, change, origin: ORIGIN }));
}

describe('a change of how somebody signs in', () => {
  it('of a patient is told to their number in their language, with the page where it is put right', async () => {
    await world.knex('patients').where({ user_id: AMINA.userId }).update({ language: 'sw' });
    await note(AMINA.userId, 'passkey-added');
    await note(AMINA.userId, 'password-set');
    const toAmina = { kind: 'sign-in-changed', msisdn: AMINA.msisdn, language: 'sw' };
    expect(told).toMatchObject([
      { ...toAmina, change: 'passkey-added', link: 'https://daktari.example/account/passkeys' },
      { ...toAmina, change: 'password-set', link: 'https://daktari.example/account/password' },
    ]);
    expect(mails).toEqual([]);
  });

  it('of staff is told by mail: what, when, and where; a new password where it needs no old one', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-26T06:00:00Z'));
    await note(DESK.userId, 'app-added');
    await note(DESK.userId, 'password-set');
    expect(told).toEqual([]);
    expect(mails).toMatchObject([
      {
        ...{ kind: 'sign-in-changed', email: 'desk@clinic.test', language: 'en' },
        values: {
          change: 'A code app was set up for your Daktari account.',
          time: expect.stringContaining('09:00'),
          link: 'https://daktari.example/account/app?door=staff',
        },
      },
      { values: { link: 'https://daktari.example/account/forgotten' } },
    ]);
  });

  it('stands on the trail as what it is, whose it is, in its transaction', async () => {
    await note(AMINA.userId, 'passkey-added');
    await note(AMINA.userId, 'passkey-removed');
    await note(DESK.userId, 'password-set');
    const account = { type: 'account', outcome: 'ok', operation: 'test', clinicId: 1 };
    expect(world.trail).toMatchObject([
      { ...account, action: 'create', ids: [String(AMINA.userId)], patients: [AMINA.patientId] },
      { ...account, action: 'delete', ids: [String(AMINA.userId)], patients: [AMINA.patientId] },
      { ...account, action: 'update', ids: [String(DESK.userId)], patients: [] },
    ]);
  });

  it('of one kind is one occasion for a minute, and another for other people, kinds and minutes', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-26T06:00:10Z'));
    await note(AMINA.userId, 'codes-made');
    await note(AMINA.userId, 'codes-made');
    await note(BRIAN.userId, 'codes-made');
    await note(AMINA.userId, 'passkey-added');
    clock.mockReturnValue(Date.parse('2026-11-26T06:01:00Z'));
    await note(AMINA.userId, 'codes-made');
    const [first, second, ...others] = told.map(({ occasion }) => occasion);
    expect(second).toBe(first);
    expect(new Set([first, ...others]).size).toBe(4);
    for (const { occasion } of told) expect(occasion.length).toBeLessThanOrEqual(64);
  });

  it('that only brings or drops codes with a first factor is on the trail, and no news', async () => {
    await note(AMINA.userId, 'codes-given');
    await note(AMINA.userId, 'codes-dropped');
    expect(world.trail.map(({ action }) => action)).toEqual(['create', 'delete']);
    expect([told, mails]).toEqual([[], []]);
  });

  it('of an account that was closed in the meantime does not happen', async () => {
    await world.knex('up_users').where({ id: AMINA.userId }).update({ blocked: true });
    await expect(note(AMINA.userId, 'passkey-added')).rejects.toMatchObject({ status: 401 });
    expect([world.trail, told]).toEqual([[], []]);
  });
});

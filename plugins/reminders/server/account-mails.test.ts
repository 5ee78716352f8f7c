import { readFileSync } from 'node:fs';
import { ACCOUNT_MAILER, type AccountMail } from '../../../src/kernel/account-mailer';
import { PHONE_NOTICES, type PhoneNotices } from '../../../src/kernel/phone-notices';
import { remindersWorld, type RemindersWorld } from '../../../tests/support/reminders-world';
import { SWEEP } from './jobs';

const LINK = 'https://daktari.example/account/invitation#kanarii-ya-siri';
let world: RemindersWorld;

beforeEach(async () => {
  world = await remindersWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const mailer = () => world.kernel.services.use(ACCOUNT_MAILER);
function queue(changes: Partial<AccountMail> = {}): Promise<void> {
  const values = {
    name: 'Zuri',
    clinic: 'Amani Clinic',
    role: 'front desk',
    until: '3 Dec 2026',
    link: LINK,
  };
  const mail: AccountMail = {
    ...{ kind: 'staff-invitation', about: 'I'.repeat(64), email: 'zuri@siri.test', language: 'en' },
    ...{ values, goodUntil: Date.now() + 60_000 },
    ...changes,
  };
  return world.knex.transaction((trx) => mailer().queue(trx, mail));
}

describe('a mail about an account', () => {
  it('goes to an address that is nobody’s, in its language, once', async () => {
    await queue({ language: 'sw' });
    await queue({ language: 'sw' });
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([
      { to: 'zuri@siri.test', content: { channel: 'email', subject: 'Amani Clinic inakualika Daktari' } },
    ]);
    expect(JSON.stringify(world.provider.taken)).toContain(LINK);
  });

  it('is not sent once it was taken back, and leaves nothing readable', async () => {
    await queue();
    await world.knex.transaction((trx) => mailer().forget(trx, 'I'.repeat(64)));
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    expect(await world.deliveries()).toMatchObject([{ state: 'cancelled', facts_sealed: '' }]);
  });

  it('is not sent when its time is over, and wiped within a minute', async () => {
    await queue({ goodUntil: Date.now() - 1 });
    await world.runJobs();
    await world.knex.transaction((trx) => world.kernel.outbox.enqueue(trx, SWEEP, { minute: 'm' }));
    await world.runJobs();
    expect(world.provider.taken).toEqual([]);
    expect(await world.deliveries()).toMatchObject([{ state: 'skipped', facts_sealed: '' }]);
  });

  it('stands nowhere in clear', async () => {
    await queue();
    await world.runJobs();
    const stored = readFileSync(world.file, 'latin1') + JSON.stringify(world.logged);
    for (const secret of ['kanarii-ya-siri', 'zuri@siri.test']) expect(stored).not.toContain(secret);
  });
});

it('a new device is told to a number by SMS, with a link and nothing else, once', async () => {
  const notice: Parameters<PhoneNotices['tell']>[1] = {
    ...{ kind: 'new-device', occasion: 'device 1', msisdn: '254712345678', language: 'en' },
    ...{ link: 'https://daktari.example/account/sessions', goodUntil: Date.now() + 60_000 },
  };
  const tell = () =>
    world.knex.transaction((trx) => world.kernel.services.use(PHONE_NOTICES).tell(trx, notice));
  await tell();
  await tell();
  await world.runJobs();
  expect(world.provider.taken).toMatchObject([
    {
      content: {
        channel: 'sms',
        body: 'A new device signed in to your Daktari account. Not you? Sign it out: https://daktari.example/account/sessions',
      },
    },
  ]);
});

it.each([
  [
    'en',
    'A passkey was added to your Daktari account. Not you? Put it right here at once, or call your clinic: ',
  ],
  [
    'sw',
    'Ufunguo wa siri umeongezwa kwenye akaunti yako ya Daktari. Si wewe? Rekebisha hapa mara moja, au pigia kliniki: ',
  ],
] as const)(
  'a change of how somebody signs in is told to a number by one SMS in %s',
  async (language, words) => {
    const link = 'https://daktari.example/account/passkeys';
    const notice: Parameters<PhoneNotices['tell']>[1] = {
      ...{ kind: 'sign-in-changed', change: 'passkey-added', occasion: 'passkey-added 1 2', link },
      ...{ msisdn: '254712345678', language, goodUntil: Date.now() + 60_000 },
    };
    await world.knex.transaction((trx) => world.kernel.services.use(PHONE_NOTICES).tell(trx, notice));
    await world.runJobs();
    expect(world.provider.taken).toMatchObject([{ content: { channel: 'sms', body: `${words}${link}` } }]);
  },
);

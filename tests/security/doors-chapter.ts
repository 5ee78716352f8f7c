import { randomBytes } from 'node:crypto';
import { browser, codeRequest, requestTokens } from '../support/issuer-client';
import { newDevice } from '../support/phone-client';
import { mainForm } from '../support/sign-in-pages';
import { at, type Reply } from './client';
import { allDoors, GRANTS, NAMES_NOBODY } from './doors';
import type { Caller, World } from './world';

type Headers = Record<string, string>;
type Ask = (headers: Headers) => Promise<{ status: number }>;
interface Pair {
  /** Somebody whom the product knows, and somebody whom it does not: a new one each time. */
  known(): string;
  unknown(): string;
  /** All that comes before the request in question. */
  prepare(name: string): Promise<Ask>;
}

const PHONES: Pick<Pair, 'known' | 'unknown'> = {
  known: () => '0722100103',
  unknown: () => `0797${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
};
const MAILS: Pick<Pair, 'known' | 'unknown'> = {
  known: () => 'zawadi@tumaini.example',
  unknown: () => `nobody-${randomBytes(4).toString('hex')}@mail.example`,
};
const WRONG = 'Not-The-Right-One';

/** Whoever names somebody at a door learns nothing of whether that person is known, not even by the time it takes. */
export function doorsChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const post =
    (where: string, body: unknown, caller: Caller = 'nobody') =>
    (headers: Headers): Promise<Reply> =>
      world().as(caller, 'POST', where, {
        body,
        headers: { ...headers, 'Idempotency-Key': randomBytes(8).toString('hex') },
      });
  const wish = { language: 'en', channel: 'sms' };
  const challengeFrom = async (where: string, body: object, caller?: Caller): Promise<string> =>
    String(at(await post(where, body, caller)({}), 'challenge'));

  /** A page of a sign-in that has just begun, after the forms that come before it. */
  const page =
    (name: string, before: [string, (who: string) => Headers][], fields: (who: string) => Headers) =>
    async (who: string): Promise<Ask> => {
      const agent = browser(url());
      const first = await agent.go(codeRequest(url()).url);
      const csrf = mainForm(first)?.hidden['csrf'] ?? '';
      const { pathname } = first.url;
      const submit = (to: string, sent: Headers, headers: Headers = {}) =>
        agent.go(`${pathname}/${to}`, {
          method: 'POST',
          body: new URLSearchParams({ ...sent, csrf }),
          headers,
        });
      for (const [to, sent] of before) await submit(to, sent(who));
      return (headers) => submit(name, fields(who), headers);
    };
  /** A page of whoever is not signed in, with what its form asks for beside the address. */
  const openPage =
    (where: string, fields: () => Headers = () => ({})) =>
    async (email: string): Promise<Ask> => {
      const agent = browser(url(), ['/oauth/', '/account/']);
      const form = mainForm(await agent.go(where));
      const body = new URLSearchParams({ ...form?.hidden, ...fields(), email });
      return (headers) => agent.go(where, { method: 'POST', body, headers });
    };
  const phoneFirst: [string, (who: string) => Headers] = ['phone', (phone) => ({ phone })];

  /** Between two codes to one number. */
  async function pauseIsOver(): Promise<void> {
    const { knex } = world().stack;
    await knex('identity_limits').delete();
    await knex('identity_phone_challenges').update({ next_send_at: 0 });
  }

  const PAIRS: Readonly<Record<string, Pair>> = {
    'sign-in.code': {
      ...PHONES,
      prepare: (phone) =>
        Promise.resolve(post('/api/sign-in/codes', { phone, language: 'en', device: newDevice() })),
    },
    'sign-in.code-again': {
      ...PHONES,
      prepare: async (phone) => {
        const device = newDevice();
        const challenge = await challengeFrom('/api/sign-in/codes', { phone, language: 'en', device });
        await pauseIsOver();
        return post('/api/sign-in/codes/again', { challenge, device, channel: 'sms' });
      },
    },
    'sign-in.stop-code': {
      ...PHONES,
      prepare: (phone) =>
        Promise.resolve(post('/api/sign-in/number-changes/codes', { phone, device: newDevice(), ...wish })),
    },
    'sign-in.stop-number-change': {
      ...PHONES,
      prepare: async (phone) => {
        const device = newDevice();
        const asked = { phone, device, ...wish };
        const challenge = await challengeFrom('/api/sign-in/number-changes/codes', asked);
        return post('/api/sign-in/number-changes/stop', { challenge, device, code: '000000' });
      },
    },
    'me.phone-code': {
      ...PHONES,
      prepare: (phone) =>
        Promise.resolve(post('/api/me/phone/codes', { to: 'new', phone, ...wish }, 'patientB')),
    },
    'me.change-phone': {
      ...PHONES,
      prepare: async (phone) => {
        const challenge = await challengeFrom(
          '/api/me/phone/codes',
          { to: 'new', phone, ...wish },
          'patientB',
        );
        const proof = { kind: 'password', password: WRONG };
        return post('/api/me/phone', { challenge, code: '000000', proof }, 'patientB');
      },
    },
    'patients.phone-code': {
      ...PHONES,
      prepare: (phone) =>
        Promise.resolve(
          post(`/api/patients/${world().rows.patient.B}/phone-codes`, { phone, ...wish }, 'desk1'),
        ),
    },
    'me.redeem-link': {
      known: () => 'given',
      unknown: () => 'invented',
      prepare: async (which) => {
        const where = `/api/patients/${world().rows.patient.B}/link-codes`;
        const given = String(at(await post(where, { kind: 'carer' }, 'desk1')({}), 'code'));
        const code = which === 'given' ? given : 'AAAA-AAAA';
        return post('/api/me/links', { code, birthDate: '1901-01-01' }, 'patientA');
      },
    },
    'staff.invite': {
      ...MAILS,
      prepare: (email) => {
        const asked = { email, fullName: 'Zawadi Tumaini', role: 'front-desk', language: 'en' };
        return Promise.resolve(post('/api/staff/invitations', asked, 'admin1'));
      },
    },
    'providers.register': {
      ...MAILS,
      prepare: (email) => {
        const licence = {
          body: 'KMPDC',
          number: `A-${randomBytes(3).toString('hex')}`,
          expires: '2031-12-31',
        };
        const details = {
          fullName: 'Zuri Achieng',
          phone: '0722555666',
          title: 'Dr',
          specialty: 'Family medicine',
        };
        const clinic = world().rows.clinic.P;
        return Promise.resolve(
          post('/api/providers/register', { ...details, email, clinic, languages: ['en'], licence }),
        );
      },
    },
    [`grant ${GRANTS.password}`]: {
      ...PHONES,
      prepare: (phone) =>
        Promise.resolve((headers) =>
          requestTokens(
            url(),
            { grant_type: GRANTS.password, client_id: 'patient-app', phone, password: WRONG },
            headers,
          ),
        ),
    },
    [`grant ${GRANTS.phoneCode}`]: {
      ...PHONES,
      prepare: async (phone) => {
        const device = newDevice();
        const challenge = await challengeFrom('/api/sign-in/codes', { phone, language: 'en', device });
        const grant = {
          grant_type: GRANTS.phoneCode,
          client_id: 'patient-app',
          challenge,
          device,
          code: '000000',
        };
        return (headers) => requestTokens(url(), grant, headers);
      },
    },
    'page phone': { ...PHONES, prepare: page('phone', [], (phone) => ({ phone })) },
    'page code': { ...PHONES, prepare: page('code', [phoneFirst], () => ({ code: '000000' })) },
    'page code-again': {
      ...PHONES,
      prepare: async (phone) => {
        const ask = await page('code-again', [phoneFirst], () => ({ by: 'sms' }))(phone);
        await pauseIsOver();
        return ask;
      },
    },
    'page password': {
      ...PHONES,
      prepare: page('password', [], (identifier) => ({ identifier, password: WRONG })),
    },
    'page staff': { ...MAILS, prepare: page('staff', [], (email) => ({ email, password: WRONG })) },
    'page recovery': {
      ...MAILS,
      prepare: page('recovery', [], (identifier) => ({ identifier, recovery_code: 'ABCD-EFGH-JKMN' })),
    },
    'open /account/forgotten': { ...MAILS, prepare: openPage('/account/forgotten') },
    'open /account/practitioner': {
      ...MAILS,
      prepare: openPage('/account/practitioner', () => ({
        ...{ title: 'Dr', fullName: 'Zuri Achieng', phone: '0722555666', specialty: 'Family medicine' },
        ...{ languages: 'en', body: 'KMPDC', number: `A-${randomBytes(3).toString('hex')}` },
        ...{ expires: '2031-12-31', clinic: world().rows.clinic.P },
      })),
    },
  };

  describe('doors at which somebody is named', () => {
    /** Counts of earlier tries stand in rows: with them one name would be updated where another one is inserted. */
    const forgetTries = async (): Promise<void> => {
      const { knex } = world().stack;
      await knex('identity_limits').delete();
      await knex('identity_phone_challenges').delete();
    };
    const workOf = async ({ prepare }: Pair, name: string): Promise<string[]> => {
      const ask = await prepare(name);
      let status = 0;
      const steps = await world().work.of(async (headers) => {
        ({ status } = await ask(headers));
      });
      return [`answers ${status}`, ...steps.filter((step) => !PASSING.some((shape) => shape.test(step)))];
    };

    test('each has its pair below, or a reason why it needs none', () => {
      const doors = allDoors();
      const answered = [...Object.keys(PAIRS), ...Object.keys(NAMES_NOBODY)];
      expect(doors.filter((door) => !answered.includes(door))).toEqual([]);
      expect(answered.filter((door) => !doors.includes(door))).toEqual([]);
    });

    test.each(Object.keys(PAIRS))('%s does the same for known and unknown names', async (door) => {
      const pair = PAIRS[door]!;
      const works: string[][] = [];
      // The first one fills what the product keeps for a while, whoever comes.
      for (const name of [pair.unknown(), pair.known(), pair.unknown()]) {
        await forgetTries();
        works.push(await workOf(pair, name));
      }
      const [, known, unknown] = works;
      // The door itself, and not what stands before it.
      expect(known?.[0]).not.toMatch(/answers (403|404|405|415|429|5..)/);
      expect(known?.length).toBeGreaterThan(8);
      expect(known).toEqual(unknown);
    });
  });
}

/** What is kept for a while and asked for again whoever comes: the house's name on pages, the worker's own looks. */
const PASSING = [/from .clinics. where .active. = /i];

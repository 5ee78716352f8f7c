import { generateSync } from 'otplib';
import { alone } from '../../../../tests/support/factors';
import { openVisit, type AskedOpenPage } from '../../../../tests/support/open-visit';
import { ORIGIN, STAFF_PASSWORD, staffWorld, type StaffWorld } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { ACCOUNT_MAILER } from '../../../../src/kernel/account-mailer';
import { MAILED_CODE_LIFE_MS } from '../factors/domain/recovery-code';
import { needOf, type Proof } from '../factors/domain/sign-in-steps';
import { forgottenPage } from '../open-pages/pages/forgotten';
import { newPasswordPage } from '../open-pages/pages/new-password';
import type { OpenPage, OpenReply } from '../open-pages/visit';
import { changeStaff } from '../staff/use-cases/change-staff';
import { RESET_LIFE_MS } from './ask-reset';
import { changeNotes } from '../sign-in-changes/note-change';
import { composeReset } from './compose';
import type { ResetWork } from './work';

const ZURI = 'zuri@mail.test';
const NEXT = 'twiga-na-kiboko-9';
let world: StaffWorld;
let work: ResetWork;
let zuri: Principal;
let ended: number[];
let unlinked: number[];
let refused: string[];

beforeEach(async () => {
  world = await staffWorld();
  world.kernel.services.provide(ACCOUNT_MAILER, {
    queue: (_trx, mail) => Promise.resolve(void world.mails.push(mail)),
    forget: (_trx, about) => Promise.resolve(void world.forgotten.push(about)),
  });
  ended = [];
  unlinked = [];
  refused = [];
  work = composeReset(world.kernel, {
    origin: 'https://daktari.example',
    factors: world.factors,
    outside: { endAll: (_trx, userId) => Promise.resolve(void unlinked.push(userId)) },
    passwords: {
      hashPassword: (password) => Promise.resolve(`hash of ${password}`),
      setPassword: async (trx, id, password) => {
        await trx('up_users').where({ id }).update({ password });
      },
    },
    noteChange: changeNotes({ kernel: world.kernel, origin: 'https://daktari.example' }),
    noteRefused: (clientId) => Promise.resolve(void refused.push(clientId)),
    endAccess: (_trx, ids) => Promise.resolve(void ended.push(...ids)),
  });
  zuri = await world.addPerson({ email: ZURI, role: 'front-desk', clinicId: 1 });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

async function send(
  page: OpenPage,
  fields: Record<string, string>,
  asked: AskedOpenPage = {},
): Promise<OpenReply> {
  if (!page.submit) throw new Error('the page takes no form');
  return page.submit(openVisit(fields, asked));
}
const forgotten = (email: string, asked?: AskedOpenPage) => send(forgottenPage(work), { email }, asked);
const open = (fields: Record<string, string>, asked?: AskedOpenPage) =>
  send(newPasswordPage(work), fields, asked);
const statusOf = (reply: OpenReply): number => (reply.kind === 'page' ? reply.status : 429);
const password = async (): Promise<string> =>
  (await world.knex('up_users').where({ email: ZURI }).first<{ password: string }>('password')).password;

/** The link that was mailed to Zuri, and one of the recovery codes that belong to an authenticator app. */
async function ready(): Promise<{ token: string; code: string; codes: string[] }> {
  const { secret } = await world.factors.totp.enrol(zuri.userId, ZURI);
  await world.factors.totp.confirm(zuri.userId, generateSync({ secret }), alone);
  const codes = await world.factors.recoveryCodes.issue(zuri.userId, alone);
  return { token: await linkFor(ZURI), code: codes[0] ?? '', codes };
}

async function linkFor(email: string): Promise<string> {
  expect(statusOf(await forgotten(email))).toBe(200);
  await world.runJobs();
  return world.token();
}

const admin = () => world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
async function reset(by: Principal, of = ZURI): Promise<void> {
  const { document_id: id } = await world
    .knex('up_users')
    .where({ email: of })
    .first<{ document_id: string }>();
  await changeStaff(world.staff, by, id, { kind: 'reset-factors', reason: 'Phone stolen' }, ORIGIN);
}

describe('a forgotten password of staff', () => {
  it('is answered with the same page, statements and mails to come for known, unknown and patients’ addresses', async () => {
    await world.addPerson({ email: 'made-up@phone.invalid', role: 'front-desk', clinicId: 1 });
    await world
      .knex('up_users_role_lnk')
      .where({ user_id: zuri.userId + 1 })
      .update({ role_id: 5 });
    const answers: unknown[] = [];
    for (const email of [ZURI, 'nobody@mail.test', 'made-up@phone.invalid']) {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }): void => void statements.push(sql);
      world.knex.on('query', note);
      const { html } = await forgotten(email, { ip: `10.0.0.${email.length}` });
      world.knex.off('query', note);
      answers.push(JSON.stringify([html.replaceAll(email, ''), statements]));
    }
    expect(new Set(answers).size).toBe(1);
    await world.runJobs();
    expect(world.mails.map(({ kind, email }) => [kind, email])).toEqual([['password-reset', ZURI]]);
  });

  it('is asked for three times an hour by name, whoever has it and wherever from', async () => {
    for (const email of [ZURI, 'nobody@mail.test']) {
      const replies = [];
      for (let i = 0; i < 4; i += 1) replies.push(statusOf(await forgotten(email, { ip: `10.0.1.${i}` })));
      expect(replies).toEqual([200, 200, 200, 429]);
    }
  });

  it('is never changed by mail alone: not before the second factor, nor in another browser than showed it', async () => {
    const { token, code } = await ready();
    const tries: Record<string, string>[] = [
      { token, new_password: NEXT },
      { token, recovery_code: 'AAAA-BBBB-CCCC', new_password: NEXT },
      { token, code: '000000', new_password: NEXT },
      { token, credential: '{}', new_password: NEXT },
    ];
    for (const fields of tries) {
      await open(fields);
      expect(await password()).toBe('hashed');
    }
    // What was guessed at is on the trail, what brought nothing is not.
    expect(refused).toEqual(['account', 'account', 'account']);
    const shown = await open({ token, recovery_code: code });
    expect(shown.html).toContain('id="new_password"');
    await open({ token, new_password: NEXT }, { browser: 'of-whoever-reads-mails' });
    expect(await password()).toBe('hashed');
    expect(statusOf(await open({ token, new_password: NEXT }))).toBe(200);
    expect(await password()).toBe(`hash of ${NEXT}`);
  });

  it('takes the figures of the app as well, ends what was open, tells the owner, and counts once', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-26T06:00:00Z'));
    const { secret } = await world.factors.totp.enrol(zuri.userId, ZURI);
    const figures = (later: number): string => generateSync({ secret, epoch: Date.now() / 1000 + later });
    await world.factors.totp.confirm(zuri.userId, figures(0), alone);
    const token = await linkFor(ZURI);
    await open({ token, code: figures(30) });
    expect(statusOf(await open({ token, new_password: 'short' }))).toBe(400);
    expect(statusOf(await open({ token, new_password: NEXT }))).toBe(200);
    expect([ended, world.mails.at(-1)?.kind]).toEqual([[zuri.userId], 'sign-in-changed']);
    expect(world.trail.at(-1)).toMatchObject({ operation: 'identity.reset-password', type: 'account' });
    expect(statusOf(await open({ token, new_password: `${NEXT}-again` }))).toBe(400);
    expect(await password()).toBe(`hash of ${NEXT}`);
  });

  it('is over for a browser that showed a factor before the clinic took the factors away', async () => {
    const { token, code } = await ready();
    await open({ token, recovery_code: code });
    await reset(await admin());
    expect(statusOf(await open({ token, new_password: NEXT }))).toBe(400);
    expect(await password()).toBe('hashed');
    expect(await world.factors.holdings(zuri.userId)).toMatchObject({ recoveryCodes: 1 });
  });

  it('has one good link at a time, for thirty minutes, and neither link nor address stands readable', async () => {
    const { token: first, code } = await ready();
    const second = await linkFor(ZURI);
    expect(statusOf(await open({ token: first }))).toBe(400);
    const stored = JSON.stringify(await world.knex('identity_password_resets'));
    for (const secret of [first, second, ZURI]) expect(stored).not.toContain(secret);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + RESET_LIFE_MS + 1);
    expect(statusOf(await open({ token: second, recovery_code: code }))).toBe(400);
  });
});

describe('a second factor that was lost', () => {
  const needs = async (...proofs: Proof[]) => {
    const holdings = { ...(await world.factors.holdings(zuri.userId)), password: true, outside: false };
    return needOf({ of: { kind: 'staff', holdings }, proofs });
  };

  it('is taken away by an admin of the same clinic, never by oneself; the code goes to the owner', async () => {
    const { codes } = await ready();
    const other = await world.addPerson({ email: 'admin@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    await expect(reset(other)).rejects.toThrow('not_found');
    const ours = await admin();
    await expect(reset(ours, 'admin@amani.test')).rejects.toThrow('staff_oneself');
    await reset(ours);
    expect(await world.factors.holdings(zuri.userId)).toMatchObject({
      totp: false,
      passkeys: 0,
      recoveryCodes: 1,
    });
    expect(world.ended).toContain(zuri.userId);
    expect(world.mails.at(-1)).toMatchObject({ kind: 'factors-reset', email: ZURI });
    expect(world.trail.at(-1)).toMatchObject({ type: 'account', action: 'update', outcome: 'ok' });
    await expect(world.factors.recoveryCodes.use(zuri.userId, codes[1] ?? '')).rejects.toThrow();
    const [row] = await world.knex<{ reason_sealed: string }>('identity_factor_resets');
    expect(row?.reason_sealed).not.toContain('Phone');
  });

  it('is set up anew after the mailed code, which counts once; the password alone sets up nothing, ever', async () => {
    await ready();
    await reset(await admin());
    const code = world.mails.at(-1)?.values['code'] ?? '';
    expect(await needs('password')).toEqual({ kind: 'any-of', proofs: ['recovery-code'] });
    await world.factors.recoveryCodes.use(zuri.userId, code);
    expect(await needs('password', 'recovery-code')).toMatchObject({ kind: 'enrol' });
    // Somebody else with the password, after the owner gave up half way.
    expect(await needs('password')).toEqual({ kind: 'any-of', proofs: ['recovery-code'] });
    await expect(world.factors.recoveryCodes.use(zuri.userId, code)).rejects.toThrow();
  });

  it('takes the mailed code for ten minutes, and nothing else after that', async () => {
    await ready();
    await reset(await admin());
    const code = world.mails.at(-1)?.values['code'] ?? '';
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now + MAILED_CODE_LIFE_MS + 1);
    await expect(world.factors.recoveryCodes.use(zuri.userId, code)).rejects.toThrow();
    expect(await needs('password')).toEqual({ kind: 'any-of', proofs: ['recovery-code'] });
    clock.mockReturnValue(now + MAILED_CODE_LIFE_MS - 1000);
    await world.factors.recoveryCodes.use(zuri.userId, code);
  });

  it('and a forgotten password beside: the mailed code opens the new password, and the next sign-in enrols', async () => {
    await ready();
    await reset(await admin());
    const code = world.mails.at(-1)?.values['code'] ?? '';
    const token = await linkFor(ZURI);
    await open({ token, new_password: STAFF_PASSWORD });
    expect(await password()).toBe('hashed');
    await open({ token, recovery_code: code });
    await open({ token, new_password: STAFF_PASSWORD });
    expect(await password()).toBe(`hash of ${STAFF_PASSWORD}`);
    expect([ended, unlinked]).toEqual([[zuri.userId], [zuri.userId]]);
    expect(await needs('password')).toMatchObject({ kind: 'enrol' });
  });
});

import { readFileSync } from 'node:fs';
import {
  alone,
  factorsWorld,
  many,
  outcomeOf,
  tally,
  type FactorsWorld,
} from '../../../../tests/support/factors';
import { otplibTotp } from './adapters/otplib-totp';
import { generateSync } from 'otplib';

const USER = 7;
const START = 1_795_000_020_000;
const STEP = 30_000;
let world: FactorsWorld;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'], now: START });
  world = await factorsWorld();
});
afterEach(async () => {
  jest.useRealTimers();
  await world.drop();
});

const pass = (ms: number): void => {
  jest.setSystemTime(Date.now() + ms);
};
const codeAt = (secret: string, at = Date.now()): string =>
  generateSync({ secret, epoch: Math.floor(at / 1000) });
const verify = (code: string): Promise<string> => outcomeOf(world.factors.totp.verify(USER, code));
const confirm = (code: string): Promise<string> => outcomeOf(world.factors.totp.confirm(USER, code, alone));

async function enrolled(): Promise<string> {
  const { secret } = await world.factors.totp.enrol(USER, 'achieng@mwangaza.example');
  expect(await confirm(codeAt(secret))).toBe('fine');
  return secret;
}

test('six figures of RFC 6238 (SHA-1, 30 s) are read as it prints them', async () => {
  // The seed of its appendix B in base32.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(await otplibTotp().stepOf(secret, '287082', 59_000)).toBe(1);
  expect(await otplibTotp().stepOf(secret, '081804', 1_111_111_109_000)).toBe(37_037_036);
});

describe('an authenticator app', () => {
  it('is set up by its address and first code, and not before', async () => {
    const { secret, uri } = await world.factors.totp.enrol(USER, 'achieng@mwangaza.example');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Daktari/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(await verify(codeAt(secret))).toBe('totp_missing');
    expect(await confirm('000000')).toBe('totp_wrong');
    expect((await world.factors.holdings(USER)).totp).toBe(false);
    expect(await confirm(codeAt(secret))).toBe('fine');
    expect((await world.factors.holdings(USER)).totp).toBe(true);
  });

  it('takes each code once, also the one that set it up', async () => {
    const secret = await enrolled();
    expect(await verify(codeAt(secret))).toBe('totp_wrong');
    pass(STEP);
    const code = codeAt(secret);
    expect(await verify(code)).toBe('fine');
    expect(await verify(code)).toBe('totp_wrong');
  });

  it('never lets parallel tries with one code win twice', async () => {
    const secret = await enrolled();
    pass(STEP);
    const code = codeAt(secret);
    expect(tally(await many(4, () => verify(code)))).toEqual({ fine: 1, totp_wrong: 3 });
  });

  it('takes the step before and after, and no earlier one than the last', async () => {
    const secret = await enrolled();
    pass(10 * STEP);
    expect(await verify(codeAt(secret, Date.now() - 2 * STEP))).toBe('totp_wrong');
    expect(await verify(codeAt(secret, Date.now() + STEP))).toBe('fine');
    expect(await verify(codeAt(secret))).toBe('totp_wrong');
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('refuses %j as a wrong code', async (code) => {
    await enrolled();
    expect(await verify(code)).toBe('totp_wrong');
  });

  it('of twenty parallel guesses compares five', async () => {
    const secret = await enrolled();
    pass(STEP);
    const right = codeAt(secret);
    const wrong = right === '000000' ? '111111' : '000000';
    const outcomes = await many(20, (index) => verify(index === 19 ? right : wrong));
    expect(tally(outcomes)).toEqual({ totp_wrong: 5, 'too_many_requests 900': 15 });
    pass(900_000);
    expect(await verify(codeAt(secret))).toBe('fine');
  });

  it('is only replaced by one that showed a code', async () => {
    const first = await enrolled();
    const second = await world.factors.totp.enrol(USER, 'x');
    pass(STEP);
    expect(await verify(codeAt(first))).toBe('fine');
    expect(await confirm(codeAt(second.secret))).toBe('fine');
    pass(STEP);
    expect(await verify(codeAt(first))).toBe('totp_wrong');
    expect(await verify(codeAt(second.secret))).toBe('fine');
  });

  it('cannot be given up by staff who have nothing else', async () => {
    await enrolled();
    expect(
      await outcomeOf(world.factors.remove({ id: USER, kind: 'staff' }, { factor: 'totp' }, alone)),
    ).toBe('last_factor');
    expect((await world.factors.holdings(USER)).totp).toBe(true);
    expect(
      await outcomeOf(world.factors.remove({ id: USER, kind: 'patient' }, { factor: 'totp' }, alone)),
    ).toBe('fine');
    expect((await world.factors.holdings(USER)).totp).toBe(false);
  });
});

describe('recovery codes', () => {
  const use = (code: string, user = USER): Promise<string> =>
    outcomeOf(world.factors.recoveryCodes.use(user, code));

  it('are ten, easy to read, and each is good once, however it is typed', async () => {
    const codes = await world.factors.recoveryCodes.issue(USER, alone);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
    expect(
      await world.factors.recoveryCodes.use(USER, (codes[0] ?? '').toLowerCase().replaceAll('-', ' ')),
    ).toBe(9);
    expect(await use(codes[0] ?? '')).toBe('recovery_code_wrong');
    expect(await use(codes[1] ?? '')).toBe('fine');
  });

  it('of somebody else are wrong', async () => {
    const [code = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    expect(await use(code, 8)).toBe('recovery_code_wrong');
  });

  it('are worth nothing once there are new ones', async () => {
    const [old = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    const [fresh = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    expect(await use(old)).toBe('recovery_code_wrong');
    expect(await use(fresh)).toBe('fine');
    expect((await world.factors.holdings(USER)).recoveryCodes).toBe(9);
  });

  it('used many times at once are used once', async () => {
    const [code = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    expect(tally(await many(5, () => use(code)))).toEqual({ fine: 1, recovery_code_wrong: 4 });
  });

  it('cannot be guessed at more than five times in a quarter of an hour', async () => {
    const [code = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    for (let i = 0; i < 5; i += 1) expect(await use('AAAA-AAAA-AAAA')).toBe('recovery_code_wrong');
    expect(await use(code)).toBe('too_many_requests 900');
  });
});

test('neither a secret nor a recovery code stands in the database file or the log', async () => {
  const secret = await enrolled();
  const codes = await world.factors.recoveryCodes.issue(USER, alone);
  await outcomeOf(world.factors.recoveryCodes.use(USER, codes[0] ?? ''));
  await world.knex.raw('VACUUM');
  const kept = readFileSync(world.file, 'latin1') + JSON.stringify(world.logged);
  for (const mark of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
    expect([mark, kept.includes(mark)]).toEqual([mark, false]);
  }
});

describe('what goes with a change of a factor', () => {
  const failing = (): Promise<void> => Promise.reject(new Error('the trail is full'));

  it('is part of it: where it fails, an app is not confirmed and old recovery codes stay', async () => {
    const { secret } = await world.factors.totp.enrol(USER, 'amina');
    const [old = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    await expect(world.factors.totp.confirm(USER, generateSync({ secret }), failing)).rejects.toThrow('full');
    await expect(world.factors.recoveryCodes.issue(USER, failing)).rejects.toThrow('full');
    expect(await world.factors.holdings(USER)).toMatchObject({ totp: false, recoveryCodes: 10 });
    expect(await outcomeOf(world.factors.recoveryCodes.use(USER, old))).toBe('fine');
  });
});

import { generateSync } from 'otplib';
import {
  alone,
  factorsWorld,
  many,
  outcomeOf,
  REQUEST,
  tally,
  type FactorsWorld,
} from '../../../../tests/support/factors';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { softwarePasskey } from '../../../../tests/support/software-passkey';
import { registrationAnswer } from './answers';
import { CHALLENGES } from './store/challenges';
import { factorStore } from './store/store';

const USER = 7;
let world: FactorsWorld;

beforeEach(async () => {
  world = await factorsWorld({ database: await temporaryPostgres() });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const codeOf = (): string => world.sent[0]?.code ?? '';
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');

describe('at the same moment on PostgreSQL', () => {
  it('of twenty guesses at a phone code five are compared', async () => {
    const { challenge } = await world.factors.codes.start(REQUEST);
    const guess = { challenge, binding: REQUEST.binding, code: wrong(codeOf()) };
    const outcomes = await many(20, () => outcomeOf(world.factors.codes.check(guess)));
    expect(outcomes.filter((outcome) => outcome.startsWith('code_wrong'))).toHaveLength(5);
    expect(tally(outcomes)['code_over']).toBe(15);
    expect(await world.knex(CHALLENGES).first('attempts')).toEqual({ attempts: 5 });
  });

  it('a right code wins once', async () => {
    const { challenge } = await world.factors.codes.start(REQUEST);
    const guess = { challenge, binding: REQUEST.binding, code: codeOf() };
    const outcomes = await many(5, () => outcomeOf(world.factors.codes.check(guess)));
    expect(tally(outcomes)).toEqual({ fine: 1, code_over: 4 });
  });

  it('many starts for a number send one message', async () => {
    const outcomes = await many(12, () => outcomeOf(world.factors.codes.start(REQUEST)));
    expect(outcomes.filter((outcome) => outcome === 'fine')).toHaveLength(1);
    expect(await world.knex(CHALLENGES)).toHaveLength(1);
  });

  it('many starts of different people from one address neither block each other nor get past a limit', async () => {
    await world.factors.codes.start({ ...REQUEST, msisdn: '254799000999' });
    await world.knex('identity_limits').where('id', 'like', 'address-1h:%').increment('count', 54);
    const outcomes = await many(16, (index) =>
      outcomeOf(world.factors.codes.start({ ...REQUEST, msisdn: `2547110${10_000 + index * 37}` })),
    );
    expect(outcomes.filter((outcome) => outcome === 'fine')).toHaveLength(5);
  });

  it('a limit lets exactly its number through, also when it is new and when it is renewed', async () => {
    const key = { name: 'l', id: 'l:x', limit: 5, windowMs: 1000 };
    for (const now of [1000, 2000, 9000]) {
      const taken = await many(20, () => factorStore.limits.take(world.knex, key, now));
      expect(taken.filter((until) => until === null)).toHaveLength(5);
    }
  });

  it('one code of an authenticator app wins once, and guesses stop at five', async () => {
    const { secret } = await world.factors.totp.enrol(USER, 'x');
    const at = Date.now();
    const codeIn = (steps: number): string =>
      generateSync({ secret, epoch: Math.floor(at / 1000) + steps * 30 });
    await world.factors.totp.confirm(USER, codeIn(0), alone);
    jest.spyOn(Date, 'now').mockReturnValue(at + 30_000);
    const outcomes = await many(5, () => outcomeOf(world.factors.totp.verify(USER, codeIn(1))));
    expect(tally(outcomes)['fine']).toBe(1);
    jest.spyOn(Date, 'now').mockReturnValue(at + 3_600_000);
    const guesses = await many(20, () => outcomeOf(world.factors.totp.verify(USER, codeIn(1))));
    expect(tally(guesses)).toEqual({ totp_wrong: 5, 'too_many_requests 900': 15 });
  });

  it('two apps that are confirmed leave one', async () => {
    const { secret } = await world.factors.totp.enrol(USER, 'x');
    const code = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });
    const outcomes = await many(4, () => outcomeOf(world.factors.totp.confirm(USER, code, alone)));
    expect(tally(outcomes)['fine']).toBe(1);
    expect(await world.knex('identity_totp')).toMatchObject([{ state: 'active' }]);
  });

  it('a recovery code wins once', async () => {
    const [code = ''] = await world.factors.recoveryCodes.issue(USER, alone);
    const outcomes = await many(5, () => outcomeOf(world.factors.recoveryCodes.use(USER, code)));
    expect(tally(outcomes)).toEqual({ fine: 1, recovery_code_wrong: 4 });
  });

  it('a removal waits for another one, and then leaves the last factor of staff', async () => {
    for (let i = 0; i < 2; i += 1) {
      const owner = { userId: USER, userName: 'x', displayName: 'x' };
      const options = await world.factors.passkeys.startRegistration(owner, 't');
      const answer = registrationAnswer.parse(softwarePasskey().register(options));
      await world.factors.passkeys.register(USER, 't', { answer, name: 'x' }, alone);
    }
    const [first, second] = await world.factors.passkeys.list(USER);
    const other = await world.knex.transaction();
    await factorStore.owners.lock(other, USER, 'x');
    await factorStore.passkeys.remove(other, USER, first?.id ?? '');
    let over = false;
    const removal = outcomeOf(
      world.factors.remove({ id: USER, kind: 'staff' }, { factor: 'passkey', id: second?.id ?? '' }, alone),
    ).finally(() => (over = true));
    while (!over && !(await someoneWaits())) await new Promise((resolve) => setImmediate(resolve));
    await other.commit();
    expect(await removal).toBe('last_factor');
    expect(await world.factors.passkeys.list(USER)).toHaveLength(1);
  });
});

/** Whether a statement of this schema's tables waits for a row that another transaction holds. */
async function someoneWaits(): Promise<boolean> {
  const waiting = `select 1 from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.query like '%identity_factor_owners%'`;
  const { rows } = await world.knex.raw<{ rows: unknown[] }>(waiting);
  return rows.length > 0;
}

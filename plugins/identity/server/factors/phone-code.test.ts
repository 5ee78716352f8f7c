import { readFileSync } from 'node:fs';
import {
  factorsWorld,
  many,
  OTHER_PHONE,
  outcomeOf,
  PHONE,
  REQUEST,
  tally,
  type FactorsWorld,
} from '../../../../tests/support/factors';
import { CODE_LIMITS } from './domain/limit';
import { CHALLENGES } from './store/challenges';
import { factorStore } from './store/store';
import { pruneFactors } from './use-cases/prune';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
let world: FactorsWorld;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'], now: 1_795_000_000_000 });
  world = await factorsWorld();
});
afterEach(async () => {
  jest.useRealTimers();
  await world.drop();
});

const pass = (ms: number): void => {
  jest.setSystemTime(Date.now() + ms);
};
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');
const codeOf = (index = 0): string => world.sent[index]?.code ?? '';

async function begin(changes: Partial<typeof REQUEST> | { msisdn: string } = {}): Promise<string> {
  return (await world.factors.codes.start({ ...REQUEST, ...changes })).challenge;
}
const check = (challenge: string, code: string, binding: string = REQUEST.binding): Promise<string> =>
  outcomeOf(world.factors.codes.check({ challenge, code, binding }));

describe('a phone code', () => {
  it('has six figures, goes to the number in the asked language, and proves it once', async () => {
    const challenge = await begin();
    expect(world.sent).toMatchObject([
      { msisdn: PHONE, language: 'sw', send: 1, channel: 'whatsapp-then-sms' },
    ]);
    expect(codeOf()).toMatch(/^\d{6}$/);
    const guess = { challenge, code: codeOf(), binding: REQUEST.binding };
    expect(await world.factors.codes.check(guess)).toEqual({ msisdn: PHONE });
    expect(await check(challenge, codeOf())).toBe('code_over');
    expect(world.forgotten).toEqual([world.sent[0]?.challenge]);
  });

  it('is not right in another challenge, nor in another thread', async () => {
    const first = await begin();
    const second = await begin({ msisdn: OTHER_PHONE });
    expect(await check(second, codeOf(0) === codeOf(1) ? wrong(codeOf(1)) : codeOf(0))).toBe('code_wrong 4');
    expect(await check(first, codeOf(0), 'interaction-2')).toBe('code_over');
    expect(await check(first, codeOf(0))).toBe('fine');
  });

  it('of the same figures leaves another hash in another challenge', async () => {
    await world.drop();
    world = await factorsWorld({ ports: { randomCode: () => '418203' } });
    await begin();
    await begin({ msisdn: OTHER_PHONE });
    const rows = await world.knex(CHALLENGES).select<{ code_mac: string }[]>('code_mac');
    expect(new Set(rows.map(({ code_mac }) => code_mac)).size).toBe(2);
  });

  it('is looked for in a foreign thread without costing its owner a try', async () => {
    const challenge = await begin();
    for (let i = 0; i < 9; i += 1) expect(await check(challenge, wrong(codeOf()), 'thief')).toBe('code_over');
    expect(await check(challenge, codeOf())).toBe('fine');
  });

  it('is dead after five wrong tries, and the number waits a quarter of an hour', async () => {
    const challenge = await begin();
    for (const left of [4, 3, 2, 1, 0])
      expect(await check(challenge, wrong(codeOf()))).toBe(`code_wrong ${left}`);
    expect(await check(challenge, codeOf())).toBe('code_over');
    pass(MINUTE);
    expect(await outcomeOf(begin())).toBe('code_wait 840');
    pass(14 * MINUTE);
    expect(await outcomeOf(begin())).toBe('fine');
  });

  it('of twenty guesses at the same moment is compared with five', async () => {
    const challenge = await begin();
    const outcomes = await many(20, (index) => check(challenge, index === 19 ? codeOf() : wrong(codeOf())));
    expect(tally(outcomes)).toMatchObject({ code_over: 15 });
    expect(await world.knex(CHALLENGES).first('attempts')).toEqual({ attempts: 5 });
  });

  it('right twice at the same moment is right once', async () => {
    const challenge = await begin();
    const outcomes = await many(4, () => check(challenge, codeOf()));
    expect(tally(outcomes)).toEqual({ fine: 1, code_over: 3 });
  });

  it('lives ten minutes of real time, whatever the virtual clock says', async () => {
    const challenge = await begin();
    world.clock.advance(24 * HOUR);
    pass(10 * MINUTE - 1);
    expect(await check(challenge, wrong(codeOf()))).toBe('code_wrong 4');
    pass(1);
    expect(await check(challenge, codeOf())).toBe('code_over');
  });

  it('goes out again with the same figures after 30, 60, 120 and 300 seconds, and no further', async () => {
    const challenge = await begin();
    const again = (): Promise<unknown> =>
      world.factors.codes.resend({ challenge, binding: REQUEST.binding, channel: 'sms' });
    for (const [seconds, next] of [
      [30, 60],
      [60, 120],
      [120, 300],
      [300, null],
    ] as const) {
      pass((seconds - 1) * SECOND);
      expect(await outcomeOf(again())).toBe('code_wait 1');
      pass(SECOND);
      expect(await again()).toMatchObject({ challenge, resendInSeconds: next });
    }
    expect(new Set(world.sent.map(({ code }) => code)).size).toBe(1);
    expect(world.sent.map(({ send, channel }) => `${send} ${channel}`)).toEqual([
      '1 whatsapp-then-sms',
      ...[2, 3, 4, 5].map((send) => `${send} sms`),
    ]);
    expect(await outcomeOf(again())).toMatch(/^code_wait/);
    expect(await check(challenge, codeOf())).toBe('fine');
    expect(await outcomeOf(again())).toBe('code_over');
  });

  it('asked for again many times at the same moment goes out once more', async () => {
    const challenge = await begin();
    pass(30 * SECOND);
    const outcomes = await many(6, () =>
      outcomeOf(world.factors.codes.resend({ challenge, binding: REQUEST.binding, channel: 'sms' })),
    );
    expect(tally(outcomes).fine).toBe(1);
    expect(world.sent).toHaveLength(2);
  });

  it('is refused by a way that is not set up, and nothing is stored', async () => {
    expect(await outcomeOf(world.factors.codes.start({ ...REQUEST, channel: 'voice' }))).toBe(
      'code_way_closed',
    );
    expect(await world.knex(CHALLENGES)).toEqual([]);
  });

  it('is gone with its number once its time is over', async () => {
    await begin();
    const work = { kernel: world.kernel, store: factorStore };
    await pruneFactors(work);
    expect(await world.knex(CHALLENGES)).toHaveLength(1);
    pass(10 * MINUTE + 1);
    await pruneFactors(work);
    expect(await world.knex(CHALLENGES)).toEqual([]);
    pass(24 * HOUR);
    await pruneFactors(work);
    expect(await world.knex('identity_limits')).toEqual([]);
  });

  it('leaves neither itself nor the number in the database file or the log', async () => {
    const challenge = await begin();
    await check(challenge, wrong(codeOf()));
    await check(challenge, codeOf());
    const second = await outcomeOf(begin({ msisdn: OTHER_PHONE }));
    expect(second).toBe('fine');
    await world.knex.raw('VACUUM');
    const kept = readFileSync(world.file, 'latin1') + JSON.stringify(world.logged);
    const numbers = [PHONE, OTHER_PHONE].flatMap((number) => [number, number.slice(3)]);
    for (const mark of [
      ...numbers,
      REQUEST.ip,
      challenge,
      REQUEST.binding,
      ...world.sent.map(({ code }) => code),
    ]) {
      expect([mark, kept.includes(mark)]).toEqual([mark, false]);
    }
    expect(await world.knex(CHALLENGES).whereNotNull('used_at').first('code_sealed')).toEqual({
      code_sealed: '',
    });
  });
});

describe('limits of phone codes', () => {
  it('are one in half a minute, five an hour and ten a day for a number', async () => {
    expect(await outcomeOf(begin())).toBe('fine');
    expect(await outcomeOf(begin())).toBe('code_wait 30');
    for (let i = 0; i < 4; i += 1) {
      pass(30 * SECOND);
      expect(await outcomeOf(begin())).toBe('fine');
    }
    pass(30 * SECOND);
    expect(await outcomeOf(begin())).toBe('code_wait 3450');
    pass(HOUR);
    for (let i = 0; i < 5; i += 1) {
      expect(await outcomeOf(begin())).toBe('fine');
      pass(31 * SECOND);
    }
    pass(HOUR);
    expect(await outcomeOf(begin())).toMatch(/^code_wait \d{5}$/);
    expect(world.sent).toHaveLength(10);
  });

  it('refuse with 429 and the seconds to wait, and a refusal costs nothing', async () => {
    await begin();
    for (let i = 0; i < 20; i += 1) await outcomeOf(begin());
    await expect(world.factors.codes.start(REQUEST)).rejects.toMatchObject({
      status: 429,
      headers: { 'Retry-After': '30' },
    });
    pass(30 * SECOND);
    expect(await outcomeOf(begin())).toBe('fine');
  });

  it('let one of many parallel starts for a number through', async () => {
    const outcomes = await many(10, () => outcomeOf(begin()));
    expect(tally(outcomes)).toEqual({ fine: 1, 'code_wait 30': 9 });
    expect(world.sent).toHaveLength(1);
  });

  it('are 200 in ten minutes for neighbouring numbers', async () => {
    for (let i = 0; i < 3; i += 1) await begin({ msisdn: `25471234500${i}` });
    await world.knex('identity_limits').where('id', 'like', 'prefix-10m:%').increment('count', 196);
    expect(await outcomeOf(begin({ msisdn: '254712345100' }))).toBe('fine');
    const next = { msisdn: '254712345900', ip: '10.0.1.1' } as never;
    expect(await outcomeOf(begin(next))).toBe('too_many_requests 600');
    expect(await outcomeOf(begin({ msisdn: '254799000900', ip: '10.0.1.1' } as never))).toBe('fine');
  });

  it('count against an address only what nobody verified', async () => {
    const { limit } = CODE_LIMITS.address;
    const number = (index: number): string => `2547${String(10_000_000 + index * 1009)}`;
    for (let i = 0; i < 20; i += 1) {
      const challenge = await begin({ msisdn: number(i) });
      expect(await check(challenge, codeOf(i))).toBe('fine');
    }
    await world
      .knex('identity_limits')
      .where('id', 'like', 'address-1h:%')
      .increment('count', limit - 1);
    expect(await outcomeOf(begin({ msisdn: number(100) }))).toBe('fine');
    expect(await outcomeOf(begin({ msisdn: number(300) }))).toBe('too_many_requests 3600');
    const elsewhere = { msisdn: number(300), ip: '41.90.1.1' } as never;
    expect(await outcomeOf(begin(elsewhere))).toBe('fine');
  });

  it('end in a breaker over all numbers and addresses, which is told', async () => {
    await begin();
    await world.knex('identity_limits').where('id', 'like', 'all-1h:%').update({ count: 3000 });
    const other = { msisdn: OTHER_PHONE, ip: '41.90.1.1' } as never;
    expect(await outcomeOf(begin(other))).toBe('too_many_requests 3600');
    expect(world.logged.map(({ event }) => event)).toContain('identity.code-breaker-open');
    pass(HOUR);
    expect(await outcomeOf(begin(other))).toBe('fine');
  });
});

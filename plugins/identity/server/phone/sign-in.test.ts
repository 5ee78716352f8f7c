import fc from 'fast-check';
import {
  AMINA,
  BIRTH_DATE,
  BRIAN,
  FROM,
  OTHER,
  PASSWORD,
  phoneWorld,
  STRANGER,
  type PhoneWorld,
} from '../../../../tests/support/phone-world';
import { alone, outcomeOf } from '../../../../tests/support/factors';
import { WAYS, waysAfterCode } from './domain/ways';
import type { AfterCode } from './use-cases/answer-code';
import type { MoreProof } from './use-cases/prove-more';

const DAY_MS = 86_400_000;
let world: PhoneWorld;

beforeEach(async () => {
  world = await phoneWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const knowDevice = (device = FROM.device): Promise<void> =>
  world.knex.transaction(async (trx) => {
    await world.devices.noteVerified(trx, AMINA.userId, device);
  });

async function answer(msisdn = AMINA.msisdn, from = FROM): Promise<AfterCode> {
  return world.phone.answerCode(await world.ask(msisdn, from), from);
}
async function ticketOf(after: Promise<AfterCode>): Promise<string> {
  const { given } = (await after) as { given: { ticket: string } };
  return given.ticket;
}
const prove = (ticket: string, proof: MoreProof, from = FROM) => world.phone.proveMore(ticket, proof, from);
const password = (value = PASSWORD): MoreProof => ({ way: 'password', password: value });

describe('a code that was right', () => {
  test('opens the account on a device that it was used from not long ago', async () => {
    await knowDevice();
    world.clock.advance(89 * DAY_MS);
    expect(await answer()).toMatchObject({ kind: 'known', account: { userId: AMINA.userId } });
  });

  test.each([
    ['a device that the account was never used from', 0, OTHER],
    ['an account that nobody signed in to for 91 days', 91, FROM],
    ['a number that may have a new owner', 120, FROM],
  ])('is not enough for %s', async (_what, days, from) => {
    await knowDevice();
    world.clock.advance(days * DAY_MS);
    const after = await answer(AMINA.msisdn, from);
    expect(after).toMatchObject({ kind: 'more-proof', ways: ['password', 'clinic-code'] });
  });

  test('asks for the clinic card only of who has one, and for a recovery code only of who has some', async () => {
    await world.knex.transaction((trx) =>
      world.cards.set(trx, AMINA.patientId, 'mw-0417', { userId: 31, at: world.clock.now() }),
    );
    await world.factors.recoveryCodes.issue(AMINA.userId, alone);
    expect(await answer()).toMatchObject({
      ways: ['password', 'recovery-code', 'clinic-record', 'clinic-code'],
    });
  });

  test('gives a number without an account a ticket, and a closed account nothing', async () => {
    expect(await answer(STRANGER)).toMatchObject({ kind: 'unregistered' });
    await world.knex('patients').where({ id: AMINA.patientId }).update({ active: false });
    expect(await answer()).toEqual({ kind: 'closed' });
    expect(world.refusals).toHaveLength(1);
  });

  test('counts nowhere but on the device that asked for it', async () => {
    await knowDevice(OTHER.device);
    const asked = await world.ask(AMINA.msisdn, FROM);
    expect(await outcomeOf(world.phone.answerCode(asked, OTHER))).toBe('code_over');
    expect(world.refusals).toHaveLength(1);
  });

  test('is asked about with the same statements for known and unknown numbers until it is right', async () => {
    await knowDevice();
    const statementsOf = async (msisdn: string): Promise<string[]> => {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }): void => void statements.push(sql);
      world.knex.on('query', note);
      const { challenge, code } = await world.ask(msisdn);
      const wrong = code === '000000' ? '111111' : '000000';
      expect(await outcomeOf(world.phone.answerCode({ challenge, code: wrong }, FROM))).toBe('code_wrong 4');
      world.knex.removeListener('query', note);
      return statements;
    };
    // The counts that all numbers share have their rows, whoever comes first.
    await statementsOf('254722111222');
    const known = await statementsOf(AMINA.msisdn);
    expect(known.length).toBeGreaterThan(10);
    expect(await statementsOf(STRANGER)).toEqual(known);
  });
});

describe('the proof beside a code', () => {
  test('opens the account once, on the device that showed the code', async () => {
    const ticket = await ticketOf(answer());
    expect(await prove(ticket, password(), OTHER)).toEqual({ kind: 'over' });
    expect(await prove(ticket, password())).toMatchObject({
      kind: 'known',
      account: { userId: AMINA.userId },
    });
    expect(await prove(ticket, password())).toEqual({ kind: 'over' });
  });

  test('may be wrong four times without the code being lost', async () => {
    const ticket = await ticketOf(answer());
    for (let i = 0; i < 4; i += 1) expect(await prove(ticket, password('wrong'))).toEqual({ kind: 'wrong' });
    expect(await prove(ticket, password())).toMatchObject({ kind: 'known' });
    expect(world.refusals).toHaveLength(4);
  });

  test('is not looked at any more after five tries', async () => {
    const ticket = await ticketOf(answer());
    for (let i = 0; i < 5; i += 1) expect(await prove(ticket, password('wrong'))).toEqual({ kind: 'wrong' });
    expect(await prove(ticket, password())).toEqual({ kind: 'over' });
  });

  test('comes too late after ten minutes', async () => {
    const ticket = await ticketOf(answer());
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 10 * 60_000);
    expect(await prove(ticket, password())).toEqual({ kind: 'over' });
  });

  test('cannot be the password of somebody else', async () => {
    const ticket = await ticketOf(answer());
    await world.knex('up_users').where({ id: AMINA.userId }).update({ username: 'patient-moved' });
    expect(await prove(ticket, password())).toEqual({ kind: 'wrong' });
  });

  test('is not taken with a ticket for opening an account, nor the other way round', async () => {
    const registration = await ticketOf(answer(STRANGER));
    expect(await prove(registration, password())).toEqual({ kind: 'over' });
    const ticket = await ticketOf(answer());
    const shown = { ticket, device: FROM.device };
    expect(await world.tickets.find(world.knex, 'registration', shown)).toBeNull();
    expect(await world.tickets.use(world.knex, 'registration', shown)).toBe(false);
  });

  test('may be a recovery code, once', async () => {
    const [code = ''] = await world.factors.recoveryCodes.issue(AMINA.userId, alone);
    const proof = { way: 'recovery-code', code } as const;
    expect(await prove(await ticketOf(answer()), proof)).toMatchObject({ kind: 'known' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect(await prove(await ticketOf(answer()), proof)).toEqual({ kind: 'wrong' });
  });

  test.each([
    [BIRTH_DATE, 'MW 0417', 'known'],
    [BIRTH_DATE, 'mw-0417', 'known'],
    [BIRTH_DATE, 'mw-0418', 'wrong'],
    ['1992-04-18', 'mw-0417', 'wrong'],
  ])('may be the birth date %s with the card number %s: %s', async (birthDate, cardNumber, kind) => {
    const by = { userId: 31, at: world.clock.now() };
    await world.knex.transaction((trx) => world.cards.set(trx, AMINA.patientId, 'MW-0417', by));
    const proof = { way: 'clinic-record', record: { birthDate, cardNumber } } as const;
    expect(await prove(await ticketOf(answer()), proof)).toMatchObject({ kind });
  });

  test('of a card is guessed at five times in a quarter of an hour, with however many codes', async () => {
    const by = { userId: 31, at: world.clock.now() };
    await world.knex.transaction((trx) => world.cards.set(trx, AMINA.patientId, 'MW-0417', by));
    const guess = { way: 'clinic-record', record: { birthDate: BIRTH_DATE, cardNumber: 'MW-1' } } as const;
    const first = await ticketOf(answer());
    for (let i = 0; i < 5; i += 1) expect(await prove(first, guess)).toEqual({ kind: 'wrong' });
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 31_000);
    const right = { ...guess, record: { ...guess.record, cardNumber: 'MW-0417' } };
    expect(await outcomeOf(prove(await ticketOf(answer()), right))).toMatch(/^too_many_requests/);
  });
});

describe('devices', () => {
  test('are known to their own account only, and forgotten a year after their last use', async () => {
    await knowDevice();
    expect(await world.devices.isKnown(world.knex, AMINA.userId, FROM.device)).toBe(true);
    expect(await world.devices.isKnown(world.knex, BRIAN.userId, FROM.device)).toBe(false);
    await world.knex.transaction((trx) => world.devices.noteVerified(trx, BRIAN.userId, FROM.device));
    const marks = await world.knex('identity_devices').pluck<string[]>('device_mac');
    expect(new Set(marks).size).toBe(2);
    world.clock.advance(366 * DAY_MS);
    await world.knex.transaction((trx) => world.devices.sweep(trx, world.clock.now()));
    expect(await world.devices.isKnown(world.knex, AMINA.userId, FROM.device)).toBe(false);
  });

  test('tell nothing in the database of what they show', async () => {
    await knowDevice();
    const ticket = await ticketOf(answer(AMINA.msisdn, OTHER));
    const rows = JSON.stringify([
      await world.knex('identity_devices').select(),
      await world.knex('identity_phone_tickets').select(),
      await world.knex('identity_last_sign_ins').select(),
    ]);
    expect(rows).toContain('bound_to');
    for (const secret of [FROM.device, OTHER.device, ticket, AMINA.msisdn])
      expect(rows).not.toContain(secret);
  });
});

test('a code is enough by itself, or there is a way that the account has, or the clinic helps', () => {
  const holdings = fc.record({
    password: fc.boolean(),
    totp: fc.boolean(),
    passkeys: fc.nat(3),
    recoveryCodes: fc.nat(10),
    outside: fc.constant(false),
  });
  const known = fc.record({ holdings, codeIsEnough: fc.boolean(), hasCard: fc.boolean() });
  fc.assert(
    fc.property(known, (after) => {
      const ways = waysAfterCode(after);
      if (after.codeIsEnough) return expect(ways).toEqual([]);
      const held: Record<string, boolean> = {
        password: after.holdings.password,
        passkey: after.holdings.passkeys > 0,
        'recovery-code': after.holdings.recoveryCodes > 0,
        'clinic-record': after.hasCard,
        'clinic-code': true,
      };
      return expect(new Set(ways)).toEqual(new Set(WAYS.filter((way) => held[way])));
    }),
  );
});

import { usernameOf } from '../../../../src/access/username';
import { systemOrigin } from '../../../../src/kernel/audit';
import { outcomeOf } from '../../../../tests/support/factors';
import { AMINA, BRIAN, PASSWORD, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { findChange, type StoredChange } from './store/changes';
import { findOwner, type NumberOwner } from './store/numbers';
import { askByClinic, askByOwner, type OwnerProof } from './use-cases/ask-change';
import { approveChange, openChangeOf, stopChange } from './use-cases/step-change';
import { bindings } from './use-cases/work';

const NEW = '254799000111';
const ORIGIN = systemOrigin('test');
const FROM = { ip: '197.248.10.1', clientId: 'patient-app', origin: ORIGIN };
const DAY_MS = 86_400_000;
const CLERKS = [301, 302] as const;
let world: PhoneWorld;

beforeEach(async () => {
  world = await phoneWorld();
});
afterEach(() => world.drop());

async function amina(): Promise<NumberOwner> {
  const owner = await findOwner(world.kernel.vault, world.knex, { user_id: AMINA.userId });
  if (!owner) throw new Error('nobody');
  return owner;
}
async function code(msisdn: string, binding: string): Promise<{ challenge: string; code: string }> {
  const request = { msisdn, binding, ip: FROM.ip, language: 'en', channel: 'sms' } as const;
  const { challenge } = await world.factors.codes.start(request);
  return { challenge, code: world.sent.at(-1)?.code ?? '' };
}
const toNew = (by = AMINA.userId, msisdn = NEW) => code(msisdn, bindings.toNew(AMINA.userId, by));
const password = (value = PASSWORD): OwnerProof => ({ kind: 'password', password: value });
async function ask(proof = password(), msisdn = NEW): Promise<StoredChange> {
  return askByOwner(world.number, await amina(), { shown: await toNew(AMINA.userId, msisdn), proof }, FROM);
}
const stateOf = async (id: string) => (await findChange(world.knex, { id }))?.state;
const row = () => world.knex('patients').where({ id: AMINA.patientId }).first<{ phone_index: string }>();
const user = () =>
  world.knex('up_users').where({ id: AMINA.userId }).first<{ username: string; email: string }>();
async function dayLater(ms = DAY_MS): Promise<void> {
  world.clock.advance(ms);
  await world.runJobs();
}

describe('another number', () => {
  test('takes a day, after which number, index and name are the new ones and every session ends', async () => {
    const { id } = await ask();
    expect(world.notices).toEqual([AMINA.msisdn]);
    await dayLater(DAY_MS - 1000);
    expect([await stateOf(id), world.ended]).toEqual(['waiting', []]);
    await dayLater(1000);
    expect([await stateOf(id), world.ended]).toEqual(['done', [AMINA.userId]]);
    const username = usernameOf(world.kernel.vault, NEW);
    expect(await user()).toMatchObject({ username, email: `${username}@phone.invalid` });
    expect((await row()).phone_index).toBe(world.kernel.vault.blindIndex(NEW, 'patient-phone'));
    expect((await amina()).msisdn).toBe(NEW);
    expect(world.trail.map(({ type, outcome }) => [type, outcome])).toEqual([
      ['number-change', 'ok'],
      ['number-change', 'ok'],
    ]);
  });

  test('may be proved by a code to the old number in place of the password', async () => {
    const old = await code(AMINA.msisdn, bindings.toOld(AMINA.userId));
    expect((await ask({ kind: 'old-number', ...old })).state).toBe('waiting');
  });

  test.each([
    ['a wrong password', () => Promise.resolve(password('wrong')), 'proof_wrong'],
    [
      'a code that was sent to the new number',
      async () =>
        ({
          kind: 'old-number',
          ...(await code('254799000222', bindings.toNew(AMINA.userId, AMINA.userId))),
        }) as const,
      'code_over',
    ],
    [
      'a code for another account',
      async () =>
        ({ kind: 'old-number', ...(await code(BRIAN.msisdn, bindings.toOld(BRIAN.userId))) }) as const,
      'code_over',
    ],
    [
      "a code to a number that is not the account's",
      async () =>
        ({ kind: 'old-number', ...(await code(BRIAN.msisdn, bindings.toOld(AMINA.userId))) }) as const,
      'proof_wrong',
    ],
  ])('does not come with %s', async (_what, proof, refusal) => {
    expect(await outcomeOf(ask(await proof()))).toBe(refusal);
    expect(await world.knex('identity_number_changes')).toEqual([]);
  });

  test('a wrong password does not use up the code', async () => {
    const shown = await toNew();
    const owner = await amina();
    const wrong = askByOwner(world.number, owner, { shown, proof: password('wrong') }, FROM);
    expect(await outcomeOf(wrong)).toBe('proof_wrong');
    expect(await outcomeOf(askByOwner(world.number, owner, { shown, proof: password() }, FROM))).toBe('fine');
  });

  test('is not one that somebody has, and there is one change at a time', async () => {
    expect(await outcomeOf(ask(password(), BRIAN.msisdn))).toBe('phone_taken');
    await ask();
    expect(await outcomeOf(ask(password(), '254799000333'))).toBe('number_change_pending');
  });

  test('is stopped by its owner at any time of the day, and then never comes', async () => {
    const { id } = await ask();
    const open = await openChangeOf(world.number, AMINA.userId);
    if (!open) throw new Error('no change');
    await stopChange(world.number, open.owner, open.change, ORIGIN);
    expect(await outcomeOf(stopChange(world.number, open.owner, open.change, ORIGIN))).toBe(
      'number_change_over',
    );
    await dayLater();
    expect([await stateOf(id), world.ended]).toEqual(['stopped', []]);
    expect((await amina()).msisdn).toBe(AMINA.msisdn);
    expect(await outcomeOf(ask(password(), '254799000444'))).toBe('fine');
  });

  test('that somebody takes meanwhile voids the change and ends nothing', async () => {
    const { id } = await ask();
    const taken = world.kernel.vault.blindIndex(NEW, 'patient-phone');
    await world.knex('patients').where({ id: BRIAN.patientId }).update({ phone_index: taken });
    await dayLater();
    expect([await stateOf(id), world.ended]).toEqual(['void', []]);
    expect((await user()).username).toBe(usernameOf(world.kernel.vault, AMINA.msisdn));
    expect(world.trail.at(-1)).toMatchObject({ type: 'number-change', outcome: 'phone_taken' });
  });

  test('by the clinic takes two clerks, and the day begins with the second', async () => {
    const owner = await amina();
    const shown = await toNew(CLERKS[0]);
    // A code that one clerk asked for is worth nothing in the hands of another.
    expect(
      await outcomeOf(askByClinic(world.number, owner, shown, { userId: CLERKS[1], origin: ORIGIN })),
    ).toBe('code_over');
    const change = await askByClinic(world.number, owner, shown, { userId: CLERKS[0], origin: ORIGIN });
    await dayLater(2 * DAY_MS);
    expect([await stateOf(change.id), world.notices]).toEqual(['asked', []]);
    const approve = (userId: number) =>
      approveChange(world.number, owner, change, { userId, origin: ORIGIN });
    expect(await outcomeOf(approve(CLERKS[0]))).toBe('second_clerk_needed');
    await approve(CLERKS[1]);
    expect(await outcomeOf(approve(CLERKS[1]))).toBe('number_change_over');
    expect(world.notices).toEqual([AMINA.msisdn]);
    await dayLater();
    expect(await stateOf(change.id)).toBe('done');
  });

  test('stands nowhere in clear, and no more at all when the change has ended', async () => {
    const { id } = await ask();
    const rows = JSON.stringify(await world.knex('identity_number_changes').select());
    expect(rows).not.toContain(NEW.slice(3));
    await dayLater();
    expect(await findChange(world.knex, { id })).toMatchObject({ msisdnSealed: '' });
  });
});

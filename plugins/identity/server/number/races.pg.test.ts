import { systemOrigin } from '../../../../src/kernel/audit';
import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import { AMINA, BRIAN, PASSWORD, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { findOwner } from './store/numbers';
import { askByOwner } from './use-cases/ask-change';
import { carryOutChange } from './use-cases/carry-out';
import { openChangeOf, stopChange } from './use-cases/step-change';
import { bindings } from './use-cases/work';

const ORIGIN = systemOrigin('test');
const DAY_MS = 86_400_000;
let world: PhoneWorld;
beforeEach(async () => {
  world = await phoneWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

async function ask(userId: number, msisdn: string): Promise<string> {
  const owner = await findOwner(world.kernel.vault, world.knex, { user_id: userId });
  if (!owner) throw new Error('nobody');
  const binding = bindings.toNew(userId, userId);
  const request = { msisdn, binding, ip: '10.0.0.1', language: 'en', channel: 'sms' } as const;
  const { challenge } = await world.factors.codes.start(request);
  const code = world.sent.find((sent) => sent.msisdn === msisdn)?.code ?? '';
  const wish = { shown: { challenge, code }, proof: { kind: 'password', password: PASSWORD } } as const;
  return (await askByOwner(world.number, owner, wish, { ip: '10.0.0.1', clientId: 'app', origin: ORIGIN }))
    .id;
}
const carryOut = (id: string) => world.knex.transaction((trx) => carryOutChange(world.number, trx, id));
const states = () => world.knex('identity_number_changes').orderBy('id').pluck<string[]>('state');

async function isSomebodyWaiting(): Promise<boolean> {
  const waiting: unknown = await world.knex('pg_locks').where({ granted: false }).first('pid');
  return waiting !== undefined;
}

describe('at the same moment on PostgreSQL', () => {
  it('an account asks for one change', async () => {
    const numbers = ['254799000111', '254799000112', '254799000113', '254799000114'];
    const outcomes = await many(4, (i) => outcomeOf(ask(AMINA.userId, numbers[i] ?? '')));
    expect(tally(outcomes)).toEqual({ fine: 1, number_change_pending: 3 });
  });

  it('of two accounts that move to one number one gets it, and the other stays where it is', async () => {
    const number = '254799000111';
    const first = await ask(AMINA.userId, number);
    world.sent.length = 0;
    await world.knex('identity_limits').delete();
    const second = await ask(BRIAN.userId, number);
    world.clock.advance(DAY_MS);
    await Promise.all([carryOut(first), carryOut(second)]);
    expect((await states()).sort()).toEqual(['done', 'void']);
    const index = world.kernel.vault.blindIndex(number, 'patient-phone');
    expect(await world.knex('patients').where({ phone_index: index })).toHaveLength(1);
    expect(world.ended).toHaveLength(1);
  });

  it('a number that is taken while the change is carried out voids it', async () => {
    const number = '254799000111';
    const first = await ask(AMINA.userId, number);
    world.sent.length = 0;
    await world.knex('identity_limits').delete();
    const second = await ask(BRIAN.userId, number);
    world.clock.advance(DAY_MS);
    // The one who was quicker has not committed yet: the other one finds the number free, and waits at the index.
    const quicker = await world.knex.transaction();
    await carryOutChange(world.number, quicker, first);
    const slower = carryOut(second);
    while (!(await isSomebodyWaiting())) await new Promise((resolve) => setImmediate(resolve));
    await quicker.commit();
    await slower;
    expect((await states()).sort()).toEqual(['done', 'void']);
    expect(world.ended).toEqual([AMINA.userId]);
  });

  it('a change that is carried out twice moves once, and one that is stopped meanwhile not at all', async () => {
    const id = await ask(AMINA.userId, '254799000111');
    const open = await openChangeOf(world.number, AMINA.userId);
    if (!open) throw new Error('no change');
    world.clock.advance(DAY_MS);
    const stop = () => stopChange(world.number, open.owner, open.change, ORIGIN);
    const runs = [carryOut(id), carryOut(id), stop()].map((run) =>
      run.then(
        () => 'fine',
        () => 'refused',
      ),
    );
    await Promise.all(runs);
    const [state] = await states();
    expect(['done', 'stopped']).toContain(state);
    const moved = await findOwner(world.kernel.vault, world.knex, { user_id: AMINA.userId });
    expect(moved?.msisdn).toBe(state === 'done' ? '254799000111' : AMINA.msisdn);
    expect(world.ended).toHaveLength(state === 'done' ? 1 : 0);
  });
});

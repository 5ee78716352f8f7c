import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { providerWorld, type ProviderWorld } from '../../../../tests/support/provider-world';
import { ORIGIN } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { confirm } from './use-cases/confirm';
import { decide, type Decision } from './use-cases/vet';

let world: ProviderWorld;
let admins: Principal[];

beforeEach(async () => {
  world = await providerWorld(await temporaryPostgres());
  const add = (email: string, clinicId: number) => world.addPerson({ email, role: 'clinic-admin', clinicId });
  admins = [await add('a@amani.test', 1), await add('b@amani.test', 1), await add('a@tumaini.test', 2)];
});
afterEach(() => world.drop());

const decided = async (id: string, by: Principal | undefined, asked: object): Promise<string> => {
  const row = await world.knex('identity_provider_applications').where({ id }).first<{ version: number }>();
  const decision = { version: row.version, ...asked } as Decision;
  return outcomeOf(decide(world.providers, by ?? null, id, decision, ORIGIN));
};
const APPROVE = { decision: 'approve', expires: '2027-12-31' };

describe('at the same moment on PostgreSQL', () => {
  it('one of many decisions counts', async () => {
    const { id } = await world.handedIn();
    const outcomes = await many(4, (i) =>
      decided(id, admins[i % 2], i < 2 ? APPROVE : { decision: 'refuse', reason: 'Cannot be read' }),
    );
    expect(tally(outcomes)).toEqual({ fine: 1, application_decided: 3 });
    const approved = await world.knex('identity_provider_applications').where({ state: 'approved' });
    expect(await world.knex('practitioners')).toHaveLength(approved.length);
  });

  it('a link is confirmed once', async () => {
    await world.apply();
    const token = world.token();
    const outcomes = await many(5, () => outcomeOf(confirm(world.providers, { token }, ORIGIN)));
    expect(tally(outcomes)).toEqual({ fine: 1, application_link_over: 4 });
  });

  it('two clinics approve one licence once, and the other leaves nothing behind', async () => {
    const one = await world.handedIn();
    const two = await world.handedIn({ email: 'b@mail.test', clinic: 'clinic-2', number: 'A 10231' });
    const outcomes = await Promise.all([
      decided(one.id, admins[0], APPROVE),
      decided(two.id, admins[2], APPROVE),
    ]);
    expect(tally(outcomes)).toEqual({ fine: 1, licence_taken: 1 });
    expect(await world.knex('practitioners')).toHaveLength(1);
    expect(await world.knex('identity_invitations')).toHaveLength(1);
  });
});

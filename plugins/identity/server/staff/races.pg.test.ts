import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { ORIGIN, STAFF_PASSWORD, staffWorld, type StaffWorld } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { acceptInvitation } from './use-cases/accept-invitation';
import { changeStaff } from './use-cases/change-staff';
import { invite } from './use-cases/invite';

const WISH = { email: 'zuri@mail.test', fullName: 'Zuri', role: 'front-desk', language: 'en' } as const;
let world: StaffWorld;
let admin: Principal;

beforeEach(async () => {
  world = await staffWorld(await temporaryPostgres());
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
});
afterEach(() => world.drop());

describe('at the same moment on PostgreSQL', () => {
  it('an invitation opens one account', async () => {
    await invite(world.staff, admin, WISH, ORIGIN);
    const acceptance = { token: world.token(), password: STAFF_PASSWORD };
    const outcomes = await many(6, () => outcomeOf(acceptInvitation(world.staff, acceptance, ORIGIN)));
    expect(tally(outcomes)).toEqual({ fine: 1, invitation_over: 5 });
    expect(await world.knex('up_users').where({ email: WISH.email })).toHaveLength(1);
  });

  it('invitations of two clinics open one account for one address', async () => {
    const other = await world.addPerson({ email: 'admin@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    const tokens = [];
    for (const by of [admin, other]) {
      await invite(world.staff, by, WISH, ORIGIN);
      tokens.push(world.token());
    }
    const outcomes = await Promise.all(
      tokens.map((token) =>
        outcomeOf(acceptInvitation(world.staff, { token, password: STAFF_PASSWORD }, ORIGIN)),
      ),
    );
    expect(tally(outcomes)).toEqual({ fine: 1, account_elsewhere: 1 });
  });

  it('an address is invited once', async () => {
    const outcomes = await many(4, () => outcomeOf(invite(world.staff, admin, WISH, ORIGIN)));
    expect(tally(outcomes)).toEqual({ fine: 1, already_invited: 3 });
    expect(world.mails).toHaveLength(1);
  });

  it('of admins who suspend each other, one stays', async () => {
    const second = await world.addPerson({ email: 'two@amani.test', role: 'clinic-admin', clinicId: 1 });
    const rows = await world.knex('up_users').select<{ id: number; document_id: string }[]>();
    const documentOf = ({ userId }: Principal) => rows.find(({ id }) => id === userId)?.document_id ?? '';
    const staff = readingTogether(world);
    const suspend = (by: Principal, whom: Principal) =>
      outcomeOf(changeStaff(staff, by, documentOf(whom), { kind: 'suspend', reason: 'Each other' }, ORIGIN));
    const outcomes = await Promise.all([suspend(admin, second), suspend(second, admin)]);
    expect(tally(outcomes)).toEqual({ fine: 1, forbidden: 1 });
    const left = await world.staff.members.ofClinic(world.knex, 1);
    expect(left.filter(({ state }) => state === 'active')).toHaveLength(1);
  });
});

/** Whoever has read who works here goes on when the other one has read it, too, or waits for a lock. */
function readingTogether({ staff, knex }: StaffWorld): StaffWorld['staff'] {
  let reads = 0;
  const isOneWaiting = async (): Promise<boolean> =>
    (await knex('pg_locks').where({ granted: false }).first('pid')) !== undefined;
  return {
    ...staff,
    members: {
      ...staff.members,
      ofClinic: async (query, clinicId) => {
        const found = await staff.members.ofClinic(query, clinicId);
        reads += 1;
        while (reads < 2 && !(await isOneWaiting()));
        return found;
      },
    },
  };
}

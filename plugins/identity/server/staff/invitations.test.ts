import { outcomeOf } from '../../../../tests/support/factors';
import { ORIGIN, STAFF_PASSWORD, staffWorld, type StaffWorld } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { INVITATION_LIFE_MS } from './domain/invitation';
import { acceptInvitation } from './use-cases/accept-invitation';
import { resendInvitation, withdrawInvitation } from './use-cases/change-invitation';
import { changeStaff } from './use-cases/change-staff';
import { invite, type InvitationWish } from './use-cases/invite';

const WISH = {
  email: 'zuri@mail.test',
  fullName: 'Zuri Achieng',
  role: 'front-desk',
  language: 'sw',
} as const;
let world: StaffWorld;
let admin: Principal;

beforeEach(async () => {
  world = await staffWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const ask = (changes: Partial<InvitationWish> = {}, by = admin) =>
  invite(world.staff, by, { ...WISH, ...changes }, ORIGIN);
const accept = (token: string, password = STAFF_PASSWORD) =>
  acceptInvitation(world.staff, { token, password }, ORIGIN);
const later = (ms: number): void => {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + ms);
};
async function accounts(): Promise<object[]> {
  return world
    .knex('up_users as u')
    .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .join('up_roles as r', 'r.id', 'l.role_id')
    .where('u.email', WISH.email)
    .select('u.clinic_id', 'r.type');
}

describe('an invitation', () => {
  it('opens an account of this clinic with this role, once', async () => {
    await ask();
    const token = world.token();
    expect(await accept(token)).toEqual({ email: WISH.email, role: 'front-desk' });
    expect(await accounts()).toEqual([{ clinic_id: 1, type: 'front-desk' }]);
    expect(await outcomeOf(accept(token))).toBe('invitation_over');
    expect(world.trail.map(({ type, action }) => `${action} ${type}`)).toEqual([
      'create invitation',
      'create account',
    ]);
  });

  it('goes to the address in the language of its owner, and is forgotten once accepted', async () => {
    await ask();
    expect(world.mails).toMatchObject([
      {
        kind: 'staff-invitation',
        email: WISH.email,
        language: 'sw',
        values: { role: 'mhudumu wa mapokezi' },
      },
    ]);
    await accept(world.token());
    expect(world.forgotten).toEqual([world.mails[0]?.about]);
  });

  it('keeps neither token nor address nor name readable', async () => {
    await ask();
    const stored = JSON.stringify(await world.knex('identity_invitations'));
    for (const secret of [world.token(), WISH.email, WISH.fullName]) expect(stored).not.toContain(secret);
  });

  it('is over after seven days, when withdrawn, and when sent again', async () => {
    const { id } = await ask();
    const first = world.token();
    await resendInvitation(world.staff, admin, id, ORIGIN);
    expect(await outcomeOf(accept(first))).toBe('invitation_over');
    const second = world.token();
    await withdrawInvitation(world.staff, admin, id, ORIGIN);
    expect(await outcomeOf(accept(second))).toBe('invitation_over');
    expect(await outcomeOf(withdrawInvitation(world.staff, admin, id, ORIGIN))).toBe('not_found');
    await ask();
    const third = world.token();
    later(INVITATION_LIFE_MS + 1);
    expect(await outcomeOf(accept(third))).toBe('invitation_over');
  });

  it('is sent once to an address, again when the last one is over', async () => {
    await ask();
    expect(await outcomeOf(ask())).toBe('already_invited');
    later(INVITATION_LIFE_MS + 1);
    expect(await outcomeOf(ask())).toBe('fine');
  });

  it('ends with the right of who sent it', async () => {
    const second = await world.addPerson({ email: 'second@amani.test', role: 'clinic-admin', clinicId: 1 });
    await ask({}, second);
    const token = world.token();
    const { document_id } = await world
      .knex('up_users')
      .where({ id: second.userId })
      .first<{ document_id: string }>('document_id');
    await changeStaff(world.staff, admin, document_id, { kind: 'role', role: 'front-desk' }, ORIGIN);
    expect(await outcomeOf(accept(token))).toBe('invitation_over');
  });

  it('gives a doctor of the clinic their account, and no doctor of another', async () => {
    const doctor = { full_name: 'Zuri', active: true };
    await world.knex('practitioners').insert([
      { id: 7, document_id: 'zuri', clinic_id: 1, ...doctor },
      { id: 8, document_id: 'other', clinic_id: 2, ...doctor },
    ]);
    expect(await outcomeOf(ask({ role: 'practitioner', practitioner: 'other' }))).toBe('not_found');
    await ask({ role: 'practitioner', practitioner: 'zuri' });
    await accept(world.token());
    expect((await world.knex('practitioners').where({ id: 7 }).first()).user_id).not.toBeNull();
    expect(await outcomeOf(ask({ email: 'two@mail.test', practitioner: 'zuri' }))).toBe('practitioner_taken');
  });

  it('wants a password that is not about its owner', async () => {
    await ask();
    expect(await outcomeOf(accept(world.token(), 'Zuri-Achieng-1'))).toBe('password_personal');
    expect(await outcomeOf(accept(world.token(), 'short'))).toBe('password_too_short');
    expect(await accounts()).toEqual([]);
  });
});

describe('an address with an account elsewhere', () => {
  beforeEach(async () => {
    await world.addPerson({ email: WISH.email, role: 'practitioner', clinicId: 2 });
  });

  it('is answered and worked for like any other; only its owner is told, without a link', async () => {
    // The clinic's own count stands already.
    await ask({ email: 'first@mail.test' });
    world.mails.splice(0);
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }): void => void statements.push(sql);
    world.knex.on('query', note);
    const unknown = await ask({ email: 'nobody@mail.test' });
    const first = statements.splice(0);
    const known = await ask();
    expect(statements).toEqual(first);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(world.mails.map(({ kind, values }) => [kind, values['link'] === ''])).toEqual([
      ['staff-invitation', false],
      ['account-elsewhere', true],
    ]);
  });

  it('opens no second account, also when it came while the invitation was open', async () => {
    await ask({ email: 'later@mail.test' });
    const token = world.token();
    await world.addPerson({ email: 'later@mail.test', role: 'front-desk', clinicId: 2 });
    expect(await outcomeOf(accept(token))).toBe('account_elsewhere');
    expect(await world.knex('up_users').where({ email: 'later@mail.test' })).toHaveLength(1);
  });

  it('is no secret to the clinic that it works for', async () => {
    const other = await world.addPerson({ email: 'admin@tumaini.test', role: 'clinic-admin', clinicId: 2 });
    expect(await outcomeOf(ask({}, other))).toBe('works_here_already');
  });
});

it('five mails a day go to one address of a clinic', async () => {
  const { id } = await ask();
  for (let i = 0; i < 4; i += 1) await resendInvitation(world.staff, admin, id, ORIGIN);
  expect(await outcomeOf(resendInvitation(world.staff, admin, id, ORIGIN))).toMatch(/^too_many_requests/);
});

import { outcomeOf } from '../../../../tests/support/factors';
import { ORIGIN, staffWorld, type StaffWorld } from '../../../../tests/support/staff-world';
import type { Principal } from '../../../../src/access/principal';
import { changeStaff, type AskedChange } from './use-cases/change-staff';
import { endColleagueSessions } from './use-cases/colleague-sessions';

const SUSPEND: AskedChange = { kind: 'suspend', reason: 'Shared her password with a visitor' };
let world: StaffWorld;
let admin: Principal;
let desk: Principal;

beforeEach(async () => {
  world = await staffWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  desk = await world.addPerson({ email: 'desk@amani.test', role: 'front-desk', clinicId: 1 });
});
afterEach(() => world.drop());

async function documentOf({ userId }: Principal): Promise<string> {
  const row = await world
    .knex('up_users')
    .where({ id: userId })
    .first<{ document_id: string }>('document_id');
  return row.document_id;
}
const change = async (whom: Principal, what: AskedChange, by = admin) =>
  changeStaff(world.staff, by, await documentOf(whom), what, ORIGIN);
async function states(): Promise<string[]> {
  const staff = await world.staff.members.ofClinic(world.knex, 1);
  return staff.map(({ role, state }) => `${role} ${state}`);
}

it('a suspension shuts out, ends every session and says why to nobody but the vault', async () => {
  await change(desk, SUSPEND);
  expect(await states()).toEqual(['clinic-admin active', 'front-desk suspended']);
  expect(world.ended).toEqual([desk.userId]);
  const stored = JSON.stringify(await world.knex('identity_suspensions'));
  expect(stored).not.toContain('password with');
  expect(world.trail).toMatchObject([{ type: 'account', action: 'update', clinicId: 1 }]);
  expect(JSON.stringify(world.trail)).not.toContain('password with');
});

it('who was suspended is let in again, and can be suspended again', async () => {
  await change(desk, SUSPEND);
  await change(desk, { kind: 'restore' });
  expect(await states()).toEqual(['clinic-admin active', 'front-desk active']);
  await change(desk, SUSPEND);
  expect(await states()).toEqual(['clinic-admin active', 'front-desk suspended']);
});

it('who was closed in the CMS stays closed', async () => {
  await world.knex('up_users').where({ id: desk.userId }).update({ blocked: true });
  expect(await outcomeOf(change(desk, { kind: 'restore' }))).toBe('not_suspended');
  expect(await states()).toEqual(['clinic-admin active', 'front-desk closed']);
});

it('another role ends what the old one opened; the same one ends nothing', async () => {
  await change(desk, { kind: 'role', role: 'front-desk' });
  expect(world.ended).toEqual([]);
  await change(desk, { kind: 'role', role: 'compliance-officer' });
  expect(await states()).toEqual(['clinic-admin active', 'compliance-officer active']);
  expect(world.ended).toEqual([desk.userId]);
});

it('a suspended doctor’s coming visits are counted', async () => {
  const doctor = await world.addPerson({ email: 'doc@amani.test', role: 'practitioner', clinicId: 1 });
  await world.knex('practitioners').insert({ id: 9, clinic_id: 1, user_id: doctor.userId, active: true });
  expect((await change(doctor, SUSPEND)).comingVisits).toBe(3);
  expect((await change(desk, SUSPEND)).comingVisits).toBe(0);
});

it('whose sessions an admin ends is told, and only the vault keeps why', async () => {
  const end = async (by: Principal): Promise<number> =>
    endColleagueSessions(world.staff, by, await documentOf(desk), { reason: 'Phone left in a taxi' }, ORIGIN);
  await end(admin);
  expect([world.ended, world.told]).toEqual([[desk.userId], [desk.userId]]);
  expect(world.trail).toMatchObject([{ type: 'session', action: 'delete', clinicId: 1 }]);
  const stored = JSON.stringify([await world.knex('identity_session_ends'), world.trail]);
  expect(stored).not.toContain('taxi');
  const other = await world.addPerson({ email: 'admin@tumaini.test', role: 'clinic-admin', clinicId: 2 });
  expect(await outcomeOf(end(other))).toBe('not_found');
  await world.knex('up_users').where({ id: admin.userId }).update({ blocked: true });
  expect(await outcomeOf(end(admin))).toBe('forbidden');
  expect(world.ended).toEqual([desk.userId]);
});

it('nobody changes themselves or people of another clinic', async () => {
  const other = await world.addPerson({ email: 'admin@tumaini.test', role: 'clinic-admin', clinicId: 2 });
  expect(await outcomeOf(change(admin, SUSPEND))).toBe('staff_oneself');
  expect(await outcomeOf(change(admin, { kind: 'role', role: 'front-desk' }))).toBe('staff_oneself');
  expect(await outcomeOf(change(desk, SUSPEND, other))).toBe('not_found');
  expect(await states()).toEqual(['clinic-admin active', 'front-desk active']);
});

it('a doctor who works by their calendar alone belongs to its clinic', async () => {
  const doctor = await world.addPerson({ email: 'doc@amani.test', role: 'practitioner', clinicId: 1 });
  await world.knex('up_users').where({ id: doctor.userId }).update({ clinic_id: null });
  await world.knex('practitioners').insert({ id: 9, clinic_id: 2, user_id: doctor.userId, active: true });
  expect(await outcomeOf(change(doctor, SUSPEND))).toBe('not_found');
});

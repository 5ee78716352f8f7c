import { readFileSync } from 'node:fs';
import path from 'node:path';
import { staffTokens } from '../support/issuer-client';
import { everything } from './canary-chapter';
import { at, send, type Reply } from './client';
import type { Caller, World } from './world';

const PASSWORD = 'kiboko-na-twiga-7';
const REASON = 'Kanarii aliyefungiwa nje';
const LOST = 'Kanarii aliyepoteza simu';

/** Who works for a clinic, against admins of another one, forged bodies, old links and curious eyes. */
export function peopleChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const invite = (email: string, changes: object = {}, by: Caller = 'admin1'): Promise<Reply> =>
    world().as(by, 'POST', '/api/staff/invitations', {
      body: { email, fullName: 'Neema Wanjiru', role: 'front-desk', language: 'en', ...changes },
    });
  const accept = (token: string, more: object = {}): Promise<Reply> =>
    send(url(), 'POST', '/api/invitations/accept', { body: { token, password: PASSWORD, ...more } });
  const mailsTo = async (email: string, least = 1): Promise<string[]> => {
    for (let i = 0; i < 300; i += 1) {
      const where = `/control/mail?to=${encodeURIComponent(email)}`;
      const { mail } = (await send(world().stack.simulatorUrl, 'GET', where)).json as { mail: object[] };
      if (mail.length >= least) return mail.map((one) => JSON.stringify(one));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail to ${email}`);
  };
  const tokenIn = (mail: string | undefined): string =>
    /invitation#([0-9a-f]{64})/.exec(mail ?? '')?.[1] ?? '';
  /** Invited by admin 1, with a password. */
  const join = async (email: string, role = 'front-desk'): Promise<string> => {
    expect((await invite(email, { role })).status).toBe(201);
    const [mail] = await mailsTo(email);
    const opened = await accept(tokenIn(mail));
    expect([opened.status, opened.json]).toEqual([201, { email, role }]);
    return (await staffTokens(url(), email, PASSWORD)).access;
  };
  const staffOf = async (by: Caller): Promise<{ id: string; email: string; state: string }[]> =>
    at(await world().as(by, 'GET', '/api/staff'), 'staff') as { id: string; email: string; state: string }[];
  const idOf = async (email: string): Promise<string> =>
    (await staffOf('admin1')).find((one) => one.email === email)?.id ?? '';
  const me = (token: string): Promise<Reply> => send(url(), 'GET', '/api/me', { token });

  describe('an invitation', () => {
    test('opens an account of its clinic and role, once; its token and address stand nowhere', async () => {
      const email = 'neema.kanarii@siri.example';
      expect((await invite(email)).status).toBe(201);
      const [mail] = await mailsTo(email);
      const token = tokenIn(mail);
      expect(token).toHaveLength(64);
      const stored = await everything(world().stack);
      const log = readFileSync(path.join(world().stack.folder, 'product.log'), 'utf8');
      for (const secret of [token, email]) {
        expect([stored.includes(secret), log.includes(secret)]).toEqual([false, false]);
      }
      const replies = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
      const { access } = await staffTokens(url(), email, PASSWORD);
      expect(at(await me(access), 'role')).toBe('front-desk');
      const patients = await send(url(), 'GET', '/api/patients', { token: access });
      expect(patients.text).toContain(world().rows.patient.A);
      expect(patients.text).not.toContain(world().rows.patient.C);
      expect((await everything(world().stack)).includes(PASSWORD)).toBe(false);
    });

    test('gives no role and no clinic that a body asks for', async () => {
      const email = 'escalation@siri.example';
      for (const role of ['integration', 'patient', 'public', 'super-admin', 'authenticated', 1]) {
        expect([role, (await invite(email, { role })).status]).toEqual([role, 400]);
      }
      const { Q } = world().rows.clinic;
      for (const more of [{ clinic: Q }, { clinicId: 2 }, { token: 'mine' }, { practitionerId: 1 }]) {
        expect([more, (await invite(email, more)).status]).toEqual([more, 400]);
      }
      // A doctor of clinic 2 is nobody's to give away.
      const { Q: foreign } = world().rows.practitioner;
      expect((await invite(email, { role: 'practitioner', practitioner: foreign })).status).toBe(404);
      expect((await accept('0'.repeat(64), { role: 'clinic-admin' })).status).toBe(400);
    });

    test('is neither seen, sent nor withdrawn by another clinic', async () => {
      const email = 'foreign@siri.example';
      const id = String(at(await invite(email), 'id'));
      const other = await world().as('admin2', 'GET', '/api/staff');
      expect([other.text.includes(id), other.text.includes(email)]).toEqual([false, false]);
      const again = `/api/staff/invitations/${id}`;
      expect((await world().as('admin2', 'POST', `${again}/resend`)).status).toBe(404);
      expect((await world().as('admin2', 'DELETE', again)).status).toBe(404);
      const first = tokenIn((await mailsTo(email))[0]);
      expect((await world().as('admin1', 'POST', `${again}/resend`)).status).toBe(200);
      const tokens = (await mailsTo(email, 2)).map(tokenIn).filter((one) => one !== first);
      expect(at(await accept(first), 'error.code')).toBe('invitation_over');
      expect((await world().as('admin1', 'DELETE', again)).status).toBe(200);
      expect(tokens).toHaveLength(1);
      expect(at(await accept(tokens[0] ?? ''), 'error.code')).toBe('invitation_over');
    });

    test('does not tell a clinic who has an account elsewhere; the owner learns it', async () => {
      const taken = 'desk@tumaini.example';
      const shape = ({ status, json }: Reply): unknown => [status, Object.keys(json as object)];
      const unknown = await invite('unheard-of@siri.example');
      const known = await invite(taken.toUpperCase());
      expect(shape(known)).toEqual(shape(unknown));
      expect((await mailsTo(taken)).join()).not.toContain('#');
      const list = at(await world().as('admin1', 'GET', '/api/staff'), 'invitations') as object[];
      const told = list.filter((one) => /unheard-of|desk@tumaini/.test(JSON.stringify(one)));
      expect(told.map((one) => Object.keys(one))).toHaveLength(2);
      expect(new Set(told.map((one) => (one as { state: string }).state))).toEqual(new Set(['open']));
    });
  });

  describe('colleagues without a second factor', () => {
    const named = async (by: Caller): Promise<string[]> => {
      const reply = await world().as(by, 'GET', '/api/staff/without-second-factor');
      return (at(reply, 'staff') as { fullName: string }[]).map(({ fullName }) => fullName);
    };
    test('are named to admin and officer of their clinic, until they have one or leave; on the trail', async () => {
      const { knex } = world().stack;
      const { id, full_name: name } = await knex('up_users')
        .where({ email: 'desk@mwangaza.example' })
        .first<{ id: number; full_name: string }>('id', 'full_name');
      // Staff of these tests keep a passkey each.
      const passkeys = () => knex('identity_passkeys').where({ user_id: id });
      const kept = await passkeys().select<Record<string, unknown>[]>();
      expect(await named('officer1')).not.toContain(name);
      await passkeys().delete();
      expect(await named('officer1')).toContain(name);
      expect(await named('admin1')).toContain(name);
      expect(await named('admin2')).not.toContain(name);
      await knex('up_users').where({ id }).update({ blocked: true });
      expect(await named('officer1')).not.toContain(name);
      await knex('up_users').where({ id }).update({ blocked: false });
      const pending = { id: 'PENDING1', user_id: id, state: 'pending', secret_sealed: 'x', last_step: 0 };
      await knex('identity_totp').insert({ ...pending, created_at: new Date().toISOString() });
      expect(await named('officer1')).toContain(name);
      await knex('identity_totp').where({ id: 'PENDING1' }).update({ state: 'active' });
      expect(await named('officer1')).not.toContain(name);
      await knex('identity_totp').where({ id: 'PENDING1' }).delete();
      await knex('identity_passkeys').insert(kept);
      const looks = await knex('audit_events')
        .where({ operation: 'staff.without-second-factor', action: 'list' })
        .pluck('actor_id');
      expect(looks.length).toBeGreaterThanOrEqual(4);
    });
  });

  describe('a colleague', () => {
    test('who is suspended is out at the next request, and the reason is sealed', async () => {
      const email = 'suspended@siri.example';
      const token = await join(email);
      const id = await idOf(email);
      const suspend = (by: Caller): Promise<Reply> =>
        world().as(by, 'POST', `/api/staff/${id}/suspend`, { body: { reason: REASON } });
      expect((await suspend('admin2')).status).toBe(404);
      expect((await me(token)).status).toBe(200);
      expect((await suspend('admin1')).json).toMatchObject({ state: 'suspended', comingVisits: 0 });
      expect((await me(token)).status).toBe(401);
      expect((await everything(world().stack)).includes(REASON)).toBe(false);
      await expect(staffTokens(url(), email, PASSWORD)).rejects.toThrow();
      expect((await suspend('admin1')).status).toBe(409);
      expect((await world().as('admin2', 'POST', `/api/staff/${id}/restore`)).status).toBe(404);
      expect(
        (
          await world().as('admin2', 'POST', `/api/staff/${id}/reset-second-factor`, {
            body: { reason: REASON },
          })
        ).status,
      ).toBe(404);
      expect((await world().as('admin2', 'GET', `/console-api/staff/${id}`)).status).toBe(404);
      expect((await world().as('admin1', 'GET', `/console-api/staff/${id}`)).status).toBe(200);
      expect((await world().as('admin1', 'POST', `/api/staff/${id}/restore`)).status).toBe(200);
      // What was open before stays ended.
      expect((await me(token)).status).toBe(401);
      expect((await me((await staffTokens(url(), email, PASSWORD)).access)).status).toBe(200);
    });

    test('who lost a phone is signed out of it, or everywhere, by an admin of their clinic alone', async () => {
      const email = 'lostphone@siri.example';
      const phone = await join(email);
      const { access: here } = await staffTokens(url(), email, PASSWORD);
      const path = `/api/staff/${await idOf(email)}/sessions`;
      const list = (by: Caller): Promise<Reply> => world().as(by, 'GET', path);
      const end = (by: Caller, body: object): Promise<Reply> =>
        world().as(by, 'POST', `${path}/end`, { body });
      const open = at(await list('admin1'), 'sessions') as Record<string, unknown>[];
      const shown = ['app', 'createdAt', 'device', 'id', 'lastSeenAt'];
      expect(open.map((one) => Object.keys(one).sort())).toEqual([shown, shown]);
      const mine = at(await send(url(), 'GET', '/api/me/sessions', { token: phone }), 'sessions');
      const session = (mine as { id: string; current: boolean }[]).find(({ current }) => current)?.id ?? '';
      expect((await list('admin2')).status).toBe(404);
      expect((await end('admin2', { reason: LOST, session })).status).toBe(404);
      expect((await end('admin2', { reason: LOST })).status).toBe(404);
      expect((await end('admin1', { session })).status).toBe(400);
      // Of somebody else, by an id that is right.
      const [own] = at(await world().as('desk1', 'GET', '/api/me/sessions'), 'sessions') as { id: string }[];
      expect((await end('admin1', { reason: LOST, session: own?.id })).status).toBe(404);
      expect((await me(phone)).status).toBe(200);

      expect((await end('admin1', { reason: LOST, session })).json).toEqual({ ended: 1 });
      expect([(await me(phone)).status, (await me(here)).status]).toEqual([401, 200]);
      expect((await end('admin1', { reason: LOST })).json).toEqual({ ended: 1 });
      expect((await me(here)).status).toBe(401);
      expect((await mailsTo(email, 3)).join()).toContain('/account/sessions?door=staff');
      expect((await everything(world().stack)).includes(LOST)).toBe(false);
      const { knex } = world().stack;
      const trail = (operation: string) =>
        knex('audit_events').where({ operation }).pluck<string[]>('action');
      expect(await trail('staff.sessions')).toContain('list');
      expect((await trail('staff.end-sessions')).filter((one) => one === 'delete')).toHaveLength(2);
      expect(await knex('identity_session_ends').pluck('id')).toHaveLength(2);
    });

    test('who gets another role signs in anew, in that role', async () => {
      const email = 'changed@siri.example';
      const token = await join(email);
      const change = (by: Caller, body: object): Promise<Reply> =>
        idOf(email).then((id) => world().as(by, 'PUT', `/api/staff/${id}`, { body }));
      expect((await change('admin2', { role: 'clinic-admin' })).status).toBe(404);
      for (const body of [{ role: 'integration' }, { role: 'front-desk', clinic: 2 }, {}]) {
        expect((await change('admin1', body)).status).toBe(400);
      }
      expect((await change('admin1', { role: 'compliance-officer' })).status).toBe(200);
      expect((await me(token)).status).toBe(401);
      const { access } = await staffTokens(url(), email, PASSWORD);
      expect(at(await me(access), 'role')).toBe('compliance-officer');
    });

    test('is never oneself', async () => {
      const { id = '' } =
        (await staffOf('admin1')).find((one) => one.email === 'admin@mwangaza.example') ?? {};
      const body = { reason: 'Enough of it' };
      const suspend = await world().as('admin1', 'POST', `/api/staff/${id}/suspend`, { body });
      expect([suspend.status, at(suspend, 'error.code')]).toEqual([403, 'staff_oneself']);
      const demote = await world().as('admin1', 'PUT', `/api/staff/${id}`, { body: { role: 'front-desk' } });
      expect([demote.status, at(demote, 'error.code')]).toEqual([403, 'staff_oneself']);
      const end = await world().as('admin1', 'POST', `/api/staff/${id}/sessions/end`, { body });
      expect([end.status, at(end, 'error.code')]).toEqual([403, 'staff_oneself']);
    });
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { refreshGrant } from '../support/issuer-client';
import { decoded } from '../support/forge-token';
import { at, send, type Reply } from './client';
import { sessionBench } from './session/bench';
import type { World } from './world';

const DAY_MS = 86_400_000;
const OTHER_PHONE = '0722100111';

/** Which phones hear by push: each by its own session, for one account, as long as the session stands. */
export function pushChapter(world: () => World): void {
  const { url, post, open } = sessionBench(world);
  let named = 0;
  const phone = (): string => `ExponentPushToken[securitychapter${String((named += 1)).padStart(8, '0')}]`;
  const switchOn = (access: string, token: string): Promise<Reply> => post('/api/me/push', { token }, access);
  const asked = (method: string, path: string, token: string): Promise<Reply> =>
    send(url(), method, path, { token });
  const hears = async (access: string): Promise<unknown> =>
    at(await asked('GET', '/api/me/notifications', access), 'channels.push');
  const kept = async (access: string): Promise<number> => {
    const grant_id = decoded(access)['gid'];
    const rows = await world()
      .stack.knex('reminders_push_tokens as t')
      .join('identity_sessions as s', 's.id', 't.session_id')
      .where({ grant_id });
    return rows.length;
  };
  const all = async (): Promise<number> => (await world().stack.knex('reminders_push_tokens')).length;

  describe('push', () => {
    test('is switched on for the session that asks and for no other of the same person', async () => {
      const here = await open();
      const there = await open();
      const on = await switchOn(here.access, phone());
      expect([on.status, at(on, 'channels.push')]).toEqual([200, true]);
      expect([await hears(here.access), await hears(there.access)]).toEqual([true, false]);
      // The other session switches itself off, and nobody else.
      expect((await asked('DELETE', '/api/me/push', there.access)).status).toBe(200);
      expect(await hears(here.access)).toBe(true);
      const off = await asked('DELETE', '/api/me/push', here.access);
      expect([off.status, at(off, 'channels.push'), await kept(here.access)]).toEqual([200, false, 0]);
    });

    test('takes no session, patient or made-up name from the body', async () => {
      const { access } = await open();
      const before = await all();
      for (const body of [
        { token: phone(), session: '01KD0000000000000000000001' },
        { token: phone(), patient: world().rows.patient.A },
        { token: 'https://somewhere.example' },
        { token: `ExponentPushToken[${'a'.repeat(300)}]` },
        { token: [phone()] },
        {},
      ]) {
        expect((await post('/api/me/push', body, access)).status).toBe(400);
      }
      expect(await all()).toBe(before);
    });

    test('a phone that another account takes over is the former’s no more', async () => {
      const mine = await open();
      const theirs = await open(OTHER_PHONE);
      const token = phone();
      await switchOn(mine.access, token);
      const both = await Promise.all([switchOn(theirs.access, token), switchOn(theirs.access, token)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const raced = phone();
      const race = await Promise.all([mine, theirs].map(({ access }) => switchOn(access, raced)));
      expect(race.map(({ status }) => status)).toEqual([200, 200]);
      const winners = [await kept(mine.access), await kept(theirs.access)];
      // Whoever came last has it; what they had before went with it.
      expect(winners.reduce((sum, each) => sum + each)).toBe(1);
      await asked('DELETE', '/api/me/push', mine.access);
      await switchOn(mine.access, token);
      await switchOn(theirs.access, token);
      expect([await hears(mine.access), await hears(theirs.access)]).toEqual([false, true]);
      await asked('DELETE', '/api/me/push', mine.access);
      expect(await hears(theirs.access)).toBe(true);
    });

    test('ends with its session, whichever way that ends', async () => {
      const { knex } = world().stack;
      const ends: Record<string, (session: Awaited<ReturnType<typeof open>>) => Promise<unknown>> = {
        'sign-out of the app': ({ refresh }) =>
          fetch(`${url()}/oauth/token/revocation`, {
            method: 'POST',
            body: new URLSearchParams({ client_id: 'patient-app', token: refresh }),
          }),
        'ended in the list of sessions': async ({ access }) => {
          const list = at(await asked('GET', '/api/me/sessions', access), 'sessions');
          const { id } = (list as { id: string; current: boolean }[]).find(({ current }) => current)!;
          return asked('DELETE', `/api/me/sessions/${id}`, access);
        },
        'all ended': ({ access }) => post('/api/me/sessions/end-all', {}, access),
        'all others ended': async () =>
          post('/api/me/sessions/end-all', { keepThisOne: true }, (await open(OTHER_PHONE)).access),
        'a stolen refresh token': async ({ access, refresh }) => {
          await refreshGrant(url(), refresh);
          await knex('oidc_payloads')
            .where({ kind: 'RefreshToken', grant_id: decoded(access)['gid'] })
            .whereNotNull('consumed_at')
            .update({ consumed_at: Math.floor(Date.now() / 1000) - 21 });
          return refreshGrant(url(), refresh);
        },
      };
      for (const [way, end] of Object.entries(ends)) {
        const session = await open(OTHER_PHONE);
        const token = phone();
        expect([way, (await switchOn(session.access, token)).status]).toEqual([way, 200]);
        const before = await all();
        await end(session);
        expect([way, await kept(session.access), (await all()) < before]).toEqual([way, 0, true]);
      }
    });

    test('stands on the trail, without the name of the phone', async () => {
      const { access } = await open();
      const token = phone();
      const events = () => world().stack.knex('audit_events').where({ type: 'notifications' }).orderBy('id');
      const before = (await events()).length;
      await switchOn(access, token);
      await asked('DELETE', '/api/me/push', access);
      const written = (await events()).slice(before) as Record<string, unknown>[];
      expect(written.map(({ operation, action }) => `${String(operation)} ${String(action)}`)).toEqual([
        'push.switch-on update',
        'push.switch-off update',
      ]);
      expect(JSON.stringify(written)).not.toContain(token.slice(18, 40));
    });

    test('what reaches Expo says that there is news, and not of what', async () => {
      const { stack, rows } = world();
      const token = phone();
      const on = await world().as('patientA', 'POST', '/api/me/push', { body: { token } });
      expect(on.status).toBe(200);
      const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
      const offer = { practitioner: rows.practitioner.P, service: rows.service.P };
      const query = new URLSearchParams({
        ...offer,
        from: new Date(now + DAY_MS).toISOString(),
        to: new Date(now + 8 * DAY_MS).toISOString(),
      });
      const slots = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
      const booked = await world().as('desk1', 'POST', '/api/visits', {
        body: { ...offer, patient: rows.patient.A, startsAt: at(slots, 'slots.0.startsAt') },
        headers: { 'Idempotency-Key': `push-${Date.now()}` },
      });
      expect(booked.status).toBe(201);
      await world().as('desk1', 'POST', `/api/visits/${String(at(booked, 'id'))}/cancel`, { body: {} });
      const pushed = async () => {
        const reply = await send(stack.simulatorUrl, 'GET', '/control/expo');
        const all = at(reply, 'pushes') as { to: string; message: object }[];
        return all.filter(({ to }) => to === token).map(({ message }) => message);
      };
      for (let tries = 0; tries < 100 && (await pushed()).length === 0; tries += 1) await sleep(200);
      const [first, ...more] = await pushed();
      expect(first).toEqual({
        // Chapters before change the language.
        title: expect.stringMatching(/^(Una habari mpya kwenye|You have news in) Daktari$/) as string,
        ...{ sound: 'default', collapseId: 'news', tag: 'news' },
      });
      for (const message of more) expect(message).toEqual(first);
      await world().as('patientA', 'DELETE', '/api/me/push');
    });
  });
}

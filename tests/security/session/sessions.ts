import { decoded } from '../../support/forge-token';
import { passwordGrant, refreshGrant, requestTokens, tokensIn } from '../../support/issuer-client';
import { at, send } from '../client';
import type { World } from '../world';
import { PHONE, sessionBench } from './bench';

/** What renews a session and what ends it. */
export function sessions(world: () => World): void {
  const { url, post, open, statuses, userOf } = sessionBench(world);

  describe('sessions', () => {
    test('revoking the refresh token signs out at once, here and nowhere else', async () => {
      const { access, refresh } = await open();
      const other = await open();
      const body = new URLSearchParams({ client_id: 'patient-app', token: refresh });
      expect((await fetch(`${url()}/oauth/token/revocation`, { method: 'POST', body })).status).toBe(200);
      expect(await statuses(access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), refresh)).status).toBe(400);
      expect(await statuses(other.access)).toEqual([200, 200, 200]);
    });

    test('a refresh whose reply was lost gives the same successor again', async () => {
      const { refresh } = await open();
      const first = await refreshGrant(url(), refresh);
      const again = await refreshGrant(url(), refresh);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
      expect(await statuses(tokensIn(again).access)).toEqual([200, 200, 200]);
      // Another app has nothing to gain from it.
      expect((await refreshGrant(url(), refresh, 'console')).status).toBe(400);
    });

    test('refreshes at the same time make one family', async () => {
      const { refresh } = await open();
      const replies = await Promise.all(Array.from({ length: 6 }, () => refreshGrant(url(), refresh)));
      expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
      expect(new Set(replies.map((reply) => tokensIn(reply).refresh)).size).toBe(1);
      const next = await refreshGrant(url(), tokensIn(replies[0]!).refresh);
      expect(next.status).toBe(200);
    });

    test('a refresh token shown long after its use was stolen: the whole family ends', async () => {
      const { access, refresh } = await open();
      const successor = tokensIn(await refreshGrant(url(), refresh));
      await world()
        .stack.knex('oidc_payloads')
        .where({ kind: 'RefreshToken', grant_id: decoded(access)['gid'] })
        .whereNotNull('consumed_at')
        .update({ consumed_at: Math.floor(Date.now() / 1000) - 21 });
      expect((await refreshGrant(url(), refresh)).body['error']).toBe('invalid_grant');
      expect(await statuses(successor.access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), successor.refresh)).status).toBe(400);
    });

    test('a refresh gives no more than was granted', async () => {
      const { refresh } = await open();
      const grant = { grant_type: 'refresh_token', client_id: 'patient-app', refresh_token: refresh };
      for (const scope of ['api admin', 'openid api system/Patient.rs']) {
        expect((await requestTokens(url(), { ...grant, scope })).body['error']).toBe('invalid_scope');
      }
    });

    test.each([
      ['a closed account', 'up_users', { blocked: true }, { blocked: false }],
      ['a patient who is not active any more', 'patients', { active: false }, { active: true }],
    ] as const)('%s is out at once and cannot come in', async (_who, table, change, back) => {
      const { knex, password } = world().stack;
      const { access, refresh } = await open();
      const userId = await userOf(access);
      const own = table === 'patients' ? { user_id: userId } : { id: userId };
      await knex(table).where(own).update(change);
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
        expect((await refreshGrant(url(), refresh)).status).toBe(400);
        expect((await passwordGrant(url(), PHONE, password)).body['error_description']).toBe(
          'sign_in_failed',
        );
      } finally {
        await knex(table).where(own).update(back);
      }
    });

    test('another role ends what was opened in the old one', async () => {
      const { knex } = world().stack;
      const { access } = await open();
      const own = { user_id: await userOf(access) };
      const before = await knex('up_users_role_lnk').where(own).first<{ role_id: number }>('role_id');
      const role = await knex('up_roles').where({ type: 'clinic-admin' }).first<{ id: number }>('id');
      await knex('up_users_role_lnk').where(own).update({ role_id: role.id });
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
      } finally {
        await knex('up_users_role_lnk').where(own).update(before);
      }
    });

    test('people see where they are signed in and end it, one by one or all at once', async () => {
      const [here, there, third] = [
        await open('0722100104'),
        await open('0722100104'),
        await open('0722100104'),
      ];
      const stranger = await open();
      const list = async (token: string) =>
        at(await send(url(), 'GET', '/api/me/sessions', { token }), 'sessions') as {
          id: string;
          app: string;
          current: boolean;
        }[];
      const mine = await list(here.access);
      expect(mine).toHaveLength(3);
      expect(mine.filter(({ current }) => current)).toHaveLength(1);
      const thirds = (await list(third.access)).find(({ current }) => current)?.id ?? '';
      const end = (id: string, token: string) => send(url(), 'DELETE', `/api/me/sessions/${id}`, { token });
      expect((await end(thirds, stranger.access)).status).toBe(404);
      expect((await end(thirds, here.access)).status).toBe(200);
      expect(await statuses(third.access)).toEqual([401, 401, 401]);
      expect((await post('/api/me/sessions/end-all', { keepThisOne: true }, here.access)).status).toBe(200);
      expect(await statuses(there.access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), there.refresh)).status).toBe(400);
      expect(await statuses(here.access)).toEqual([200, 200, 200]);
      expect((await post('/api/me/sessions/end-all', {}, here.access)).status).toBe(200);
      expect(await statuses(here.access)).toEqual([401, 401, 401]);
      expect(await statuses(stranger.access)).toEqual([200, 200, 200]);
    });
  });
}

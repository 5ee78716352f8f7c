import {
  browser,
  codeGrant,
  codeRequest,
  csrfIn,
  refreshGrant,
  staffTokens,
  tokensIn,
} from '../support/issuer-client';
import { passThrough } from '../support/sign-in-pages';
import { at, send } from './client';
import type { World } from './world';

const IDLE_MS = 20 * 60_000;

/** A console that was left alone: it ends by itself, and nothing but its person keeps it open. */
export function idleChapter(world: () => World): void {
  describe('a console that was left alone', () => {
    const url = (): string => world().stack.productUrl;
    const person = () => ({ name: 'desk@mwangaza.example', password: world().stack.password });
    const me = (token: string, headers: Record<string, string> = {}) =>
      send(url(), 'GET', '/api/me', { token, headers });
    /** Sessions of this person by the console, as if their last request was so long ago; @returns when that was */
    async function away(ms: number): Promise<number> {
      const then = Date.now() - ms;
      const { knex } = world().stack;
      const owner = knex('up_users').where({ email: person().name }).select('id');
      await knex('identity_sessions')
        .where({ client_id: 'console' })
        .whereIn('user_id', owner)
        .update({ last_seen_at: then });
      return then;
    }
    /** The issuer's own session in that browser, as if it was opened so long ago. */
    async function signedIn(ms: number): Promise<void> {
      const { knex } = world().stack;
      const rows = await knex('oidc_payloads')
        .where({ kind: 'Session' })
        .select<{ id: string; payload: string }[]>('id', 'payload');
      for (const { id, payload } of rows) {
        const session = JSON.parse(payload) as { loginTs?: number };
        if (session.loginTs === undefined) continue;
        session.loginTs = Math.floor((Date.now() - ms) / 1000);
        await knex('oidc_payloads')
          .where({ id, kind: 'Session' })
          .update({ payload: JSON.stringify(session) });
      }
    }
    const lastSeen = async (): Promise<number> => {
      const newest = world().stack.knex('identity_sessions').where({ client_id: 'console' });
      const row = await newest.orderBy('created_at', 'desc').first<{ last_seen_at: number | string }>();
      return Number(row.last_seen_at);
    };

    test('is closed, says why, and no refresh opens it', async () => {
      const { name, password } = person();
      const { access, refresh } = await staffTokens(url(), name, password);
      await away(IDLE_MS - 5_000);
      expect((await me(access)).status).toBe(200);
      await away(IDLE_MS + 1_000);
      const closed = await me(access);
      expect([closed.status, at(closed, 'error.code')]).toEqual([401, 'session_idle']);
      expect(closed.headers.get('WWW-Authenticate')).toContain('invalid_token');
      const renewed = tokensIn(await refreshGrant(url(), refresh, 'console'));
      expect((await me(renewed.access)).status).toBe(401);
    });

    test('is kept open by what its person does, and not by a screen that renews itself', async () => {
      const { name, password } = person();
      const { access } = await staffTokens(url(), name, password);
      const then = await away(IDLE_MS - 5_000);
      expect((await me(access, { 'Daktari-Background': '1' })).status).toBe(200);
      expect(await lastSeen()).toBe(then);
      expect((await me(access)).status).toBe(200);
      expect(await lastSeen()).toBeGreaterThan(then);
    });

    test('is let in again by a proof, not by the browser that is still signed in', async () => {
      const { name, password } = person();
      const agent = browser(url());
      await staffTokens(url(), name, password, agent);
      await signedIn(2 * IDLE_MS);
      // Somebody goes on in it: the next window opens by itself.
      const open = await agent.go(codeRequest(url(), { prompt: 'none' }).url);
      expect(open.url.searchParams.get('code')).toBeTruthy();
      await away(IDLE_MS + 1_000);
      const silent = await agent.go(codeRequest(url(), { prompt: 'none' }).url);
      expect(silent.url.searchParams.get('error')).toBe('login_required');
      const request = codeRequest(url());
      const page = await agent.go(request.url);
      expect(csrfIn(page)).not.toBe('');
      expect(page.text).toContain('You were away');
      const back = await passThrough(agent, page, person());
      const code = back.url.searchParams.get('code') ?? '';
      const { access } = tokensIn(await codeGrant(url(), request, code));
      expect((await me(access)).status).toBe(200);
      world().tokens.desk1 = await world().signInAgain('desk1');
    });
  });
}

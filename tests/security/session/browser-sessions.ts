import { browser, type Browser } from '../../support/issuer-client';
import { passThrough, post as postForm, smallForm } from '../../support/sign-in-pages';
import { at, send } from '../client';
import type { World } from '../world';
import { PHONE, sessionBench } from './bench';

/** A session without any token of an app. */
export function browserSessions(world: () => World): void {
  const { url, post, open } = sessionBench(world);

  describe('a browser in which no app was opened', () => {
    test('is among the sessions, and is signed out there and by the API', async () => {
      const person = { name: PHONE, password: world().stack.password };
      async function signedIn(): Promise<Browser> {
        const agent = browser(url(), ['/oauth/', '/account']);
        await passThrough(agent, await agent.go('/account?door=staff'), person);
        return agent;
      }
      const isIn = async (agent: Browser): Promise<boolean> =>
        new URL((await agent.go('/account')).url).pathname === '/account';
      const { access } = await open();
      await post('/api/me/sessions/end-all', { keepThisOne: true }, access);
      const [own, stranger, third] = [await signedIn(), await signedIn(), await signedIn()];
      expect([await isIn(own), await isIn(stranger), await isIn(third)]).toEqual([true, true, true]);
      const rows = async () => {
        const reply = await send(url(), 'GET', '/api/me/sessions', { token: access });
        return (at(reply, 'sessions') as { id: string; app: string }[]).filter(
          ({ app }) => app === 'account',
        );
      };
      expect(await rows()).toHaveLength(3);
      const page = await own.go('/account/sessions');
      const ends = [...page.text.matchAll(/action="\/account\/sessions\/end"/g)];
      // The app's, and the two other browsers'.
      expect(ends).toHaveLength(3);
      const form = smallForm(page, 'A browser')!;
      expect((await postForm(own, form, {})).text).toContain('signed out');
      expect([await isIn(own), await isIn(stranger), await isIn(third)].filter(Boolean)).toHaveLength(2);
      const [{ id } = { id: '' }] = await rows();
      const path = `/api/me/sessions/${id}`;
      const { access: foreign } = await open('0722100102');
      expect((await send(url(), 'DELETE', path, { token: foreign })).status).toBe(404);
      expect((await send(url(), 'DELETE', path, { token: access })).status).toBe(200);
      expect(await rows()).toHaveLength(1);
    });
  });
}

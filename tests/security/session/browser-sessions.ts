import { browser, codeRequest, type Browser } from '../../support/issuer-client';
import { passThrough, post as postForm, smallForm, submit } from '../../support/sign-in-pages';
import { at, send } from '../client';
import type { World } from '../world';
import { PHONE, sessionBench } from './bench';

/** A session without any token of an app. */
export function browserSessions(world: () => World): void {
  const { url, post, open } = sessionBench(world);

  describe('a sign-in on its way when everything is ended', () => {
    test('is over, though it was proved to its end and only not fetched', async () => {
      const person = { name: PHONE, password: world().stack.password };
      const { access } = await open();
      const thief = browser(url(), ['/oauth/interaction/', '/oauth/auth?', '/account']);
      const proved = await passThrough(thief, await thief.go('/account?door=staff'), person);
      expect(proved.url.pathname).toMatch(/^\/oauth\/auth\/[\w-]+$/);
      expect((await post('/api/me/sessions/end-all', { keepThisOne: true }, access)).status).toBe(200);
      const fetching = browser(url(), ['/oauth/', '/account']);
      for (const [name, cookie] of thief.cookies) fetching.cookies.set(name, cookie);
      await fetching.go(proved.url);
      expect((await fetching.go('/account')).url.pathname).not.toBe('/account');
    });

    test('is over, though it was half shown', async () => {
      const person = { name: 'desk@mwangaza.example', password: world().stack.password };
      const access = world().tokens.desk1!;
      const thief = browser(url());
      const first = await thief.go(codeRequest(url()).url);
      const second = await submit(thief, first, person.name, person.password);
      expect(second.url.pathname).not.toBe(first.url.pathname);
      expect((await thief.go(second.url)).url.pathname).toBe(second.url.pathname);
      expect((await post('/api/me/sessions/end-all', { keepThisOne: true }, access)).status).toBe(200);
      expect((await thief.go(second.url)).url.pathname).toBe(first.url.pathname);
    });
  });

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

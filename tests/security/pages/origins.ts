import { browser, csrfIn, type Browser, type Page } from '../../support/issuer-client';
import { post } from '../../support/sign-in-pages';
import type { PagesBench } from './bench';

type Where = 'a sign-in' | 'an account page' | 'a page of whoever is not signed in';
interface Door {
  action: string;
  /** That of the page in this browser, and that of the same page in another one. */
  own: string;
  foreign: string;
  fields: Record<string, string>;
  /** What the page says of these fields once it takes the form. */
  taken: number;
}

/** Where browsers say that a form comes from: they may keep it to themselves, and then its token decides alone. */
export function origins(bench: PagesBench): void {
  const { url, password, begun, pathOf, answerTo } = bench;
  const stranger = (): Browser => browser(url(), ['/oauth/', '/account']);

  const signedIn = async (agent: Browser): Promise<Page> => {
    const { form, fields } = answerTo(await agent.go('/account?door=staff'));
    await post(agent, form, fields);
    return agent.go('/account/sessions');
  };
  const doors: Record<Where, (agent: Browser, other: Browser) => Promise<Door>> = {
    'a sign-in': async (agent, other) => {
      const page = await begun(agent);
      const fields = { email: 'nobody@siri.example', password: password() };
      const tokens = { own: csrfIn(page), foreign: csrfIn(await begun(other)) };
      return { action: `${pathOf(page)}/staff`, ...tokens, fields, taken: 401 };
    },
    'an account page': async (agent, other) => {
      const tokens = { own: csrfIn(await signedIn(agent)), foreign: csrfIn(await signedIn(other)) };
      return { action: '/account/passkeys/rename', ...tokens, fields: { id: 'none', name: 'x' }, taken: 200 };
    },
    'a page of whoever is not signed in': async (agent, other) => {
      const action = '/account/new-password';
      const tokens = { own: csrfIn(await agent.go(action)), foreign: csrfIn(await other.go(action)) };
      return { action, ...tokens, fields: { token: '0'.repeat(64) }, taken: 400 };
    },
  };

  test.each(Object.keys(doors) as Where[])(
    '%s goes by its token, unless another site is named',
    async (where) => {
      const agent = stranger();
      const { action, own, foreign, fields, taken } = await doors[where](agent, stranger());
      expect(own).not.toBe(foreign);
      const sent = async (origin: string, csrf: string): Promise<[string, string, number]> => {
        const body = new URLSearchParams({ ...fields, csrf });
        const headers = { Origin: origin };
        const { status } = await agent.go(action, { method: 'POST', body, headers });
        return [origin, csrf, status];
      };
      for (const origin of ['null', url()]) {
        for (const csrf of ['', 'x', foreign]) expect(await sent(origin, csrf)).toEqual([origin, csrf, 403]);
        expect(await sent(origin, own)).toEqual([origin, own, taken]);
      }
      const elsewhere = ['https://evil.example', url().replace(/^http:/, 'https:'), `${url()}0`];
      for (const origin of elsewhere) expect(await sent(origin, own)).toEqual([origin, own, 403]);
    },
  );
}

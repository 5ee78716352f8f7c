import { codeRequest, csrfIn, type Browser, type Page } from '../../support/issuer-client';
import { type Form, passkeyForm } from '../../support/sign-in-pages';
import { softwarePasskey } from '../../support/software-passkey';
import type { World } from '../world';

export const HASSAN = 'hassan@mwangaza.example';

/** What one attacker after the other knows: the passkey that Hassan gets in one test opens the pages of the next ones. */
export interface PagesBench {
  url(): string;
  password(): string;
  /** A sign-in that has just begun. */
  begun(agent: Browser): Promise<Page>;
  /** The address of a sign-in, without the name of its page. */
  pathOf(page: Page): string;
  formTo(page: Page, name: string): Form;
  /** Hassan's. */
  key: ReturnType<typeof softwarePasskey>;
  /** What that passkey says to a page that asks for one. */
  answerTo(page: Page): { form: Form; fields: { credential: string } };
}

export function pagesBench(world: () => World): PagesBench {
  const url = (): string => world().stack.productUrl;
  const password = (): string => world().stack.password;
  const begun = async (agent: Browser): Promise<Page> => agent.go(codeRequest(url()).url);
  const pathOf = (page: Page): string => page.url.pathname.split('/').slice(0, 4).join('/');
  const formTo = (page: Page, name: string) => ({
    action: `${pathOf(page)}/${name}`,
    hidden: { csrf: csrfIn(page) },
  });
  const key = softwarePasskey();
  const answerTo = (page: Page) => {
    const { form, options } = passkeyForm(page, 'get')!;
    return {
      form,
      fields: { credential: JSON.stringify(key.signIn(options, { origin: url(), rpId: 'localhost' })) },
    };
  };
  return { url, password, begun, pathOf, formTo, key, answerTo };
}

/** What differs from one drawing of a page to the next, and what was typed. */
export function neutral(page: string): string {
  return page
    .replace(/interaction\/[\w-]+|value="[^"]*"|challenge&quot;:&quot;[\w-]+/g, '')
    .replace(/\+254 [\d ]{11}/g, '')
    .replace(/\d\d:\d\d|data-ready-in="\d+"/g, '');
}

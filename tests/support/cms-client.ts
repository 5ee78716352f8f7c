import { browser, type Browser, type Page } from './issuer-client';
import { mainForm, passThrough, post, smallForm, type Person } from './sign-in-pages';

/** A browser that follows the way from the CMS through the issuer and back. */
export function cmsBrowser(base: string): Browser {
  return browser(base, ['/oauth/', '/cms/']);
}

/** From /cms/sign-in to wherever it leads, in `agent`. */
export async function visitCms(agent: Browser, person: Person, query = ''): Promise<Page> {
  return passThrough(agent, await agent.go(`/cms/sign-in${query}`), person);
}

export function cmsCookie({ cookies }: Browser, name: 'jwtToken' | 'strapi_admin_refresh'): string | null {
  return cookies.get(`${name} /admin`)?.value ?? null;
}

/** Signs somebody in to the CMS as their browser would; what comes back is what the panel sends with its requests. */
export async function enterCms(
  base: string,
  person: Person,
  agent: Browser = cmsBrowser(base),
): Promise<{ token: string; agent: Browser; page: Page }> {
  const page = await visitCms(agent, person);
  const token = cmsCookie(agent, 'jwtToken');
  if (token === null)
    throw new Error(`${person.name} did not reach the CMS: ${page.status} ${page.url.href}`);
  return { token, agent, page };
}

/** Opens patients to this person in the CMS for half an hour. */
export async function sayWhy(agent: Browser, reason: string): Promise<Page> {
  const form = mainForm(await agent.go('/cms/reason'));
  if (!form) throw new Error('the CMS asks for no reason');
  return post(agent, form, { reason });
}

export async function stopLooking(agent: Browser): Promise<Page> {
  const form = smallForm(await agent.go('/cms/reason'), 'Close it now');
  if (!form) throw new Error('nothing is open in the CMS');
  return post(agent, form, {});
}

/** Signed in to the CMS, and has said why. */
export async function lookInCms(base: string, person: Person): Promise<{ token: string; agent: Browser }> {
  const { token, agent } = await enterCms(base, person);
  const page = await agent.go('/cms/reason');
  if (mainForm(page)) await sayWhy(agent, 'The tests of the CMS look at it');
  return { token, agent };
}

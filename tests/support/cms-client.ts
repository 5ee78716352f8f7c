import { browser, type Browser, type Page } from './issuer-client';
import { passThrough, type Person } from './sign-in-pages';

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

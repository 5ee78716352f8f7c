import type Provider from 'oidc-provider';
import { readForm } from '../interaction/form';

/** What browsers and proxies take as an address. */
const LONGEST = 8_000;

/**
 * Authorization requests by POST (OpenID Connect, 3.1.2.1; SMART "authorize-post"), as the GET that they stand for. The
 * provider would take them as they are, but only with cookies that every other site's forms carry, too.
 */
export function takePostedRequests(provider: Provider): void {
  provider.use(async (context, next) => {
    if (context.path !== '/auth' || context.method !== 'POST') {
      await next();
      return;
    }
    const form = await readForm(context.req);
    const query = form?.toString() ?? '';
    if (query === '' || query.length > LONGEST) return context.throw(400);
    context.redirect(`/oauth/auth?${query}`);
    context.status = 303;
  });
}

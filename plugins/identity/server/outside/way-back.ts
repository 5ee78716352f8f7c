import type Provider from 'oidc-provider';
import { ACCOUNT, readState } from './domain/trip';

const PATH = /^\/outside\/([a-z][a-z0-9-]{1,19})$/;

/**
 * Where providers send people back to: on to the sign-in or the account page that sent them, whose cookie is not sent
 * here. Nothing is believed yet but that the answer came by the address of the provider that was asked (mix-up).
 */
export function addWayBack(provider: Provider): void {
  provider.use(async (context, next) => {
    const [, name] = PATH.exec(context.path) ?? [];
    if (name === undefined) {
      await next();
      return;
    }
    if (context.method !== 'GET') return context.throw(405);
    const asked = readState(context.query['state']);
    const query = asked?.provider === name ? context.querystring : '';
    const to =
      asked === null || asked.where === ACCOUNT
        ? '/account/outside/back'
        : `/oauth/interaction/${asked.where}/outside-back`;
    context.redirect(`${to}?${query}`);
    context.status = 303;
  });
}

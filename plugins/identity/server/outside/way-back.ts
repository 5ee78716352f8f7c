import type { Context } from 'koa';
import type Provider from 'oidc-provider';
import { refusalIn, waitIn } from '../interaction/turn';
import { ACCOUNT, readState } from './domain/trip';
import type { CountAnswer } from './limit';

const PATH = /^\/outside\/([a-z][a-z0-9-]{1,19})$/;

/**
 * Where providers send people back to: on to the sign-in or the account page that sent them, whose cookie is not sent
 * here. Nothing is believed yet but that the answer came by the address of the provider that was asked (mix-up).
 */
export function addWayBack(
  provider: Provider,
  count: CountAnswer,
  tooMany: (context: Context) => Promise<void>,
): void {
  provider.use(async (context, next) => {
    const [, name] = PATH.exec(context.path) ?? [];
    if (name === undefined) {
      await next();
      return;
    }
    if (context.method !== 'GET') return context.throw(405);
    const refusal = await count(context.ip).then(() => null, refusalIn);
    if (refusal) {
      context.set('Retry-After', String(waitIn(refusal)?.seconds ?? 60));
      await tooMany(context);
      return;
    }
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

import { createHmac } from 'node:crypto';
import type { Context } from 'koa';
import { isSameSecret } from '../../../../src/kernel/same-secret';

/**
 * A form's token: bound to one sign-in, which is itself bound to a signed cookie of the browser it began in. So neither
 * another site's form nor one that an attacker began elsewhere is taken.
 */
export interface Csrf {
  tokenFor(uid: string): string;
  fits(uid: string, sent: { form: URLSearchParams; context: Pick<Context, 'get'> }): boolean;
}

/** @param ownOrigin where our pages stand */
export function csrfTokens(secret: string, ownOrigin: string): Csrf {
  const tokenFor = (uid: string): string =>
    createHmac('sha256', secret).update(`sign-in form ${uid}`).digest('base64url');

  return {
    tokenFor,
    fits: (uid, { form, context }) =>
      mayBeOurs(context.get('Origin'), ownOrigin) && isSameSecret(form.get('csrf') ?? '', tokenFor(uid)),
  };
}

/**
 * Pages without referrer, private windows and the web views of apps say `null` of a form that is ours, old browsers
 * nothing at all: there the token alone decides. A site that is named is believed.
 */
function mayBeOurs(origin: string, ownOrigin: string): boolean {
  return origin === '' || origin === 'null' || origin === ownOrigin;
}

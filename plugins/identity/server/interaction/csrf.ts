import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../../src/kernel/same-secret';

/**
 * A form's token: bound to one sign-in, which is itself bound to a signed cookie of the browser it began in. So neither
 * another site's form nor one that an attacker began elsewhere is taken.
 */
export interface Csrf {
  tokenFor(uid: string): string;
  fits(uid: string, token: string | undefined): boolean;
}

export function csrfTokens(secret: string): Csrf {
  const tokenFor = (uid: string): string =>
    createHmac('sha256', secret).update(`sign-in form ${uid}`).digest('base64url');

  return {
    tokenFor,
    fits: (uid, token) => isSameSecret(token ?? '', tokenFor(uid)),
  };
}

import { errors, type Client } from 'oidc-provider';

/** SMART, "Asymmetric client authentication": no assertion is good for longer than this, in seconds. */
const LONGEST = 5 * 60;
/** How far the clock of an app's server may be ahead. */
const SKEW = 30;

/** What SMART wants of the JWT by which an app signs in, beside what RFC 7523 wants, which the provider checks. */
export function assertionCheck(now: () => number) {
  return (
    _context: unknown,
    claims: Readonly<Record<string, unknown>>,
    header: Readonly<Record<string, unknown>>,
    { jwksUri }: Pick<Client, 'jwksUri'>,
  ): void => {
    if (Number(claims.exp) > now() / 1000 + LONGEST + SKEW) {
      throw new errors.InvalidClientAuth('exp is more than five minutes ahead');
    }
    if (typeof header.kid !== 'string') throw new errors.InvalidClientAuth('the header has no kid');
    // Keys come from where the app is registered to have them, never from where a message says.
    if (header.jku !== undefined && header.jku !== jwksUri) {
      throw new errors.InvalidClientAuth('jku is not the registered address of the keys');
    }
  };
}

import { createHash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { TokenClaims } from '../../../../src/access/principal';
import type { Addresses } from '../config';
import type { KeyRing } from '../issuer/keys/key-ring';

export interface VerifiedToken extends TokenClaims {
  /** Epoch seconds. */
  expires: number;
  /** Thumbprint of the key that must sign each request (RFC 9449); null for a bearer's token. */
  thumbprint: string | null;
}

const claimsSchema = z.object({
  sub: z.string(),
  exp: z.number(),
  gid: z.string(),
  client_id: z.string(),
  scope: z.string().optional(),
  cnf: z.object({ jkt: z.string() }).optional(),
});

/** As many tokens as are likely to be in use at once; the oldest goes first. */
const MAX_KNOWN = 20_000;

/**
 * Reads an access token of ours (RFC 9068): ES256 by a key of the issuer, for our API, not ended. A signature costs a
 * tenth of a millisecond, so a token once verified is known by its hash until it ends.
 * @returns null for everything else; whether its session still stands is asked of the database
 */
export function tokenVerifier(
  ring: Pick<KeyRing, 'verifying'>,
  { issuer, api }: Pick<Addresses, 'issuer' | 'api'>,
  now: () => number,
): (token: string) => Promise<VerifiedToken | null> {
  const known = new Map<string, VerifiedToken>();

  async function verify(token: string): Promise<VerifiedToken | null> {
    const { kid } = decodeProtectedHeader(token);
    const key = typeof kid === 'string' ? await ring.verifying(kid) : null;
    if (!key) return null;
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      issuer,
      audience: api,
      currentDate: new Date(now()),
    });
    const claims = claimsSchema.parse(payload);
    return {
      subject: claims.sub,
      grantId: claims.gid,
      clientId: claims.client_id,
      scopes: claims.scope?.split(' ') ?? [],
      expires: claims.exp,
      thumbprint: claims.cnf?.jkt ?? null,
    };
  }

  function remember(hash: string, verified: VerifiedToken): void {
    const oldest = known.size >= MAX_KNOWN ? known.keys().next() : null;
    if (oldest && !oldest.done) known.delete(oldest.value);
    known.set(hash, verified);
  }

  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64url');
    const remembered = known.get(hash);
    if (remembered && remembered.expires * 1000 > now()) return remembered;
    known.delete(hash);
    const verified = await verify(token).catch(() => null);
    if (verified) remember(hash, verified);
    return verified;
  };
}

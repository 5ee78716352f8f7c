import { createHash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { TokenClaims } from '../../../../src/access/principal';
import type { Addresses } from '../config';
import type { KeyRing } from '../issuer/keys/key-ring';

/** A backend service's token: nobody has signed in. */
export interface ProgramClaims {
  clientId: string;
  scopes: readonly string[];
  /** Epoch seconds. */
  issuedAt: number;
}

export type VerifiedToken = (
  { holder: 'person'; claims: TokenClaims } | { holder: 'program'; claims: ProgramClaims }
) & {
  /** Which of our APIs it opens. */
  audience: string;
  /** Epoch seconds. */
  expires: number;
  /** Thumbprint of the key that must sign each request (RFC 9449); null for a bearer's token. */
  thumbprint: string | null;
};

const claimsSchema = z.object({
  sub: z.string(),
  aud: z.string(),
  exp: z.number(),
  iat: z.number(),
  gid: z.string().optional(),
  client_id: z.string(),
  scope: z.string().optional(),
  patient: z.string().optional(),
  cnf: z.object({ jkt: z.string() }).optional(),
});

/** As many tokens as are likely to be in use at once; the oldest goes first. */
const MAX_KNOWN = 20_000;

/**
 * Reads an access token of ours (RFC 9068): ES256 by a key of the issuer, for an API of ours, not ended. A signature costs a
 * tenth of a millisecond, so a token once verified is known by its hash until it ends.
 * @returns null for everything else; whether its session still stands is asked of the database
 */
export function tokenVerifier(
  ring: Pick<KeyRing, 'verifying'>,
  { issuer, api, fhir }: Pick<Addresses, 'issuer' | 'api' | 'fhir'>,
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
      audience: [api, fhir],
      currentDate: new Date(now()),
    });
    const { sub, gid, client_id: clientId, iat, exp, aud, cnf, scope, patient } = claimsSchema.parse(payload);
    const scopes = scope?.split(' ') ?? [];
    const common = { audience: aud, expires: exp, thumbprint: cnf?.jkt ?? null };
    if (gid !== undefined) {
      const claims = { subject: sub, grantId: gid, clientId, scopes, patient: patient ?? null };
      return { ...common, holder: 'person', claims };
    }
    // RFC 9068, 2.2: without a person the subject is the client.
    return sub === clientId
      ? { ...common, holder: 'program', claims: { clientId, scopes, issuedAt: iat } }
      : null;
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

import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { violatedUnique } from '../../../../src/kernel/errors';
import type { Db } from '../../../../src/kernel/db';
import { insertOnce } from '../issuer/adapter';

/** How far the clock of a phone may be off, in seconds. */
const WINDOW = 60;

export interface ProofWanted {
  method: string;
  /** Without query and fragment. */
  url: string;
  /** The access token that the proof comes with; null at the token endpoint. */
  accessToken: string | null;
}

const proofSchema = z.object({
  htm: z.string(),
  htu: z.string(),
  iat: z.number(),
  jti: z.string().min(1).max(200),
  ath: z.string().optional(),
});

/**
 * Checks a DPoP proof (RFC 9449, 4.3) and notes it, so that it is shown once only, on whichever node.
 * @returns the thumbprint of the key that signed it; null when it is no good
 */
export function proofChecker(
  db: () => Promise<Db>,
  now: () => number,
): (proof: string, wanted: ProofWanted) => Promise<string | null> {
  async function isFirst(thumbprint: string, jti: string): Promise<boolean> {
    const id = sha256(`${thumbprint} ${jti}`);
    const expires = Math.floor(now() / 1000) + 2 * WINDOW;
    try {
      await insertOnce(await db(), { kind: 'Proof', id, payload: '{}', expires_at: expires });
      return true;
    } catch (error) {
      if (violatedUnique(error) === null) throw error;
      return false;
    }
  }

  return async (proof, { method, url, accessToken }) => {
    const verified = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256', 'EdDSA'],
      typ: 'dpop+jwt',
      currentDate: new Date(now()),
    }).catch(() => null);
    const { success, data: claims } = proofSchema.safeParse(verified?.payload);
    if (!verified || !success) return null;
    if (Math.abs(now() / 1000 - claims.iat) > WINDOW) return null;
    if (claims.htm !== method || withoutQuery(claims.htu) !== url) return null;
    if (accessToken !== null && claims.ath !== sha256(accessToken)) return null;
    const jwk = verified.protectedHeader.jwk;
    if (!jwk) return null;
    const thumbprint = await calculateJwkThumbprint(jwk);
    return (await isFirst(thumbprint, claims.jti)) ? thumbprint : null;
  };
}

function withoutQuery(htu: string): string | null {
  if (!URL.canParse(htu)) return null;
  const url = new URL(htu);
  url.search = '';
  url.hash = '';
  return url.href;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

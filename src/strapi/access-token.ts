import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { TokenHolder } from '../access/principal';

/**
 * Reads users-permissions' access tokens as Strapi's session manager does (HS256, `type: access`), with the secret made
 * a key once: given a text, jsonwebtoken first tries it as a public key at every call, which costs as much as a booking.
 * Whether the session still stands is asked of the database by `loadPrincipal`.
 * @returns null for tokens that are altered, expired, of another kind or nobody's
 */
export function accessTokenReader(secret: string): (token: string) => TokenHolder | null {
  const key = createSecretKey(Buffer.from(secret, 'utf8'));

  return (token) => {
    const payload = verified(token, key);
    if (payload?.type !== 'access' || typeof payload.sessionId !== 'string') return null;
    const userId = Number(payload.userId);
    return Number.isSafeInteger(userId) ? { userId, sessionId: payload.sessionId } : null;
  };
}

function verified(token: string, key: ReturnType<typeof createSecretKey>): jwt.JwtPayload | null {
  try {
    const payload = jwt.verify(token, key, { algorithms: ['HS256'] });
    return typeof payload === 'string' ? null : payload;
  } catch {
    return null;
  }
}

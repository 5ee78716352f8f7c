import { createHash, timingSafeEqual } from 'node:crypto';
import { isSecretHash } from './domain/app';

/** 256 bits or more in writing. What is shorter was thought up by somebody, and its hash would give it away. */
const SECRET = /^[\w.~+/=-]{43,200}$/;

/** Whether this is the secret whose hash the app's owner gave us: we have never seen it before it is shown. */
export function isSecretOf(hash: string, shown: string): boolean {
  if (!isSecretHash(hash) || !SECRET.test(shown)) return false;
  return timingSafeEqual(createHash('sha256').update(shown).digest(), Buffer.from(hash, 'hex'));
}

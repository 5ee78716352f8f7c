import { randomBytes } from 'node:crypto';

/** Source of identifiers and secrets; an argument everywhere, so that tests can be exact. */
export interface Ids {
  /** 26 characters, sorts by creation time; for rows of our own tables. */
  id(at: Date): string;
  /** 24 characters [a-z0-9], the shape of a Strapi documentId. */
  documentId(): string;
  /** 32 hex characters: 128 bits that nobody can guess. */
  token(): string;
  /** `length` characters without 0, O, 1, I: a reference that people read to each other. */
  reference(length: number): string;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SPOKEN = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz012345';

export function randomIds(): Ids {
  return {
    id: (at) => encodeTime(at.getTime()) + pick(CROCKFORD, 16),
    documentId: () => pick(LOWER, 24),
    token: () => takeBytes(16).toString('hex'),
    reference: (length) => pick(SPOKEN, length),
  };
}

/** No id of this instant or later is smaller, none before is greater. */
export function firstIdAt(at: Date): string {
  return encodeTime(Math.max(0, at.getTime())) + '0'.repeat(16);
}

// Each alphabet has 32 letters, so a byte masked to five bits is uniform.
function pick(alphabet: string, length: number): string {
  let text = '';
  for (const byte of takeBytes(length)) text += alphabet.charAt(byte & 31);
  return text;
}

// Asked for in advance: a call to the system's generator costs far more than the few bytes of one id. Each byte is
// given out once.
const POOL_BYTES = 2048;
let pool = Buffer.alloc(0);

function takeBytes(length: number): Buffer {
  if (pool.length < length) pool = randomBytes(Math.max(POOL_BYTES, length));
  const taken = pool.subarray(0, length);
  pool = pool.subarray(length);
  return taken;
}

function encodeTime(ms: number): string {
  let rest = ms;
  let text = '';
  for (let i = 0; i < 10; i += 1) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

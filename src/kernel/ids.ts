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
    token: () => randomBytes(16).toString('hex'),
    reference: (length) => pick(SPOKEN, length),
  };
}

// Each alphabet has 32 letters, so a byte masked to five bits is uniform.
function pick(alphabet: string, length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join('');
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

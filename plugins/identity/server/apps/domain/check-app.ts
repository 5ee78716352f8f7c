import { z } from 'zod';
import type { ContentProblem } from '../../../../../src/kernel/content';
import { isSecretHash, linesOf, redirectProblem, scopeProblem, type AppKind } from './app';

const KINDS: readonly AppKind[] = ['public', 'server', 'backend'];

const keySchema = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().min(1),
  use: z.literal('sig').optional(),
});
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth'];

/** What is wrong with an app as entered in the CMS, at which field, and what to write instead. */
export function appProblem(values: Readonly<Record<string, unknown>>): ContentProblem | null {
  const kind = KINDS.find((one) => one === values.kind);
  if (!kind) return { field: 'kind', message: 'Choose what kind of app it is.' };
  return addressProblem(kind, values) ?? scopesProblem(kind, values) ?? keysProblem(kind, values);
}

function addressProblem(kind: AppKind, { redirectUris }: Readonly<Record<string, unknown>>) {
  const field = 'redirectUris';
  const addresses = linesOf(redirectUris);
  if (kind === 'backend') {
    return addresses.length === 0
      ? null
      : { field, message: 'A backend service has no page to lead people back to. Leave this empty.' };
  }
  if (addresses.length === 0) return { field, message: 'Write the addresses to which people are led back.' };
  return firstWrong(field, addresses, (address) => redirectProblem(kind, address));
}

function scopesProblem(kind: AppKind, { scopes }: Readonly<Record<string, unknown>>) {
  const field = 'scopes';
  const written = linesOf(scopes);
  if (written.length === 0)
    return { field, message: 'Write at least one scope, as in patient/Observation.rs' };
  return firstWrong(field, written, (scope) => scopeProblem(kind, scope));
}

function keysProblem(
  kind: AppKind,
  { jwks, jwksUri, secretHash, clinic }: Readonly<Record<string, unknown>>,
): ContentProblem | null {
  const hasUri = typeof jwksUri === 'string' && jwksUri !== '';
  const given = jwks !== null && jwks !== undefined;
  const hasSecret = typeof secretHash === 'string' && secretHash !== '';
  if (kind === 'public') {
    if (!given && !hasUri && !hasSecret) return null;
    const field = hasSecret ? 'secretHash' : 'jwks';
    return { field, message: 'An app in a browser or on a phone can keep no secret. Leave this empty.' };
  }
  if (hasSecret) return secretProblem(kind, secretHash, given || hasUri);
  if (hasUri && !/^https:\/\/[^\s]+$/.test(jwksUri)) {
    return { field: 'jwksUri', message: 'The address must begin with https://' };
  }
  if (!given && !hasUri)
    return { field: 'jwks', message: 'It needs a public key, or the address of its keys.' };
  if (given && hasUri) return { field: 'jwksUri', message: 'Give the keys or their address, not both.' };
  if (kind === 'backend' && (clinic === null || clinic === undefined)) {
    return { field: 'clinic', message: 'Choose the clinic for which it works.' };
  }
  return given ? keySetProblem(jwks) : null;
}

function secretProblem(kind: 'server' | 'backend', hash: string, hasKeys: boolean): ContentProblem | null {
  const field = 'secretHash';
  if (kind === 'backend')
    return { field, message: 'A backend service signs in with a key, not with a secret.' };
  if (hasKeys) return { field, message: 'It has a key, which is better. Leave this empty.' };
  if (isSecretHash(hash)) return null;
  return {
    field,
    message: 'Write the SHA-256 of the secret, 64 figures and letters a to f; never the secret.',
  };
}

function keySetProblem(jwks: unknown): ContentProblem | null {
  const field = 'jwks';
  const { data } = z.strictObject({ keys: z.array(keySchema).min(1).max(10) }).safeParse(jwks);
  if (!data) return { field, message: 'Write {"keys": [ … ]} with RSA or EC keys that have a "kid".' };
  const isSecret = data.keys.some((key) => PRIVATE_PARTS.some((part) => part in key));
  // Whoever sends a private key has shown it to us, and to whatever it passed through.
  if (!isSecret) return null;
  return { field, message: 'This is a private key. Give the public part only, and make a new key.' };
}

function firstWrong(
  field: string,
  entries: readonly string[],
  problemOf: (entry: string) => string | null,
): ContentProblem | null {
  for (const entry of entries) {
    const problem = problemOf(entry);
    if (problem !== null) return { field, message: `"${entry}" ${problem}` };
  }
  return null;
}

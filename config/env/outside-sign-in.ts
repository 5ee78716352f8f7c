import { z } from 'zod';

const text = z.string('is empty').min(1, 'is empty');

const provider = z.strictObject({
  /** Stands in the address of the way back, which is entered at the provider. */
  name: text.regex(/^[a-z][a-z0-9-]{1,19}$/, 'must be 2 to 20 small letters, digits or dashes'),
  /** What people call it. */
  label: text.max(40, 'must have 40 characters or fewer'),
  issuer: z.url().max(255).refine(isBare, 'must be the issuer as the provider writes it, without ? or #'),
  clientId: text,
  clientSecret: text,
  /** Values of the id token that say that several factors were asked for; none: ours is asked for too. */
  acr: z.array(text).default([]),
  amr: z.array(text).default([]),
});

/** OUTSIDE_SIGN_IN: a list in JSON, empty for none. */
export const outsideSignIn = z
  .string()
  .default('[]')
  .transform((written, context): unknown => {
    try {
      return JSON.parse(written);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a list in JSON, as in .env.example' });
      return z.NEVER;
    }
  })
  .pipe(z.array(provider).max(5, 'must name 5 or fewer'))
  .refine(
    (list) => isOnce(list.map(({ name }) => name)) && isOnce(list.map(({ issuer }) => issuer)),
    'must name each provider once',
  );

/** Codes and secrets travel there: plain http only on this machine, and not in production. */
export function isSafeIssuer(issuer: string, production: boolean): boolean {
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && !production && hostname === 'localhost';
}

function isBare(issuer: string): boolean {
  return !/[?#]/.test(issuer);
}

function isOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

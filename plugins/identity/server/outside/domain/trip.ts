import { z } from 'zod';

/** Somebody on the way to a provider and back; kept sealed in the row of the sign-in, and good once. */
export const trip = z.strictObject({
  /** Its name in the settings: what came back by another's address is refused. */
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** How long ago the provider may have asked for a password, in seconds; null: as long as it likes. */
  maxAge: z.number().nullable(),
});
export type Trip = z.infer<typeof trip>;

/** Where somebody goes on who comes back: a sign-in, or the account pages. */
export const ACCOUNT = 'account';

/** What stands before the random part: where to go on, and by whose address the answer has to come. */
export function stateFor(where: string, provider: string, random: string): string {
  return `${where}.${provider}.${random}`;
}

export function readState(state: unknown): { where: string; provider: string } | null {
  const [, where, provider] =
    /^([\w-]{7,64})\.([a-z][a-z0-9-]{1,19})\.[\w-]{20,64}$/.exec(String(state)) ?? [];
  return where === undefined || provider === undefined ? null : { where, provider };
}

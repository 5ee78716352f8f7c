import type { KoaContextWithOIDC } from 'oidc-provider';
import { AppError } from '../../../../../src/kernel/errors';
import type { KnownAccount } from '../accounts';

/** What one of our own grants finds out. */
export type GrantOutcome =
  | {
      kind: 'granted';
      account: KnownAccount;
      /** The device's own secret, where the app sent it: it is known from now on. */
      device: string | null;
    }
  | { kind: 'refused'; refusal: Refusal };

export interface Refusal {
  status: 400 | 429;
  /** RFC 6749, 5.2, or one of ours. */
  error: string;
  /** A code of ours, for the app to say in its own words. */
  description: string;
  headers?: Readonly<Record<string, string>>;
  /** Beside the two: how many tries are left, what to show next. */
  more?: Readonly<Record<string, unknown>>;
}

/** Runs outside of the request's transaction: it compares secrets, and its own counts stay whatever becomes of it. */
export type GrantCheck = (context: KoaContextWithOIDC, ip: string) => Promise<GrantOutcome>;

export interface Grant {
  parameters: readonly string[];
  check: GrantCheck;
}

export function refused(refusal: Omit<Refusal, 'status'> & Partial<Pick<Refusal, 'status'>>): GrantOutcome {
  return { kind: 'refused', refusal: { status: 400, ...refusal } };
}

export function invalidRequest(description: string): GrantOutcome {
  return refused({ error: 'invalid_request', description });
}

export function invalidGrant(description: string, more?: Refusal['more']): GrantOutcome {
  return refused({ error: 'invalid_grant', description, ...(more && { more }) });
}

export function tooManyTries(seconds: number): GrantOutcome {
  return refused({
    status: 429,
    error: 'too_many_requests',
    description: 'wait for as long as Retry-After says',
    headers: { 'Retry-After': String(seconds) },
  });
}

/** What a factor refuses, in the words of the token endpoint; anything unexpected goes on. */
export function outcomeOfError(error: unknown): GrantOutcome {
  if (!(error instanceof AppError) || error.status >= 500) throw error;
  if (error.status === 429) return tooManyTries(Number(error.details.seconds));
  const { left } = error.details;
  return invalidGrant(error.code, typeof left === 'number' ? { left } : undefined);
}

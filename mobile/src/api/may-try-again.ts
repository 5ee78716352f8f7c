import { DaktariError } from '@daktari/api-client';

/** A reply that got lost is asked for once more; a refusal is final. */
export function mayTryAgain(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof DaktariError && (error.status === 0 || error.status >= 500);
}

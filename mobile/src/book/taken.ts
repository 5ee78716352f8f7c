import { DaktariError } from '@daktari/api-client';

/** Other times, when a refusal says that somebody was faster; null when it says something else. */
export function alternativesIn(error: unknown): readonly string[] | null {
  if (!(error instanceof DaktariError) || error.code !== 'slot_taken') return null;
  const { alternatives } = error.details;
  if (!Array.isArray(alternatives)) return [];
  return alternatives.filter(
    (each): each is string => typeof each === 'string' && !Number.isNaN(Date.parse(each)),
  );
}

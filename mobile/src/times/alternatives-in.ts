import { DaktariError } from '@daktari/api-client';

/** Times that the server offers in place of one that somebody else took just then; null when it was refused otherwise. */
export function alternativesIn(error: unknown): readonly string[] | null {
  if (!(error instanceof DaktariError) || error.code !== 'slot_taken') return null;
  const { alternatives } = error.details;
  if (!Array.isArray(alternatives)) return [];
  return alternatives.filter(
    (each): each is string => typeof each === 'string' && !Number.isNaN(Date.parse(each)),
  );
}

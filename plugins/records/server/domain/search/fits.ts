import type { Resource } from '../resource';
import { indexEntries } from './index-entries';
import type { Clause } from './search';

/**
 * Whether a resource is within any of the narrowings of an app's scope; null narrows nothing. What can't be told without the
 * database fits none.
 */
export function fitsAny(resource: Resource, narrowings: readonly (readonly Clause[])[] | null): boolean {
  if (narrowings === null) return true;
  const entries = indexEntries(resource);
  return narrowings.some((clauses) =>
    clauses.every((clause) => {
      if (clause.kind !== 'value') return false;
      const texts = entries.flatMap((entry) => {
        if (entry.param !== clause.param || 'from' in entry) return [];
        return 'plain' in entry ? [entry.plain] : [entry.secret];
      });
      return clause.texts.some((text) => texts.includes(text));
    }),
  );
}

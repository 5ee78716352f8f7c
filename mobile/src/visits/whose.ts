import type { Schemas } from '@daktari/api-client';
import { actedFor } from '../api/acted-for';
import type { Visit } from '../api/use-visits';

/** Everybody's, or those of one record by its id. */
export type Whose = 'all' | (string & {});

interface Person {
  id: string;
  /** Null: oneself. */
  name: string | null;
}

/** Oneself first, then each for whom one acts, once; several records of one's own are all "mine" and need no choice. */
export function peopleOf(
  me: Pick<Schemas['Patient'], 'documentId'> | null,
  dependants: Parameters<typeof actedFor>[0],
): readonly Person[] {
  const own = me ? [{ id: me.documentId, name: null }] : [];
  return [...own, ...actedFor(dependants)];
}

/** Whom the screen shows: a link that ended meanwhile leaves nobody chosen. */
export function shownOf(whose: Whose, people: readonly Person[]): Whose {
  return people.some(({ id }) => id === whose) ? whose : 'all';
}

export function visitsOf(visits: readonly Visit[], whose: Whose): readonly Visit[] {
  return whose === 'all' ? visits : visits.filter(({ patient }) => patient.id === whose);
}

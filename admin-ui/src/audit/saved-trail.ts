import type { TrailWish } from '../saved/saved-wish';
import { ACTIONS, EVERYTHING, type Chosen } from './trail-filter';

/** What of a choice is kept. No patient: a saved filter outlives the reason to look at them. */
export function wishOf({ actor, action, from, to }: Chosen): TrailWish {
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** A kind of actor or an action that this console does not know is left out. */
export function chosenBy(wish: TrailWish | null): Chosen {
  const { actor, action, from = '', to = '' } = wish ?? {};
  const kind = KINDS.find((each) => each === actor?.kind);
  return {
    ...EVERYTHING,
    ...{ from, to },
    actor: actor && kind ? { id: actor.id, name: actor.name, kind } : null,
    action: ACTIONS.find((each) => each === action) ?? null,
  };
}

type Kind = NonNullable<Chosen['actor']>['kind'];
const EACH = { user: true, admin: true, system: true, nobody: true } satisfies Record<Kind, true>;
const KINDS = Object.keys(EACH) as readonly Kind[];

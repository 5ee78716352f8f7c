import type { AppAsk, DataKind } from '../../pages/data-kinds';
import { needsRecord, NEVER, parseSmartScope, reachOf, type Reached } from './smart-scope';

/** What an app asks a person for. */
export interface Asked {
  /** Of OpenID Connect. */
  signIn: readonly string[];
  /** Of SMART, those that the app is registered for. */
  data: readonly string[];
}

/** Whose data it would be: patients give away their own, staff what they may see by themselves. */
export type Giver = 'patient' | 'staff';

export interface Decision {
  granted: Asked;
  rejected: Asked;
}

const KINDS: readonly DataKind[] = [
  'identity',
  'visits',
  'medicines',
  'readings',
  'results',
  'conditions',
  'notes',
  'bookings',
  'offline',
];

/**
 * One switch for each kind of data. Its form value names kind and access, since one scope may reach two kinds.
 * @param switchedOn as somebody left the switches; null: nobody touched them yet
 */
export function asksOf(asked: Asked, giver: Giver, switchedOn: readonly string[] | null = null): AppAsk[] {
  const reached = [
    ...asked.signIn.flatMap(reachOfSignIn),
    ...asked.data.flatMap((text) => reach(text, giver)),
  ];
  return (['read', 'write'] as const).flatMap((access) =>
    KINDS.filter((kind) => reached.some((one) => one.kind === kind && one.access === access)).map((kind) => ({
      kind,
      access,
      scope: valueOf({ kind, access }),
      on: switchedOn?.includes(valueOf({ kind, access })) ?? true,
    })),
  );
}

/** Kinds that the app can't get from this person, whatever is switched on. */
export function neverOf(asks: readonly AppAsk[]): DataKind[] {
  const reached = new Set(asks.map(({ kind }) => kind));
  return [...KINDS.filter((kind) => kind !== 'offline'), ...NEVER].filter((kind) => !reached.has(kind));
}

/** A scope is given when everything that it reaches is switched on: nobody sees more than they were shown. */
export function decide(asked: Asked, giver: Giver, switchedOn: readonly string[]): Decision {
  const on = new Set(switchedOn);
  const isGiven = (reached: readonly Reached[]): boolean => reached.every((one) => on.has(valueOf(one)));
  // Staff choose a patient in their app, and no record is theirs to give.
  const fits = (scope: string): boolean => scope !== 'launch/patient' || giver === 'patient';
  const signIn = split(asked.signIn, (scope) => fits(scope) && isGiven(reachOfSignIn(scope)));
  const data = split(asked.data, (text) => {
    const reached = reach(text, giver);
    return reached.length > 0 && isGiven(reached);
  });
  return {
    granted: { signIn: signIn.yes, data: data.yes },
    rejected: { signIn: signIn.no, data: data.no },
  };
}

/** Whether an app is to be let in to one record. */
export function isAboutOneRecord({ signIn, data }: Asked): boolean {
  return [...signIn, ...data].some(needsRecord);
}

/** What stands in a grant, as the person who gave it reads it. */
export function kindsOf(scopes: readonly string[]): DataKind[] {
  const reached = scopes.flatMap((text) => {
    const scope = parseSmartScope(text);
    return scope ? reachOf(scope) : reachOfSignIn(text);
  });
  return KINDS.filter((kind) => reached.some((one) => one.kind === kind));
}

function reach(text: string, giver: Giver): Reached[] {
  const scope = parseSmartScope(text);
  if (!scope || scope.context !== (giver === 'patient' ? 'patient' : 'user')) return [];
  return reachOf(scope);
}

function reachOfSignIn(scope: string): Reached[] {
  switch (scope) {
    case 'profile':
    case 'fhirUser':
      return [{ kind: 'identity', access: 'read' }];
    case 'offline_access':
      return [{ kind: 'offline', access: 'read' }];
    default:
      return [];
  }
}

function valueOf({ kind, access }: Reached): string {
  return `${kind}:${access}`;
}

function split<T>(all: readonly T[], test: (one: T) => boolean): { yes: T[]; no: T[] } {
  return { yes: all.filter(test), no: all.filter((one) => !test(one)) };
}

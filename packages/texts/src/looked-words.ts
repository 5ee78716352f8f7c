import type { lookedPage } from './en/looked-page';

type Key = keyof typeof lookedPage;
export type LookedKind = Extract<Key, `page.looked.kind.${string}`>;
export type LookedDeed = Extract<Key, `page.looked.${'did' | 'it'}.${string}`>;

/** Nouns of the trail, in the words in which a patient reads them: on the server's page and in the app alike. */
const KINDS: Readonly<Record<string, LookedKind>> = {
  patient: 'page.looked.kind.patient',
  visit: 'page.looked.kind.visit',
  message: 'page.looked.kind.visit',
  record: 'page.looked.kind.record',
  prescription: 'page.looked.kind.record',
  'refill-request': 'page.looked.kind.record',
  note: 'page.looked.kind.record',
  payment: 'page.looked.kind.payment',
  'refund-request': 'page.looked.kind.payment',
  account: 'page.looked.kind.account',
  'erasure-request': 'page.looked.kind.account',
  consent: 'page.looked.kind.consent',
  notifications: 'page.looked.kind.consent',
  'hand-over': 'page.looked.kind.hand-over',
  'break-glass': 'page.looked.kind.break-glass',
  'record-link': 'page.looked.kind.links',
  'link-code': 'page.looked.kind.links',
  'clinic-card': 'page.looked.kind.clinic-card',
  'number-change': 'page.looked.kind.number-change',
  'audit trail': 'page.looked.kind.trail',
  'app-grant': 'page.looked.kind.app-grant',
};

/** What was looked at. Nouns of the trail are open: one without words of its own is "other data". */
export function lookedKind(type: string): LookedKind {
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'page.looked.kind.other';
}

const DEEDS = {
  read: 'looked',
  create: 'added',
  update: 'changed',
  delete: 'deleted',
  export: 'copied',
  denied: 'refused',
  'sign-in': 'signed_in',
} as const;

/** As the trail knows them, a list being a look as well. */
export type LookedAction = keyof typeof DEEDS;

/** Swahili speaks of people and of things in other words. */
export function lookedDeed(action: LookedAction, isPerson: boolean): LookedDeed {
  return `page.looked.${isPerson ? 'did' : 'it'}.${DEEDS[action]}`;
}

const SITTING_MS = 15 * 60_000;

/**
 * Whether two looks of the same person at the same were one for whoever reads of them: a list that stands open asks anew by
 * itself. Each of them stands on the trail. @param later @param earlier milliseconds
 */
export function isOneSitting(later: number, earlier: number): boolean {
  return later - earlier <= SITTING_MS;
}

import { isTextKey, type TextKey } from '@daktari/texts';
import type { IconName } from './icon';

/** As the trail knows them, a list being a look as well. */
export type LookAction = 'read' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
export type LookPurpose = PurposeWord | 'none';
type PurposeWord = Exclude<Ending<'for'>, 'let_in'>;
type Ending<Part extends string> = Words<Part> extends `page.looked.${Part}.${infer End}` ? End : never;

/** Keys of this page's texts, by what they are about. */
export type Words<Part extends string> = Extract<TextKey, `page.looked.${Part}.${string}`>;
type Theirs = Exclude<Words<'theirs'>, 'page.looked.theirs.lead'>;
interface Chip<Part extends string> {
  readonly icon: IconName;
  readonly title: Words<Part>;
}

const KINDS: Readonly<Partial<Record<string, Chip<'kind'>>>> = {
  patient: { icon: 'user-duotone', title: 'page.looked.kind.patient' },
  visit: { icon: 'calendar-check-duotone', title: 'page.looked.kind.visit' },
  payment: { icon: 'device-mobile-duotone', title: 'page.looked.kind.payment' },
  'refund-request': { icon: 'device-mobile-duotone', title: 'page.looked.kind.payment' },
  account: { icon: 'key-duotone', title: 'page.looked.kind.account' },
  'erasure-request': { icon: 'key-duotone', title: 'page.looked.kind.account' },
  notifications: { icon: 'hand-palm-bold', title: 'page.looked.kind.consent' },
  message: { icon: 'calendar-check-duotone', title: 'page.looked.kind.visit' },
  consent: { icon: 'hand-palm-bold', title: 'page.looked.kind.consent' },
  'hand-over': { icon: 'heartbeat-duotone', title: 'page.looked.kind.hand-over' },
  'break-glass': { icon: 'warning-bold', title: 'page.looked.kind.break-glass' },
  'record-link': { icon: 'user-duotone', title: 'page.looked.kind.links' },
  'link-code': { icon: 'user-duotone', title: 'page.looked.kind.links' },
  'clinic-card': { icon: 'file-text-duotone', title: 'page.looked.kind.clinic-card' },
  'number-change': { icon: 'device-mobile-duotone', title: 'page.looked.kind.number-change' },
  'audit trail': { icon: 'eye-bold', title: 'page.looked.kind.trail' },
  'app-grant': { icon: 'squares-four-duotone', title: 'page.looked.kind.app-grant' },
};
const OTHER_KIND = { icon: 'file-text-duotone', title: 'page.looked.kind.other' } as const;

/** What was looked at. Nouns of the trail are open: one without words of its own is "other data". */
export function kindChip(type: string): Chip<'kind'> {
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? OTHER_KIND;
}

const PURPOSES: Readonly<
  Record<LookPurpose, (Chip<'for'> & { readonly tone: '' | 'good' | 'warm' }) | null>
> = {
  care: { icon: 'heartbeat-duotone', title: 'page.looked.for.care', tone: 'good' },
  administration: { icon: 'notebook-duotone', title: 'page.looked.for.administration', tone: '' },
  billing: { icon: 'notebook-duotone', title: 'page.looked.for.billing', tone: '' },
  emergency: { icon: 'warning-bold', title: 'page.looked.for.emergency', tone: 'warm' },
  oversight: { icon: 'shield-check-bold', title: 'page.looked.for.oversight', tone: '' },
  integration: { icon: 'arrows-clockwise-duotone', title: 'page.looked.for.integration', tone: '' },
  sharing: { icon: 'check-circle-fill', title: 'page.looked.for.sharing', tone: 'good' },
  research: { icon: 'check-circle-fill', title: 'page.looked.for.research', tone: 'good' },
  system: { icon: 'arrows-clockwise-duotone', title: 'page.looked.for.system', tone: '' },
  own: { icon: 'check-circle-fill', title: 'page.looked.for.own', tone: 'good' },
  // Refused before it had one.
  none: null,
};
const LET_IN = { icon: 'check-circle-fill', title: 'page.looked.for.let_in', tone: 'good' } as const;

/** For what; an app is let in by the patient, or by who acts for them. */
export function purposeChip(purpose: LookPurpose, isApp: boolean): (typeof PURPOSES)[LookPurpose] {
  return purpose === 'own' && isApp ? LET_IN : PURPOSES[purpose];
}

/** Of a record that is another person's, who reads it is not "you". */
export function keyFor<Key extends TextKey>(key: Key, isTheirs: boolean): Key | Theirs {
  const theirs = key.replace('page.looked.', 'page.looked.theirs.');
  return isTheirs && isTextKey(theirs) ? (theirs as Theirs) : key;
}

/** Swahili speaks of people and of things in other words. */
export function didKey(action: LookAction, isPerson: boolean): Words<'did' | 'it'> {
  return `page.looked.${isPerson ? 'did' : 'it'}.${DID[action]}`;
}

const DID = {
  read: 'looked',
  create: 'added',
  update: 'changed',
  delete: 'deleted',
  export: 'copied',
  denied: 'refused',
  'sign-in': 'signed_in',
} as const satisfies Record<LookAction, string>;

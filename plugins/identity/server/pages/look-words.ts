import { isTextKey, lookedKind, type LookedKind, type TextKey } from '@daktari/texts';
import type { IconName } from './icon';

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

const KIND_ICONS: Readonly<Record<LookedKind, IconName>> = {
  'page.looked.kind.patient': 'user-duotone',
  'page.looked.kind.visit': 'calendar-check-duotone',
  'page.looked.kind.record': 'heartbeat-duotone',
  'page.looked.kind.payment': 'device-mobile-duotone',
  'page.looked.kind.account': 'key-duotone',
  'page.looked.kind.consent': 'hand-palm-bold',
  'page.looked.kind.hand-over': 'heartbeat-duotone',
  'page.looked.kind.break-glass': 'warning-bold',
  'page.looked.kind.links': 'user-duotone',
  'page.looked.kind.clinic-card': 'file-text-duotone',
  'page.looked.kind.number-change': 'device-mobile-duotone',
  'page.looked.kind.trail': 'eye-bold',
  'page.looked.kind.app-grant': 'squares-four-duotone',
  'page.looked.kind.other': 'file-text-duotone',
};

export function kindChip(type: string): Chip<'kind'> {
  const title = lookedKind(type);
  return { icon: KIND_ICONS[title], title };
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

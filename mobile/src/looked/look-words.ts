import { lookedDeed, lookedKind, type LookedKind, type PlainAppKey } from '@daktari/texts/app';
import type { ChipTone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';
import type { Shown } from './looks';

export type LookedKey = Extract<PlainAppKey, `page.looked.${string}`>;
interface Told {
  icon: IconName;
  words: LookedKey;
  tone: ChipTone;
}

const KIND_ICONS: Readonly<Record<LookedKind, IconName>> = {
  'page.looked.kind.patient': 'user-duotone',
  'page.looked.kind.visit': 'calendar-check-duotone',
  'page.looked.kind.record': 'stethoscope-duotone',
  'page.looked.kind.payment': 'receipt-bold',
  'page.looked.kind.account': 'key-duotone',
  'page.looked.kind.consent': 'hand-palm-bold',
  'page.looked.kind.hand-over': 'handshake-bold',
  'page.looked.kind.break-glass': 'lightning-duotone',
  'page.looked.kind.links': 'users-three-duotone',
  'page.looked.kind.clinic-card': 'files-duotone',
  'page.looked.kind.number-change': 'device-mobile-bold',
  'page.looked.kind.trail': 'eye-bold',
  'page.looked.kind.app-grant': 'squares-four-duotone',
  'page.looked.kind.other': 'files-duotone',
};

const PURPOSES: Readonly<Record<Shown['purpose'], Told | null>> = {
  care: { icon: 'handshake-bold', words: 'page.looked.for.care', tone: 'success' },
  administration: { icon: 'files-duotone', words: 'page.looked.for.administration', tone: 'quiet' },
  billing: { icon: 'receipt-bold', words: 'page.looked.for.billing', tone: 'quiet' },
  emergency: { icon: 'lightning-duotone', words: 'page.looked.for.emergency', tone: 'warning' },
  oversight: { icon: 'shield-check-bold', words: 'page.looked.for.oversight', tone: 'quiet' },
  integration: { icon: 'arrows-clockwise-duotone', words: 'page.looked.for.integration', tone: 'quiet' },
  sharing: { icon: 'check-circle-fill', words: 'page.looked.for.sharing', tone: 'success' },
  research: { icon: 'check-circle-fill', words: 'page.looked.for.research', tone: 'success' },
  system: { icon: 'arrows-clockwise-duotone', words: 'page.looked.for.system', tone: 'quiet' },
  own: { icon: 'check-circle-fill', words: 'page.looked.for.own', tone: 'success' },
  // Refused before it had one.
  none: null,
};
const REVIEWS: Readonly<Record<NonNullable<Shown['emergency']>['review'], Told>> = {
  justified: { icon: 'seal-check-fill', words: 'page.looked.review.justified', tone: 'success' },
  'not-justified': { icon: 'x-bold', words: 'page.looked.review.not-justified', tone: 'danger' },
  waiting: { icon: 'hourglass-medium-bold', words: 'page.looked.review.waiting', tone: 'warning' },
};

/** What was seen, for what, and what became of an emergency. */
export function chipsOf({ who, action, type, purpose, emergency }: Shown): readonly Told[] {
  const letIn = purpose === 'own' && who.kind === 'app';
  const forWhat = PURPOSES[purpose];
  return [
    // A refusal may have been about nothing in particular.
    ...(action === 'denied' && type === 'none' ? [] : [{ ...kindOf(type), tone: 'quiet' as const }]),
    ...(forWhat ? [letIn ? { ...forWhat, words: 'page.looked.for.let_in' as const } : forWhat] : []),
    ...(emergency ? [REVIEWS[emergency.review]] : []),
  ];
}

function kindOf(type: string): Pick<Told, 'icon' | 'words'> {
  const words = lookedKind(type);
  return { icon: KIND_ICONS[words], words };
}

export function didKey({ who, action }: Shown): LookedKey {
  const isThing = who.kind === 'app' || who.kind === 'program' || who.kind === 'system';
  return lookedDeed(action, !isThing);
}

const THEIRS: Readonly<Partial<Record<LookedKey, LookedKey>>> = {
  'page.looked.none_more': 'page.looked.theirs.none_more',
  'page.looked.who.guardian': 'page.looked.theirs.who.guardian',
  'page.looked.kind.consent': 'page.looked.theirs.kind.consent',
  'page.looked.kind.hand-over': 'page.looked.theirs.kind.hand-over',
  'page.looked.kind.links': 'page.looked.theirs.kind.links',
  'page.looked.for.care': 'page.looked.theirs.for.care',
  'page.looked.for.sharing': 'page.looked.theirs.for.sharing',
  'page.looked.for.research': 'page.looked.theirs.for.research',
  'page.looked.for.own': 'page.looked.theirs.for.own',
  'page.looked.for.let_in': 'page.looked.theirs.for.let_in',
  'page.looked.emergency.unconscious': 'page.looked.theirs.emergency.unconscious',
  'page.looked.emergency.life-or-limb': 'page.looked.theirs.emergency.life-or-limb',
};

/** Of a record that is another person's, who reads it is not "you". */
export function keyFor(key: LookedKey, isTheirs: boolean): LookedKey {
  return (isTheirs ? THEIRS[key] : undefined) ?? key;
}

import type { TextKey } from '@daktari/texts';
import type { IconName } from './icon';
import type { RowParts } from './parts';

/** What an app may ask for, as a patient understands it; several scopes can stand behind one kind. */
export type DataKind =
  | 'identity'
  | 'medicines'
  | 'readings'
  | 'results'
  | 'conditions'
  | 'visits'
  | 'notes'
  | 'chats'
  | 'bookings'
  | 'payments'
  | 'offline';

export interface AppAsk {
  readonly kind: DataKind;
  readonly access: 'read' | 'write';
  /** What the form sends back when the switch is on: one or more scopes, split by spaces. */
  readonly scope: string;
  readonly on: boolean;
}

/** Of whom an app is to see something: of who reads the page, or of somebody for whom they act. */
export type Whose = 'own' | 'other';

type Part = DataKind | `${DataKind}_more` | `${DataKind}_never`;
type PartKey = `page.data.${Part}` & TextKey;
type OfOther = Extract<TextKey, `page.data_of.${string}`>;

interface Shown {
  readonly icon: IconName;
  readonly tone: NonNullable<RowParts['tone']>;
  readonly title: PartKey | OfOther;
  readonly more: PartKey | OfOther;
  readonly never: PartKey | OfOther;
}

/** Texts that say "you" where it is about oneself. */
const OF_OTHER: Readonly<Partial<Record<Part, OfOther>>> = {
  identity: 'page.data_of.identity',
  identity_never: 'page.data_of.identity_never',
  medicines: 'page.data_of.medicines',
  medicines_never: 'page.data_of.medicines_never',
  readings_never: 'page.data_of.readings_never',
  conditions_more: 'page.data_of.conditions_more',
  visits_never: 'page.data_of.visits_never',
  chats_never: 'page.data_of.chats_never',
  bookings_more: 'page.data_of.bookings_more',
  payments_never: 'page.data_of.payments_never',
};

const LOOKS: Readonly<Record<DataKind, readonly [IconName, Shown['tone']]>> = {
  identity: ['user-duotone', 'plain'],
  medicines: ['pill-duotone', 'warm'],
  readings: ['chart-line-duotone', 'rose'],
  results: ['flask-duotone', 'rose'],
  conditions: ['heartbeat-duotone', 'rose'],
  visits: ['calendar-check-duotone', 'plain'],
  notes: ['file-text-duotone', 'warm'],
  chats: ['chat-text-duotone', 'plain'],
  bookings: ['calendar-check-duotone', 'good'],
  payments: ['device-mobile-duotone', 'good'],
  offline: ['hourglass-duotone', 'grey'],
};

export function appAccess(kind: DataKind, whose: Whose = 'own'): Shown {
  const [icon, tone] = LOOKS[kind];
  const key = (part: Part): PartKey | OfOther =>
    (whose === 'other' ? OF_OTHER[part] : undefined) ?? `page.data.${part}`;
  return { icon, tone, title: key(kind), more: key(`${kind}_more`), never: key(`${kind}_never`) };
}

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

interface Shown {
  readonly icon: IconName;
  readonly tone: NonNullable<RowParts['tone']>;
  readonly title: `page.data.${DataKind}` & TextKey;
  readonly more: `page.data.${DataKind}_more` & TextKey;
  readonly never: `page.data.${DataKind}_never` & TextKey;
}

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

export function appAccess<Kind extends DataKind>(kind: Kind): Shown {
  const [icon, tone] = LOOKS[kind];
  return {
    icon,
    tone,
    title: `page.data.${kind}`,
    more: `page.data.${kind}_more`,
    never: `page.data.${kind}_never`,
  };
}

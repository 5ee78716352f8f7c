import type { PlainAppKey } from '@daktari/texts/app';

const KINDS = [
  'identity',
  'medicines',
  'readings',
  'results',
  'conditions',
  'visits',
  'notes',
  'chats',
  'bookings',
  'payments',
  'offline',
] as const;

/** What an app may see or do, each once; a kind that this app does not know yet is named as other data, never left out. */
export function kindKeys(kinds: readonly string[]): readonly PlainAppKey[] {
  const keys = kinds.map(
    (kind): PlainAppKey => `app.apps.kind.${KINDS.find((each) => each === kind) ?? 'other'}`,
  );
  return [...new Set(keys)];
}

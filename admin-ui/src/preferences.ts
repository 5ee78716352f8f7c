import { isLanguage, type Language } from '@daktari/texts/console';

export type Scheme = 'light' | 'dark';

/** How somebody wants the console on this computer. It is all that stays behind here when they leave. */
export interface Preferences {
  language: Language | null;
  /** Null follows the computer. */
  scheme: Scheme | null;
  /** Whose account wants no reminder of the set-up of its clinic on the first page. */
  setupSkippedBy: string | null;
}

const KEPT = 'daktari.console.preferences';
const NONE: Preferences = { language: null, scheme: null, setupSkippedBy: null };

export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const { language, scheme, setupSkippedBy } = JSON.parse(
      storage.getItem(KEPT) ?? '{}',
    ) as Partial<Preferences>;
    return {
      language: isLanguage(language) ? language : null,
      scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
      setupSkippedBy: typeof setupSkippedBy === 'string' ? setupSkippedBy : null,
    };
  } catch {
    return NONE;
  }
}

export function writePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  try {
    storage.setItem(KEPT, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage forgets them at the next visit, which harms nobody.
  }
}

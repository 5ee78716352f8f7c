import AsyncStorage from '@react-native-async-storage/async-storage';
import { isLanguage, type Language } from '@daktari/texts/app';

/** How somebody wants the app on this phone: nothing of a person, and not wiped when they sign out. */
export interface Preferences {
  /** Null follows the phone. */
  language: Language | null;
  scheme: 'light' | 'dark' | null;
  dataSaver: boolean;
}

const KEPT = 'daktari.app.preferences';
export const NO_PREFERENCES: Preferences = { language: null, scheme: null, dataSaver: false };

export async function readPreferences(): Promise<Preferences> {
  try {
    return preferencesIn(await AsyncStorage.getItem(KEPT));
  } catch {
    return NO_PREFERENCES;
  }
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  try {
    await AsyncStorage.setItem(KEPT, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage forgets them at the next start, which harms nobody.
  }
}

/** Whatever lies there, also from another version of the app. */
export function preferencesIn(text: string | null): Preferences {
  const { language, scheme, dataSaver } = JSON.parse(text ?? '{}') as Partial<
    Record<keyof Preferences, unknown>
  >;
  return {
    language: isLanguage(language) ? language : null,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
    dataSaver: dataSaver === true,
  };
}

import { appText, type AppKey, type AppTextArguments, type Language } from '@daktari/texts/app';
import { getLocales } from 'expo-localization';
import { createContext, use, useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { usePreferences } from '../preferences/PreferencesProvider';
import { showLanguage } from './show-language';

interface Spoken {
  language: Language;
  setLanguage(language: Language): void;
}

const Context = createContext<Spoken | null>(null);

/** The language of the app, as chosen or as the phone has it; a change shows at once. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const { preferences, change } = usePreferences();
  const language = preferences.language ?? languageOfPhone();
  useEffect(() => showLanguage(language), [language]);
  const spoken = useMemo(
    () => ({ language, setLanguage: (next: Language) => change({ language: next }) }),
    [language, change],
  );
  return <Context value={spoken}>{children}</Context>;
}

function languageOfPhone(): Language {
  return getLocales()[0]?.languageCode === 'sw' ? 'sw' : 'en';
}

export function useLanguage(): Spoken {
  const spoken = use(Context);
  if (!spoken) throw new Error('useLanguage stands outside of its provider');
  return spoken;
}

export type Say = <Key extends AppKey>(key: Key, ...values: AppTextArguments<Key>) => string;

/** `say('app.home.today', { time })`: a wrong key or a forgotten value does not compile. */
export function useText(): Say {
  const { language } = useLanguage();
  return useCallback<Say>((key, ...values) => appText(language, key, ...values), [language]);
}

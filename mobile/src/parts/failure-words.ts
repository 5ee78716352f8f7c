import { appText, type Language } from '@daktari/texts/app';
import { getLocales } from 'expo-localization';

/** In the phone's language: what was chosen can't be asked for here. */
export function failureWords(): { title: string; more: string; again: string } {
  const language: Language = getLocales()[0]?.languageCode === 'sw' ? 'sw' : 'en';
  return {
    title: appText(language, 'app.failure.title'),
    more: appText(language, 'app.failure.more'),
    again: appText(language, 'app.again'),
  };
}

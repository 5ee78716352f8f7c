import { consoleWords, type Language } from '@daktari/texts/console';
import type { I18nProvider } from 'react-admin';

/**
 * The same catalogue for react-admin's own words (`ra.*`). Our screens use `useText`, where a wrong key does not compile.
 * What it asks for and nobody has written comes back as `_`, which it gives where it has words of its own.
 */
export function createI18n(language: Language): I18nProvider {
  return {
    translate: (key, options: { _?: string; [name: string]: unknown } = {}) =>
      consoleWords(language, key, options) ?? options._ ?? key,
    changeLocale: () => Promise.resolve(),
    getLocale: () => language,
  };
}

import type { PlainAppKey } from '@daktari/texts/app';
import type { Say } from '../texts/TextsProvider';

// A table, as the engine of phones has no names of languages.
const LANGUAGES: Readonly<Record<string, PlainAppKey>> = {
  am: 'app.language.am',
  ar: 'app.language.ar',
  en: 'app.language.en',
  fr: 'app.language.fr',
  guz: 'app.language.guz',
  kam: 'app.language.kam',
  ki: 'app.language.ki',
  kln: 'app.language.kln',
  lg: 'app.language.lg',
  luo: 'app.language.luo',
  luy: 'app.language.luy',
  mas: 'app.language.mas',
  mer: 'app.language.mer',
  rw: 'app.language.rw',
  so: 'app.language.so',
  sw: 'app.language.sw',
};

/** A language by its code; one that this app does not know goes by the code. */
export function languageWords(code: string, say: Say): string {
  const key = LANGUAGES[code];
  return key ? say(key) : code;
}

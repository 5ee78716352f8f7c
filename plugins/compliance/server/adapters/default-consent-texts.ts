import { text } from '@daktari/texts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../../../src/kernel/consent';
import type { Words } from '../domain/consent';

/** What a clinic asks for until its editors say it in their own words. */
export interface DefaultText {
  purpose: ConsentPurpose;
  /** Not while nothing in the house asks for it. */
  offered: boolean;
  en: Words;
  sw: Words;
}

export const DEFAULT_CONSENT_TEXTS: readonly DefaultText[] = CONSENT_PURPOSES.map((purpose) => ({
  purpose,
  offered: purpose !== 'apps',
  en: wordsOf('en', purpose),
  sw: wordsOf('sw', purpose),
}));

function wordsOf(language: 'en' | 'sw', purpose: ConsentPurpose): Words {
  return {
    title: text(language, `consent.${purpose}.title`),
    explanation: text(language, `consent.${purpose}.explanation`),
  };
}

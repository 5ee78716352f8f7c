import { catalogues, type TextKey } from './catalogue';
import { languages, type Language } from './language';
import type { PatientMessageKind } from './message-kinds';

export interface WhatsappTemplate {
  kind: PatientMessageKind | 'sign-in-code';
  /** What it is approved as; Meta bills them differently, and its own words stand in an authentication template. */
  category: 'utility' | 'authentication';
  language: Language;
  /** The template's name at Twilio and Meta, e.g. `daktari_visit_moved_sw`; settings map it to a ContentSid. */
  contentKey: string;
  /** Value names in the order of `{{1}}`, `{{2}}`, ...; the same in every language, and only ever added to at the end. */
  params: readonly string[];
  /** What is submitted for approval, with `{{1}}` in place of `{name}`. */
  body: string;
}

// Approved templates keep their numbers for ever, so the order is written down and not read off the text.
const PARAMS: Record<PatientMessageKind, readonly string[]> = {
  'visit-confirmed': ['name', 'amount', 'doctor', 'clinic', 'date', 'time', 'reference', 'clinicPhone'],
  'visit-confirmed-free': ['name', 'doctor', 'clinic', 'date', 'time', 'reference', 'clinicPhone'],
  'visit-reminder-24h': ['name', 'doctor', 'clinic', 'date', 'time', 'reference', 'clinicPhone'],
  'visit-reminder-1h': ['name', 'doctor', 'clinic', 'time', 'reference'],
  'visit-moved': ['name', 'doctor', 'clinic', 'date', 'time', 'reference'],
  'visit-cancelled': ['name', 'date', 'time', 'clinic', 'reference', 'clinicPhone'],
  'visit-cancelled-refund': ['name', 'date', 'time', 'clinic', 'amount', 'reference', 'clinicPhone'],
  'hold-lapsed': ['name', 'date', 'time', 'clinic', 'reference'],
  'payment-failed': ['name', 'heldUntil', 'payBill', 'account', 'amount'],
  'payment-late-rebooked': ['name', 'amount', 'clinic', 'date', 'time', 'reference'],
  'payment-late-refund': ['name', 'amount', 'reference', 'clinic', 'clinicPhone'],
  'refund-started': ['name', 'amount', 'reference', 'clinic'],
  'refund-done': ['name', 'amount', 'reference', 'clinic', 'clinicPhone'],
};

export const patientMessageKinds = Object.keys(PARAMS).filter(isPatientMessageKind);

export const whatsappTemplates: readonly WhatsappTemplate[] = [
  ...patientMessageKinds.flatMap((kind) => languages.map((language) => whatsappTemplate(kind, language))),
  ...languages.map(codeTemplate),
];

export function codeTemplate(language: Language): WhatsappTemplate {
  return templateOf('sign-in-code', 'authentication', language, 'code.whatsapp', ['code']);
}

export function whatsappTemplate(kind: PatientMessageKind, language: Language): WhatsappTemplate {
  return templateOf(kind, 'utility', language, `message.${kind}.whatsapp`, PARAMS[kind]);
}

function templateOf(
  kind: WhatsappTemplate['kind'],
  category: WhatsappTemplate['category'],
  language: Language,
  key: TextKey,
  params: readonly string[],
): WhatsappTemplate {
  const body = catalogues[language][key].replace(
    /\{(\w+)\}/g,
    (_match, name: string) => `{{${params.indexOf(name) + 1}}}`,
  );
  const contentKey = `daktari_${kind.replaceAll('-', '_')}_${language}`;
  return { kind, category, language, contentKey, params, body };
}

/**
 * `{"1": "Amina", ...}` for Twilio's ContentVariables. Meta refuses line breaks and empty values, so white space is
 * joined and an absent or empty value throws TypeError.
 */
export function whatsappVariables(
  template: Pick<WhatsappTemplate, 'contentKey' | 'params'>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    template.params.map((name, index) => {
      const value = (values[name] ?? '').replace(/\s+/g, ' ').trim();
      if (value === '') throw new TypeError(`template ${template.contentKey} needs a value for ${name}`);
      return [String(index + 1), value];
    }),
  );
}

function isPatientMessageKind(kind: string): kind is PatientMessageKind {
  return Object.hasOwn(PARAMS, kind);
}

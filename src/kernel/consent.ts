import type { Db, Select, Trx } from './db';
import { serviceKey, type Services } from './registry';

/**
 * What a patient may say yes or no to. Treatment by phone and video is told and acknowledged, not asked; treatment at
 * the own clinic depends on none of these.
 */
export const CONSENT_PURPOSES = [
  'telehealth',
  'sharing',
  'reminders-whatsapp',
  'reminders-sms',
  'apps',
  'research',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What patients allow at this moment; of plugins/compliance. */
export interface Consents {
  /** Selects `patient_id` of those who say yes to this under the text in force; to stand within another query. */
  consenting(query: Db | Trx, purpose: ConsentPurpose): Select;
  /** What this patient said no to. */
  refusals(query: Db | Trx, patientId: number): Promise<ReadonlySet<ConsentPurpose>>;
}
export const CONSENTS = serviceKey<Consents>('consents');

/** @throws Error when no plugin knows what patients allow: a boot without it stops */
export function requireConsents(services: Services): void {
  services.use(CONSENTS);
}

/** One purpose in the words of the text in force. */
export interface PurposeForm {
  key: ConsentPurpose;
  group: 'care' | 'reach' | 'extra';
  title: string;
  explanation: string;
  /** `agreed`: what was said about what is needed; null where nothing was, or not under a text that asks again. */
  choice: { kind: 'needed'; agreed: boolean | null } | { kind: 'free'; on: boolean };
}
export interface ConsentForm {
  version: { id: string; number: number; from: Date };
  /** What is new since the version that this patient answered last; null when it is this one, or none. */
  changes: { since: number; lines: readonly string[] } | null;
  purposes: readonly PurposeForm[];
  /** False: the patient has not answered, or is to answer again. */
  answered: boolean;
}
export interface ConsentChoice {
  patientId: number;
  userId: number;
  /** The version that was shown. */
  version: string;
  /** What is switched on; everything else that is asked is off. */
  on: readonly string[];
  channel: 'api' | 'page';
}

/** A patient's own consents, for pages and routes. */
export interface ConsentDesk {
  /** @throws AppError 404 `consent_text_missing` */
  form(patientId: number, language: 'en' | 'sw'): Promise<ConsentForm>;
  /**
   * Writes what differs from before; `written` runs in the same transaction.
   * @throws AppError 409 `consent_version_changed`, 400 for a purpose that is not asked
   */
  choose(choice: ConsentChoice, written: (trx: Trx, changed: boolean) => Promise<void>): Promise<void>;
}
export const CONSENT_DESK = serviceKey<ConsentDesk>('consent desk');

import { appBook as enBook } from './en/app-book';
import { appHome as enHome } from './en/app-home';
import { appPay as enPay } from './en/app-pay';
import { appMine as enMine } from './en/app-mine';
import { appSession as enSession } from './en/app-session';
import { appSettings as enSettings } from './en/app-settings';
import { appShell as enShell } from './en/app-shell';
import { appVisit as enVisit } from './en/app-visit';
import { appVisits as enVisits } from './en/app-visits';
import { appLock as enLock } from './en/app-lock';
import { appWays as enWays } from './en/app-ways';
import { payments as enPayments } from './en/payments';
import { lookedPage as enLooked } from './en/looked-page';
import { signIn as enSignIn } from './en/sign-in';
import type { Language } from './language';
import { fill, type Placeholders } from './placeholders';
import { appBook as swBook } from './sw/app-book';
import { appHome as swHome } from './sw/app-home';
import { appPay as swPay } from './sw/app-pay';
import { appMine as swMine } from './sw/app-mine';
import { appSession as swSession } from './sw/app-session';
import { appSettings as swSettings } from './sw/app-settings';
import { appShell as swShell } from './sw/app-shell';
import { appVisit as swVisit } from './sw/app-visit';
import { appVisits as swVisits } from './sw/app-visits';
import { appLock as swLock } from './sw/app-lock';
import { appWays as swWays } from './sw/app-ways';
import { payments as swPayments } from './sw/payments';
import { lookedPage as swLooked } from './sw/looked-page';
import { signIn as swSignIn } from './sw/sign-in';

export { otherNamesOfFields } from './fields-of-medicine';
export { formatKes } from './format-kes';
export { isLanguage, languages, type Language } from './language';
export { isOneSitting, lookedDeed, lookedKind, type LookedKind } from './looked-words';
export { swahiliTimeWords } from './swahili-clock';
export {
  formatClockTime,
  formatFarDate,
  formatShortDate,
  formatVisitDate,
  formatWeekday,
} from './visit-time';
export { wallClock } from './wall-clock';

/*
 * What the patient app says, and nothing else: a phone loads this entry, and the whole catalogue would be a large part of
 * what it loads. The same texts stand in the catalogue, whose tests compare languages and placeholders. Refusals come from
 * the server in the reader's language.
 */
const en = {
  ...enShell,
  ...enSession,
  ...enHome,
  ...enBook,
  ...enPay,
  ...enPayments,
  ...enVisits,
  ...enLock,
  ...enVisit,
  ...enMine,
  ...enWays,
  ...enLooked,
  ...enSettings,
  ...enSignIn,
} as const;
export type AppKey = keyof typeof en;

/** Texts without values: what a table of labels may hold. */
export type PlainAppKey = {
  [Key in AppKey]: [Placeholders<(typeof en)[Key]>] extends [never] ? Key : never;
}[AppKey];

const catalogues: Readonly<Record<Language, Readonly<Record<AppKey, string>>>> = {
  en,
  sw: {
    ...swShell,
    ...swSession,
    ...swHome,
    ...swBook,
    ...swPay,
    ...swPayments,
    ...swVisits,
    ...swLock,
    ...swVisit,
    ...swMine,
    ...swWays,
    ...swLooked,
    ...swSettings,
    ...swSignIn,
  },
};

export type AppTextArguments<Key extends AppKey> = [Placeholders<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof en)[Key]>, string | number>>];

/** The text of `key` with its `{name}` placeholders filled; a wrong key or a forgotten value does not compile. */
export function appText<Key extends AppKey>(
  language: Language,
  key: Key,
  ...values: AppTextArguments<Key>
): string {
  return fill(catalogues[language][key], values[0] ?? {}, (name) => {
    throw new TypeError(`text ${key} needs a value for ${name}`);
  });
}

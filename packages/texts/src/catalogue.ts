import { accountMails as enAccountMails } from './en/account-mails';
import { accountPages as enAccountPages } from './en/account-pages';
import { appBook as enAppBook } from './en/app-book';
import { appHome as enAppHome } from './en/app-home';
import { appPay as enAppPay } from './en/app-pay';
import { appMine as enAppMine } from './en/app-mine';
import { appWays as enAppWays } from './en/app-ways';
import { appSession as enAppSession } from './en/app-session';
import { appSettings as enAppSettings } from './en/app-settings';
import { appShell as enAppShell } from './en/app-shell';
import { appVisit as enAppVisit } from './en/app-visit';
import { appVisits as enAppVisits } from './en/app-visits';
import { appLock as enAppLock } from './en/app-lock';
import { codes as enCodes } from './en/codes';
import { consent as enConsent } from './en/consent';
import { consoleShell as enConsole } from './en/console';
import { consoleBooking as enConsoleBooking } from './en/console-booking';
import { consoleCalendar as enConsoleCalendar } from './en/console-calendar';
import { consoleCompliance as enConsoleCompliance } from './en/console-compliance';
import { consoleEmergency as enConsoleEmergency } from './en/console-emergency';
import { consoleGuardians as enConsoleGuardians } from './en/console-guardians';
import { consoleNotes as enConsoleNotes } from './en/console-notes';
import { consoleHandOver as enConsoleHandOver } from './en/console-hand-over';
import { consoleHours as enConsoleHours } from './en/console-hours';
import { consoleLicences as enConsoleLicences } from './en/console-licences';
import { consoleMonitoring as enConsoleMonitoring } from './en/console-monitoring';
import { consoleDeliveries as enConsoleDeliveries } from './en/console-deliveries';
import { consoleRefunds as enConsoleRefunds } from './en/console-refunds';
import { consoleClosing as enConsoleClosing } from './en/console-closing';
import { consoleUnsettled as enConsoleUnsettled } from './en/console-unsettled';
import { consoleSaved as enConsoleSaved } from './en/console-saved';
import { consoleScreens as enConsoleScreens } from './en/console-screens';
import { consoleSessions as enConsoleSessions } from './en/console-sessions';
import { consoleSetup as enConsoleSetup } from './en/console-setup';
import { consoleUndo as enConsoleUndo } from './en/console-undo';
import { consoleWaiting as enConsoleWaiting } from './en/console-waiting';
import { errors as enErrors } from './en/errors';
import { landing as enLanding } from './en/landing';
import { mails as enMails } from './en/mails';
import { legalPages as enLegalPages } from './en/legal-pages';
import { licencePage as enLicencePage } from './en/licence-page';
import { lookedPage as enLookedPage } from './en/looked-page';
import { messages as enMessages } from './en/messages';
import { money as enMoney } from './en/money';
import { applicationPage as enApplicationPage } from './en/application-page';
import { outsidePages as enOutsidePages } from './en/outside-pages';
import { payments as enPayments } from './en/payments';
import { practitionerPage as enPractitionerPage } from './en/practitioner-page';
import { prescriptions as enPrescriptions } from './en/prescriptions';
import { signIn as enSignIn } from './en/sign-in';
import { signInChanges as enSignInChanges } from './en/sign-in-changes';
import { simulator as enSimulator } from './en/simulator';
import { staffMails as enStaffMails } from './en/staff-mails';
import type { Language } from './language';
import { accountMails as swAccountMails } from './sw/account-mails';
import { accountPages as swAccountPages } from './sw/account-pages';
import { appBook as swAppBook } from './sw/app-book';
import { appHome as swAppHome } from './sw/app-home';
import { appPay as swAppPay } from './sw/app-pay';
import { appMine as swAppMine } from './sw/app-mine';
import { appWays as swAppWays } from './sw/app-ways';
import { appSession as swAppSession } from './sw/app-session';
import { appSettings as swAppSettings } from './sw/app-settings';
import { appShell as swAppShell } from './sw/app-shell';
import { appVisit as swAppVisit } from './sw/app-visit';
import { appVisits as swAppVisits } from './sw/app-visits';
import { appLock as swAppLock } from './sw/app-lock';
import { codes as swCodes } from './sw/codes';
import { consent as swConsent } from './sw/consent';
import { consoleShell as swConsole } from './sw/console';
import { consoleBooking as swConsoleBooking } from './sw/console-booking';
import { consoleCalendar as swConsoleCalendar } from './sw/console-calendar';
import { consoleCompliance as swConsoleCompliance } from './sw/console-compliance';
import { consoleEmergency as swConsoleEmergency } from './sw/console-emergency';
import { consoleGuardians as swConsoleGuardians } from './sw/console-guardians';
import { consoleNotes as swConsoleNotes } from './sw/console-notes';
import { consoleHandOver as swConsoleHandOver } from './sw/console-hand-over';
import { consoleHours as swConsoleHours } from './sw/console-hours';
import { consoleLicences as swConsoleLicences } from './sw/console-licences';
import { consoleMonitoring as swConsoleMonitoring } from './sw/console-monitoring';
import { consoleDeliveries as swConsoleDeliveries } from './sw/console-deliveries';
import { consoleRefunds as swConsoleRefunds } from './sw/console-refunds';
import { consoleClosing as swConsoleClosing } from './sw/console-closing';
import { consoleUnsettled as swConsoleUnsettled } from './sw/console-unsettled';
import { consoleSaved as swConsoleSaved } from './sw/console-saved';
import { consoleScreens as swConsoleScreens } from './sw/console-screens';
import { consoleSessions as swConsoleSessions } from './sw/console-sessions';
import { consoleSetup as swConsoleSetup } from './sw/console-setup';
import { consoleUndo as swConsoleUndo } from './sw/console-undo';
import { consoleWaiting as swConsoleWaiting } from './sw/console-waiting';
import { errors as swErrors } from './sw/errors';
import { landing as swLanding } from './sw/landing';
import { mails as swMails } from './sw/mails';
import { legalPages as swLegalPages } from './sw/legal-pages';
import { licencePage as swLicencePage } from './sw/licence-page';
import { lookedPage as swLookedPage } from './sw/looked-page';
import { messages as swMessages } from './sw/messages';
import { money as swMoney } from './sw/money';
import { applicationPage as swApplicationPage } from './sw/application-page';
import { outsidePages as swOutsidePages } from './sw/outside-pages';
import { payments as swPayments } from './sw/payments';
import { practitionerPage as swPractitionerPage } from './sw/practitioner-page';
import { prescriptions as swPrescriptions } from './sw/prescriptions';
import { signIn as swSignIn } from './sw/sign-in';
import { signInChanges as swSignInChanges } from './sw/sign-in-changes';
import { simulator as swSimulator } from './sw/simulator';
import { staffMails as swStaffMails } from './sw/staff-mails';

const en = {
  ...enAccountMails,
  ...enAccountPages,
  ...enAppBook,
  ...enAppPay,
  ...enAppHome,
  ...enAppMine,
  ...enAppWays,
  ...enAppSession,
  ...enAppSettings,
  ...enAppShell,
  ...enAppVisit,
  ...enAppVisits,
  ...enAppLock,
  ...enCodes,
  ...enConsent,
  ...enConsole,
  ...enConsoleRefunds,
  ...enConsoleDeliveries,
  ...enConsoleClosing,
  ...enConsoleUnsettled,
  ...enConsoleScreens,
  ...enConsoleBooking,
  ...enConsoleCalendar,
  ...enConsoleGuardians,
  ...enConsoleHandOver,
  ...enConsoleNotes,
  ...enConsoleHours,
  ...enConsoleEmergency,
  ...enConsoleLicences,
  ...enConsoleMonitoring,
  ...enConsoleCompliance,
  ...enConsoleSaved,
  ...enConsoleSessions,
  ...enConsoleSetup,
  ...enConsoleUndo,
  ...enConsoleWaiting,
  ...enErrors,
  ...enLanding,
  ...enMails,
  ...enLegalPages,
  ...enLicencePage,
  ...enLookedPage,
  ...enMessages,
  ...enMoney,
  ...enOutsidePages,
  ...enApplicationPage,
  ...enPayments,
  ...enPractitionerPage,
  ...enPrescriptions,
  ...enSignIn,
  ...enSignInChanges,
  ...enSimulator,
  ...enStaffMails,
} as const;

export type EnglishCatalogue = typeof en;
export type TextKey = keyof EnglishCatalogue;

const sw: Record<TextKey, string> = {
  ...swAccountMails,
  ...swAccountPages,
  ...swAppBook,
  ...swAppPay,
  ...swAppHome,
  ...swAppMine,
  ...swAppWays,
  ...swAppSession,
  ...swAppSettings,
  ...swAppShell,
  ...swAppVisit,
  ...swAppVisits,
  ...swAppLock,
  ...swCodes,
  ...swConsent,
  ...swConsole,
  ...swConsoleRefunds,
  ...swConsoleDeliveries,
  ...swConsoleClosing,
  ...swConsoleUnsettled,
  ...swConsoleScreens,
  ...swConsoleBooking,
  ...swConsoleCalendar,
  ...swConsoleGuardians,
  ...swConsoleHandOver,
  ...swConsoleNotes,
  ...swConsoleHours,
  ...swConsoleEmergency,
  ...swConsoleLicences,
  ...swConsoleMonitoring,
  ...swConsoleCompliance,
  ...swConsoleSaved,
  ...swConsoleSessions,
  ...swConsoleSetup,
  ...swConsoleUndo,
  ...swConsoleWaiting,
  ...swErrors,
  ...swLanding,
  ...swMails,
  ...swLegalPages,
  ...swLicencePage,
  ...swLookedPage,
  ...swMessages,
  ...swMoney,
  ...swOutsidePages,
  ...swApplicationPage,
  ...swPayments,
  ...swPractitionerPage,
  ...swPrescriptions,
  ...swSignIn,
  ...swSignInChanges,
  ...swSimulator,
  ...swStaffMails,
};

export const catalogues: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, sw };

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

import { consoleShell as enShell } from './en/console';
import { consoleBooking as enBooking } from './en/console-booking';
import { consoleCalendar as enCalendar } from './en/console-calendar';
import { consoleCompliance as enCompliance } from './en/console-compliance';
import { consoleEmergency as enEmergency } from './en/console-emergency';
import { consoleGuardians as enGuardians } from './en/console-guardians';
import { consoleHandOver as enHandOver } from './en/console-hand-over';
import { consoleHours as enHours } from './en/console-hours';
import { consoleLicences as enLicences } from './en/console-licences';
import { consoleMonitoring as enMonitoring } from './en/console-monitoring';
import { consoleDeliveries as enDeliveries } from './en/console-deliveries';
import { consoleNotes as enNotes } from './en/console-notes';
import { consoleRefunds as enRefunds } from './en/console-refunds';
import { consoleClosing as enClosing } from './en/console-closing';
import { consoleUnsettled as enUnsettled } from './en/console-unsettled';
import { consoleSaved as enSaved } from './en/console-saved';
import { consoleScreens as enScreens } from './en/console-screens';
import { consoleSessions as enSessions } from './en/console-sessions';
import { consoleSetup as enSetup } from './en/console-setup';
import { consoleUndo as enUndo } from './en/console-undo';
import { consoleWaiting as enWaiting } from './en/console-waiting';
import type { Language } from './language';
import { fill, type Placeholders, type TextValues } from './placeholders';
import { consoleShell as swShell } from './sw/console';
import { consoleBooking as swBooking } from './sw/console-booking';
import { consoleCalendar as swCalendar } from './sw/console-calendar';
import { consoleCompliance as swCompliance } from './sw/console-compliance';
import { consoleEmergency as swEmergency } from './sw/console-emergency';
import { consoleGuardians as swGuardians } from './sw/console-guardians';
import { consoleHandOver as swHandOver } from './sw/console-hand-over';
import { consoleHours as swHours } from './sw/console-hours';
import { consoleLicences as swLicences } from './sw/console-licences';
import { consoleMonitoring as swMonitoring } from './sw/console-monitoring';
import { consoleDeliveries as swDeliveries } from './sw/console-deliveries';
import { consoleNotes as swNotes } from './sw/console-notes';
import { consoleRefunds as swRefunds } from './sw/console-refunds';
import { consoleClosing as swClosing } from './sw/console-closing';
import { consoleUnsettled as swUnsettled } from './sw/console-unsettled';
import { consoleSaved as swSaved } from './sw/console-saved';
import { consoleScreens as swScreens } from './sw/console-screens';
import { consoleSessions as swSessions } from './sw/console-sessions';
import { consoleSetup as swSetup } from './sw/console-setup';
import { consoleUndo as swUndo } from './sw/console-undo';
import { consoleWaiting as swWaiting } from './sw/console-waiting';

export { formatKes } from './format-kes';
export { isLanguage, languages, preferredLanguage, type Language } from './language';
export { formatClockTime, formatFarDate, formatShortDate, formatVisitDate } from './visit-time';
export { wallClock } from './wall-clock';

/*
 * What the console says, and nothing else: a browser loads this entry, and the whole catalogue would be half of what it
 * loads. The same texts stand in the catalogue, whose tests compare languages and placeholders.
 */
const en = {
  ...enShell,
  ...enScreens,
  ...enLicences,
  ...enBooking,
  ...enCalendar,
  ...enGuardians,
  ...enHandOver,
  ...enHours,
  ...enEmergency,
  ...enMonitoring,
  ...enNotes,
  ...enRefunds,
  ...enDeliveries,
  ...enClosing,
  ...enUnsettled,
  ...enCompliance,
  ...enSaved,
  ...enSessions,
  ...enSetup,
  ...enUndo,
  ...enWaiting,
} as const;
export type ConsoleKey = keyof typeof en;

/** Texts without values: what a table of labels may hold. */
export type PlainConsoleKey = {
  [Key in ConsoleKey]: [Placeholders<(typeof en)[Key]>] extends [never] ? Key : never;
}[ConsoleKey];

const catalogues: Readonly<Record<Language, Readonly<Record<ConsoleKey, string>>>> = {
  en,
  sw: {
    ...swShell,
    ...swScreens,
    ...swLicences,
    ...swBooking,
    ...swCalendar,
    ...swGuardians,
    ...swHandOver,
    ...swHours,
    ...swEmergency,
    ...swMonitoring,
    ...swNotes,
    ...swRefunds,
    ...swDeliveries,
    ...swClosing,
    ...swUnsettled,
    ...swCompliance,
    ...swSaved,
    ...swSessions,
    ...swSetup,
    ...swUndo,
    ...swWaiting,
  },
};

export type ConsoleTextArguments<Key extends ConsoleKey> = [Placeholders<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof en)[Key]>, string | number>>];

/** The text of `key` with its `{name}` placeholders filled; a wrong key or a forgotten value does not compile. */
export function consoleText<Key extends ConsoleKey>(
  language: Language,
  key: Key,
  ...values: ConsoleTextArguments<Key>
): string {
  return fill(catalogues[language][key], values[0] ?? {}, (name) => {
    throw new TypeError(`text ${key} needs a value for ${name}`);
  });
}

/** For keys that react-admin asks for: null when nobody has written that one, an ellipsis for a value that is missing. */
export function consoleWords(
  language: Language,
  key: string,
  values: Readonly<Record<string, unknown>>,
): string | null {
  if (!isConsoleKey(key)) return null;
  return fill(catalogues[language][key], plain(values), () => '…');
}

function isConsoleKey(key: string): key is ConsoleKey {
  return Object.hasOwn(en, key);
}

function plain(values: Readonly<Record<string, unknown>>): TextValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

import { createContext, useContext } from 'react';
import type { ConsoleKey, ConsoleTextArguments, Language } from '@daktari/texts/console';
import { consoleText } from '@daktari/texts/console';
import type { Scheme } from './preferences';
import type { Http } from './session/http';
import type { Me } from './session/me';
import type { Presence } from './session/presence';
import type { WhySignedOut } from './session/sign-out';
import type { DomainClock } from './time/domain-clock';

/** What every screen may lean on. */
export interface ConsoleWorld {
  http: Http;
  me: Me;
  clock: DomainClock;
  presence: Presence;
  language: Language;
  scheme: Scheme;
  setLanguage(language: Language): void;
  setScheme(scheme: Scheme): void;
  setupSkipped: boolean;
  skipSetup(): void;
  signOut(why: WhySignedOut): void;
}

const ConsoleContext = createContext<ConsoleWorld | null>(null);

export const ConsoleProvider = ConsoleContext.Provider;

export function useConsole(): ConsoleWorld {
  const world = useContext(ConsoleContext);
  if (world === null) throw new Error('a screen stands outside of the console');
  return world;
}

export type Say = <Key extends ConsoleKey>(key: Key, ...values: ConsoleTextArguments<Key>) => string;

/** The console's words in the reader's language. */
export function useText(): Say {
  const { language } = useConsole();
  return (key, ...values) => consoleText(language, key, ...values);
}

import type { ConsoleWorld, Say } from '../console-context';
import type { IconName } from '../parts/Icon';
import { mayCall } from '../session/me';
import type { Section } from './sections';

interface Shown {
  id: string;
  icon: IconName;
  label: string;
  hint?: string;
}
export type Command = Shown &
  (
    | { kind: 'go'; to: string; /** Kept with the browser's history: no words of anybody. */ state?: object }
    | { kind: 'do'; run(): void }
  );

/** What can be done from anywhere; sections of the role only. */
export function actionsOf(
  { me, language, scheme, setLanguage, setScheme, signOut }: ConsoleWorld,
  say: Say,
  sections: readonly Section[],
): Command[] {
  const dark = scheme === 'dark';
  return [
    ...sections.map(({ name, path, icon, label }) => ({
      ...{ kind: 'go' as const, id: `section-${name}`, icon, label: say(label), to: path },
      hint: say('console.palette.go'),
    })),
    ...(mayCall(me, 'visits.book')
      ? [
          toDo('book', 'add', say('console.book.nav'), '/book'),
          toDo('walk-in', 'patients', say('console.book.walk_in'), '/walk-in'),
        ]
      : []),
    ...(mayCall(me, 'care.break-glass-find')
      ? [toDo('emergency', 'emergency', say('console.emergency.title'), '/emergency')]
      : []),
    {
      kind: 'do',
      id: 'language',
      icon: 'language',
      label: say('console.language.other'),
      run: () => setLanguage(language === 'en' ? 'sw' : 'en'),
    },
    {
      kind: 'do',
      id: 'scheme',
      icon: dark ? 'sun' : 'moon',
      label: say(dark ? 'console.scheme.light' : 'console.scheme.dark'),
      run: () => setScheme(dark ? 'light' : 'dark'),
    },
    {
      kind: 'do',
      id: 'sign-out',
      icon: 'sign-out',
      label: say('console.sign_out'),
      run: () => signOut('asked'),
    },
  ];
}

function toDo(id: string, icon: IconName, label: string, to: string): Command {
  return { kind: 'go', id, icon, label, to };
}

/** Those that have each of the words, in any order. */
export function matching<Named extends { label: string }>(
  commands: readonly Named[],
  words: string,
): Named[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)));
}

const LEAST_LETTERS = 2;
/** As people read a visit's reference to each other. */
const REFERENCE = /^[A-Z0-9]{4,10}$/i;

/** What is worth asking the server for. */
export function searchesFor(words: string): { patients: string | null; visits: string | null } {
  const text = words.trim();
  return {
    patients: text.length >= LEAST_LETTERS ? text : null,
    visits: REFERENCE.test(text) ? text.toUpperCase() : null,
  };
}

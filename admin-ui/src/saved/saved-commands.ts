import type { PlainConsoleKey } from '@daktari/texts/console';
import type { ConsoleWorld, Say } from '../console-context';
import type { SavedFilter } from '../data/records';
import { may, mayCall } from '../session/me';
import type { Command } from '../shell/commands';
import { PATHS, type SavedList } from './saved-wish';

const LABELS: Readonly<Record<SavedList, PlainConsoleKey>> = {
  patients: 'console.nav.patients',
  visits: 'console.nav.visits',
  payments: 'console.nav.payments',
  audit: 'console.nav.audit',
};

/** What somebody kept, of the lists that their role (still) has. */
export function savedCommands(
  filters: readonly SavedFilter[],
  { me }: Pick<ConsoleWorld, 'me'>,
  say: Say,
): Command[] {
  const isOpen = (list: SavedList): boolean =>
    list === 'audit' ? mayCall(me, 'audit.events') : may(me, list, 'list');
  return filters
    .filter(({ list }) => isOpen(list))
    .map(({ id, list, name }) => ({
      ...{ kind: 'go', id: `saved-${id}`, icon: 'bookmark', label: name, to: PATHS[list] },
      hint: say('console.saved.palette', { list: say(LABELS[list]) }),
      state: { savedFilter: id },
    }));
}

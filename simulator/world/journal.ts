import { bilingual, type Bilingual } from './bilingual';

export type JournalIcon =
  'send' | 'phone' | 'pin' | 'ok' | 'bad' | 'ask' | 'message' | 'mail' | 'clock' | 'fault' | 'money' | 'note';

/** One line of "What happened". `at` is on the shared clock. */
export type JournalLine = { id: number; at: string; icon: JournalIcon; title: Bilingual; detail: Bilingual };

/** Something a page should look at again. */
export type Change = { what: 'phones' | 'phone' | 'faults' | 'clock' | 'mail' | 'reset'; msisdn?: string };

export type Journal = {
  write(icon: JournalIcon, title: Bilingual | string, detail?: Bilingual | string): JournalLine;
  after(id: number): JournalLine[];
  changed(change: Change): void;
  listen(listener: Listener): () => void;
  clear(): void;
};

type Listener = { line(line: JournalLine): void; change(change: Change): void };

const kept = 2_000;

export function createJournal(now: () => number): Journal {
  let lines: JournalLine[] = [];
  let lastId = 0;
  const listeners = new Set<Listener>();
  return {
    write(icon, title, detail = '') {
      lastId += 1;
      const line = {
        id: lastId,
        at: new Date(now()).toISOString(),
        icon,
        title: bilingual(title),
        detail: bilingual(detail),
      };
      lines.push(line);
      // A demo can run for days; the oldest lines go, and their ids show the gap.
      if (lines.length > kept) lines = lines.slice(-kept);
      for (const listener of listeners) listener.line(line);
      return line;
    },
    after: (id) => lines.filter((line) => line.id > id),
    changed(change) {
      for (const listener of listeners) listener.change(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      lines = [];
      for (const listener of listeners) listener.change({ what: 'reset' });
    },
  };
}

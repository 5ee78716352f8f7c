import { timeCall, type CallParts } from '../../../../../src/kernel/outside-calls';
import type { PaperStore } from '../ports';

export const FILES = 'files';

/** A store of which it shows how long it takes to write a paper and to read one. */
export function timedPapers(store: PaperStore, parts: CallParts): PaperStore {
  const timed = <T>(call: () => Promise<T>): Promise<T> => timeCall(parts, FILES, call, () => true);
  return {
    ...store,
    write: (id, sealed) => timed(() => store.write(id, sealed)),
    read: (id) => timed(() => store.read(id)),
  };
}

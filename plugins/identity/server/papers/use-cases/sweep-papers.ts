import type { Kernel } from '../../../../../src/kernel/kernel';
import type { PaperRoom } from '../ports';

interface Parts extends PaperRoom {
  kernel: Pick<Kernel, 'db'>;
  /** Real milliseconds. */
  now(): number;
}

/** Longer than any upload waits for its row. */
const YOUNG_MS = 60 * 60_000;

/** Removes files that no row knows: of uploads cut off, of papers replaced, of applications deleted. */
export async function sweepPapers({ kernel, papers, paperStore, now }: Parts): Promise<void> {
  const files = await paperStore.writtenBefore(now() - YOUNG_MS);
  const known = new Set<string>();
  for (let i = 0; i < files.length; i += 500) {
    for (const id of await papers.known(kernel.db(), files.slice(i, i + 500))) known.add(id);
  }
  const stray = files.filter((id) => !known.has(id));
  for (const id of stray) await paperStore.remove(id);
}

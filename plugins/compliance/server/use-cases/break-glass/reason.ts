import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { VaultAddress } from '../../../../../src/kernel/vault';
import { EMERGENCIES, type Emergency } from '../../domain/break-glass';
import type { NamedUse } from '../../ports';
import type { BreakGlassParts } from './parts';

export { EMERGENCIES, VERDICTS } from '../../domain/break-glass';

/** Why it was opened. Both halves tell of the patient's health, so both are sealed, as one text. */
export interface Reason {
  category: Emergency;
  words: string;
}

export function reasonText({ category, words }: Reason): string {
  return JSON.stringify([category, words]);
}

function readReason(text: string): Reason {
  const [kept, words] = JSON.parse(text) as [unknown, unknown];
  const category = EMERGENCIES.find((each) => each === kept);
  if (!category || typeof words !== 'string') throw new Error('the reason of an emergency access is not one');
  return { category, words };
}

/** What was said of each use; null once its patient was erased. */
export interface Said {
  reason: Reason | null;
  /** Of the review. */
  words: string | null;
}

/** Opens reasons and reviews with one statement, whatever their number. */
export async function openSaid(
  { kernel, care }: Pick<BreakGlassParts, 'kernel' | 'care'>,
  uses: readonly NamedUse[],
): Promise<Said[]> {
  const query = kernel.db();
  const sealed = uses.flatMap(({ id, reasonSealed, review }) => [
    { sealed: reasonSealed, address: care.reasonAddress(id) },
    ...(review ? [{ sealed: review.wordsSealed, address: wordsAddress(id) }] : []),
  ]);
  const opened = await openInOrder(kernel, query, sealed);
  return uses.map(({ review }) => {
    const why = opened.shift() ?? null;
    const words = review ? (opened.shift() ?? null) : null;
    return { reason: why === null ? null : readReason(why), words };
  });
}

async function openInOrder(
  { vault }: Kernel,
  query: Db | Trx,
  values: readonly { sealed: string; address: VaultAddress }[],
): Promise<(string | null)[]> {
  const opened = await vault.openMany(query, values);
  return opened.map((text) => text?.toString('utf8') ?? null);
}

export function wordsAddress(id: string): VaultAddress {
  return { table: 'compliance_break_glass', row: id, column: 'words_sealed' };
}

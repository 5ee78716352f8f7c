import { randomBytes } from 'node:crypto';
import { AppError } from '../../../../../src/kernel/errors';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { contextOf, decrypt, encrypt, KEY_BYTES } from '../../../../../src/kernel/vault-cipher';
import { paperTypeOf, type PaperKind } from '../domain/paper';
import type { Paper, PaperStore } from '../ports';

export interface ShownPaper {
  kind: PaperKind;
  bytes: Buffer;
  /** What it is said to be: held against the bytes. */
  contentType: string;
}

interface PaperWork {
  kernel: Pick<Kernel, 'ids' | 'clock'>;
  paperStore: PaperStore;
}

/**
 * The file, before its row: a crash in between leaves a file that no row knows, which the sweep finds. What a new one
 * replaces becomes such a file too.
 * @throws AppError paper_type
 */
export async function sealPaper(
  { kernel, paperStore }: PaperWork,
  { kind, bytes, contentType }: ShownPaper,
): Promise<Paper> {
  const found = paperTypeOf(bytes);
  if (found === null || found !== contentType) throw new AppError(415, 'paper_type');
  const id = kernel.ids.id(kernel.clock.now());
  const key = randomBytes(KEY_BYTES);
  await paperStore.write(id, encrypt(key, bytes, paperContext(id)));
  return { id, kind, contentType: found, bytes: bytes.length, key };
}

export async function openPaper(
  { paperStore }: Pick<PaperWork, 'paperStore'>,
  { id, key }: Paper,
): Promise<Buffer> {
  return decrypt(key, await paperStore.read(id), paperContext(id));
}

/** Bound to its name: a file under another name does not open. */
function paperContext(id: string): Buffer {
  return contextOf('provider paper', id);
}

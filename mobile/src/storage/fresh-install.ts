import type { Bytes, Place } from './places';

const MARK = 'installed';

/** The keychain of iOS outlives the app, and the files do not: what it holds without a mark is of an app that was deleted. */
export async function wipeOfDeleted(files: Bytes, leftovers: readonly Pick<Place, 'wipe'>[]): Promise<void> {
  if ((await files.read(MARK)) !== null) return;
  for (const leftover of leftovers) await leftover.wipe();
  // Last: who is cut off before it begins anew.
  await files.write(MARK, new Uint8Array([1]));
}

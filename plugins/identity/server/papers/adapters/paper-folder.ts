import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { PaperStore } from '../ports';

const ID = /^[0-9A-Z]{26}$/;
const SEALED = /^([0-9A-Z]{26})\.sealed(\.part)?$/;

/** A folder that nobody else reads. Several processes need the same one. */
export function paperFolder(folder: string): PaperStore {
  const fileOf = (id: string): string => {
    if (!ID.test(id)) throw new Error('papers are named by ids of ours');
    return path.join(folder, `${id}.sealed`);
  };
  return {
    write: async (id, sealed) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(id);
      await flushed(`${file}.part`, 'wx', (handle) => handle.writeFile(sealed));
      await rename(`${file}.part`, file);
      // The name is in the folder, which is a file of its own.
      await flushed(folder, 'r', () => Promise.resolve());
    },
    read: (id) => readFile(fileOf(id)),
    writtenBefore: async (instant) => {
      const names = await readdir(folder).catch(noneYet);
      const old: string[] = [];
      for (const name of names) {
        const id = SEALED.exec(name)?.[1];
        if (id === undefined) continue;
        const { mtimeMs } = await stat(path.join(folder, name));
        if (mtimeMs < instant) old.push(id);
      }
      return old;
    },
    remove: async (id) => {
      for (const file of [fileOf(id), `${fileOf(id)}.part`]) await unlink(file).catch(noneYet);
    },
  };
}

async function flushed(
  file: string,
  flags: string,
  work: (handle: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function noneYet(error: unknown): [] {
  if ((error as { code?: unknown }).code === 'ENOENT') return [];
  throw error;
}

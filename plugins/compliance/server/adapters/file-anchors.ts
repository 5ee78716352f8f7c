import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { AnchorLine, Anchors } from '../ports';

const line = z.strictObject({
  kind: z.enum(['seal', 'checkpoint']),
  chain: z.number().int(),
  number: z.number().int(),
  header: z.string().regex(/^[0-9a-f]{64}$/),
  events: z.number().int(),
  at: z.string(),
});

/**
 * One JSON line an anchor, on the disk before the promise resolves. The file belongs on other storage than the database,
 * best with the append-only attribute set (`chattr +a`) or shipped elsewhere as it grows.
 *
 * Who died while writing leaves the beginning of a line. The next line begins on a new one, and the beginning is passed
 * over once the whole line stands further down (its job writes it again) or while it is the last.
 */
export function fileAnchors(file: string): Anchors {
  return {
    append: async (anchor: AnchorLine) => {
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(file, 'a+');
      try {
        const start = (await endsWithinLine(handle)) ? '\n' : '';
        await handle.write(`${start}${JSON.stringify(line.parse(anchor))}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    read: () => linesOf(file),
  };
}

async function endsWithinLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer.toString('latin1') !== '\n';
}

async function* linesOf(file: string): AsyncIterable<AnchorLine> {
  if (!existsSync(file)) return;
  let number = 0;
  /** By their text, the numbers of lines that broke off. */
  const torn = new Map<string, number>();
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text === '') continue;
    const anchor = parsed(text);
    if (!anchor) {
      torn.set(text, number);
      continue;
    }
    for (const beginning of torn.keys()) if (text.startsWith(beginning)) torn.delete(beginning);
    yield anchor;
  }
  for (const broken of torn.values()) {
    if (broken !== number) throw new Error(`line ${broken} of the anchor file can't be read`);
  }
}

function parsed(text: string): AnchorLine | null {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
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
 */
export function fileAnchors(file: string): Anchors {
  return {
    append: async (anchor: AnchorLine) => {
      await mkdir(path.dirname(file), { recursive: true });
      const handle = await open(file, 'a');
      try {
        await handle.write(`${JSON.stringify(line.parse(anchor))}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    read: () => linesOf(file),
  };
}

async function* linesOf(file: string): AsyncIterable<AnchorLine> {
  if (!existsSync(file)) return;
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text === '') continue;
    yield parsed(text, number);
  }
}

function parsed(text: string, number: number): AnchorLine {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new Error(`line ${number} of the anchor file can't be read`);
  }
}

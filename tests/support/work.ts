import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the product did for one request; see count-work.cjs. */
export interface Work {
  /** Sends one request under the name that it is given, and says what was done for it, in its order. */
  of(send: (headers: Record<string, string>) => Promise<unknown>): Promise<string[]>;
}

/** Started with these, the product writes its work down. */
export function workOptions(): { file: string; nodeArgs: string[]; env: Record<string, string> } {
  const file = path.join(tmpdir(), `daktari-work-${randomUUID()}`);
  writeFileSync(file, '');
  const nodeArgs = ['--require', path.resolve(__dirname, 'count-work.cjs')];
  return { file, nodeArgs, env: { WORK_FILE: file } };
}

export function workIn(file: string): Work {
  async function stepsOf(id: string): Promise<string[]> {
    for (const deadline = Date.now() + 30_000; ;) {
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      const found = lines.map((line) => JSON.parse(line) as { id: string; steps: string[] });
      const work = found.find((each) => each.id === id);
      if (work) return work.steps;
      if (Date.now() > deadline) throw new Error('the product has not written down what it did');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  return {
    of: async (send) => {
      const id = randomUUID();
      await send({ 'x-work': id });
      return stepsOf(id);
    },
  };
}

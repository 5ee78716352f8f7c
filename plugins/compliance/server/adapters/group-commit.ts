import { setImmediate } from 'node:timers';

/**
 * Collects what many callers want written and writes it together: whoever comes while a write is on its way joins the
 * next one. Nobody waits for a lock that another reader holds, only for a commit that carries them along.
 */
export function groupCommit<T>(
  write: (items: readonly T[]) => Promise<void>,
  { most, flights }: { most: number; flights: number },
): (item: T) => Promise<void> {
  interface Waiting {
    item: T;
    resolve(): void;
    reject(error: unknown): void;
  }
  let waiting: Waiting[] = [];
  let flying = 0;

  function launch(): void {
    if (flying >= flights || waiting.length === 0) return;
    flying += 1;
    // A turn later, so that requests of the same moment go together.
    setImmediate(() => {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      void fly(group).finally(() => {
        flying -= 1;
        launch();
      });
    });
  }

  async function fly(group: readonly Waiting[]): Promise<void> {
    try {
      await write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // One that can't be written must not take the others along.
      if (group.length === 1) for (const { reject } of group) reject(error);
      else for (const each of group) await fly([each]);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      launch();
    });
}

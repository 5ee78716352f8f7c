import type { Connection } from './connection';

const ASK_EVERY_MS = 10_000;

/** While the clinic does not answer nothing else is sent: somebody has to find out that it is back. */
export function keepAsking(
  connection: Pick<Connection, 'online' | 'subscribe' | 'noteAnswer'>,
  isUp: () => Promise<boolean>,
): { ask(): Promise<void>; stop(): void } {
  let timer: ReturnType<typeof setInterval> | null = null;

  async function ask(): Promise<void> {
    if (!connection.online() && (await isUp())) connection.noteAnswer();
  }
  function settle(): void {
    if (connection.online()) {
      if (timer !== null) clearInterval(timer);
      timer = null;
    } else timer ??= setInterval(() => void ask(), ASK_EVERY_MS);
  }
  const unsubscribe = connection.subscribe(settle);
  settle();
  return {
    ask,
    stop: () => {
      unsubscribe();
      if (timer !== null) clearInterval(timer);
    },
  };
}

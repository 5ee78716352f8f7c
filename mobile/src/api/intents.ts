import { DaktariError } from '@daktari/api-client';

/** Gives what somebody means to do a key, the same one until it has been answered. */
export interface Intents {
  /** @param wish what is asked for, told from all others */
  keyFor(wish: string): Promise<string>;
  /** Refused, or done: doing it once more is another intent. */
  answered(wish: string, key: string): Promise<void>;
}

/** Whether the server has decided; after a lost reply, or one that came to grief, it may have done it all the same. */
function isAnswer(error: unknown): boolean {
  return error instanceof DaktariError && error.status >= 400 && error.status < 500 && error.status !== 408;
}

/** Sends it under the key of its wish; a lost reply is asked for again under the same one, and nothing happens twice. */
export async function once<T>(intents: Intents, wish: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = await intents.keyFor(wish);
  try {
    const reply = await send(key);
    await intents.answered(wish, key);
    return reply;
  } catch (error) {
    if (isAnswer(error)) await intents.answered(wish, key);
    throw error;
  }
}

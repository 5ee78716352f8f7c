import { ApiError } from '../session/http';
import { createEventReader, topicsIn } from './read-events';

export interface LiveParts {
  /** A stream that has been let in. @throws ApiError; TypeError without a network */
  open(signal: AbortSignal): Promise<Response>;
  /** Null: anything may have changed, nobody listened for a while. */
  onChanged(topics: readonly string[] | null): void;
  onLive(live: boolean): void;
  now?: () => number;
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1: not everybody comes back at the same moment. */
  chance?: () => number;
}

/** The server tells whoever comes what the last ten seconds brought; this is within that. */
const MISSED_MS = 8_000;
/** It says each fifteen seconds that it is there. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Listens until `signal` says otherwise, and comes back whenever the stream is lost. Whoever listens again later has
 * missed what was told in between, and is told so. Resolves when it is over for good.
 */
export function createLive(parts: LiveParts): (signal: AbortSignal) => Promise<void> {
  const { onChanged, onLive, now = Date.now, wait = waitFor, chance = Math.random } = parts;
  let heardAt = now();
  let failures = 0;

  async function once(signal: AbortSignal): Promise<'ended' | 'lost' | 'refused'> {
    const lost = new AbortController();
    const leave = (): void => lost.abort();
    signal.addEventListener('abort', leave);
    let silence = setTimeout(leave, SILENCE_MS);
    try {
      const response = await parts.open(lost.signal);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const events = createEventReader();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        clearTimeout(silence);
        silence = setTimeout(leave, SILENCE_MS);
        for (const event of events(part.value)) {
          if (event.name === 'open') opened();
          if (event.name === 'changed') onChanged(topicsIn(event));
        }
        heardAt = now();
      }
      heardAt = now();
      return 'ended';
    } catch (error) {
      return error instanceof ApiError && [401, 403].includes(error.status) ? 'refused' : 'lost';
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', leave);
    }
  }

  function opened(): void {
    failures = 0;
    if (now() - heardAt > MISSED_MS) onChanged(null);
    onLive(true);
  }

  return async (signal) => {
    while (!signal.aborted) {
      const how = await once(signal);
      if (how !== 'ended') onLive(false);
      // The session is over, or has nothing to hear: who ends it says so elsewhere.
      if (how === 'refused') return;
      const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
      failures += 1;
      await wait(ms * (0.75 + chance() / 2), signal);
    }
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

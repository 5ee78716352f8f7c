import { readEvents } from './sse.js';

const SLOW_AFTER_MS = 8000;

/**
 * Asks the simulator to do something and reports its events as they come. Resolves to how it ended:
 * `{ kind: 'done' }` after the `last` event, else `{ kind: 'failed', message }` as the simulator said itself,
 * `{ kind: 'http', status }`, `{ kind: 'gone' }` or `{ kind: 'cut' }`.
 */
export async function followSimulator(address, { body = {}, last, onEvent, onSlow }) {
  let timer;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(onSlow, SLOW_AFTER_MS);
  };
  watch();
  let heard = false;
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!reply.ok || !reply.body) return { kind: 'http', status: reply.status };
    for await (const event of readEvents(reply.body)) {
      heard = true;
      watch();
      if (event.event === 'failed') return { kind: 'failed', message: event.data?.message };
      onEvent(event);
      if (event.event === last) return { kind: 'done' };
    }
    return { kind: 'cut' };
  } catch {
    return { kind: heard ? 'cut' : 'gone' };
  } finally {
    clearTimeout(timer);
  }
}

/** The text key and values for an end that is not `done`. */
export function endText(end) {
  switch (end.kind) {
    case 'http':
      return ['failed.http', { status: end.status }];
    case 'failed':
      return ['failed.said', { message: end.message }];
    case 'gone':
      return ['failed.gone'];
    default:
      return ['failed.cut'];
  }
}

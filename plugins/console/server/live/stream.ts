import type { Sink } from '../../../../src/access/route';
import { createTeller, type Teller } from './teller';

/** How often somebody is told of changes, at most. */
const GAP_MS = 2_000;
/** Within so long after the end of a session its stream ends. */
const CHECK_MS = 5_000;
/** Proxies close what says nothing for a minute. */
const BEAT_EVERY_CHECKS = 3;

/** What one reader hears; begins to collect before there is anybody to tell. */
export interface LiveStream {
  add(topics: readonly string[]): void;
  /** Says nothing more after the sink has ended. */
  begin(sink: Sink): void;
  end(): void;
}

/** @param stands whether its person may still listen @param onEnd called once, however it ends */
export function createLiveStream(stands: () => Promise<boolean>, onEnd: () => void): LiveStream {
  const before = new Set<string>();
  let sink: Sink | null = null;
  let teller: Teller | null = null;
  let timer: NodeJS.Timeout | undefined;
  let checks = 0;
  let over = false;

  function say(text: string): void {
    if (sink?.write(text) === false) close();
  }

  async function check(): Promise<void> {
    const goesOn = await stands();
    if (!goesOn) end();
    checks += 1;
    if (goesOn && checks % BEAT_EVERY_CHECKS === 0) say(': still here\n\n');
  }

  function close(): void {
    if (over) return;
    over = true;
    clearInterval(timer);
    teller?.stop();
    sink?.end();
    onEnd();
  }

  /** With a word, so that nobody takes it for a lost connection. */
  function end(): void {
    if (over) return;
    say(event('end', {}));
    close();
  }

  return {
    add: (topics) => {
      if (over) return;
      if (teller) teller.add(topics);
      else for (const topic of topics) before.add(topic);
    },
    begin: (opened) => {
      sink = opened;
      opened.onEnd(close);
      if (over) {
        opened.end();
        return;
      }
      say(event('open', {}));
      teller = createTeller((topics) => say(event('changed', { topics })), GAP_MS);
      teller.add([...before]);
      timer = setInterval(() => void check(), CHECK_MS).unref();
    },
    end,
  };
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

import { type Answer, type Call, json, type Route } from '../http/call';
import { both } from '../world/bilingual';
import type { ClockCommand, ClockReading } from '../world/clock';
import { eatText } from '../world/eat';
import type { World } from '../world/world';
import { clockInput, readInput } from './input';

const longPollMs = 25_000;
const rememberMs = 30_000;
const patienceMs = 3_000;

type Poller = { lastAsked: number; waiting: number; acknowledged: Map<number, number> };

export type ClockHub = {
  routes: Route[];
  /** Moves the clock; resolves once every follower of the last 30 s has taken the new version, or after 3 s. */
  change: (command: ClockCommand) => Promise<ClockReading>;
};

/**
 * The shared clock over HTTP. A follower asks `/clock/wait?after=V`; coming back with the new version is its
 * acknowledgement. Followers may name themselves with `client=`; unnamed ones are counted together.
 */
export function createClockHub(world: World): ClockHub {
  const { clock, journal } = world;
  const { realNow } = world.options;
  const pollers = new Map<string, Poller>();
  const checks = new Set<() => void>();

  async function wait(call: Call): Promise<Answer> {
    const after = Number(call.url.searchParams.get('after') ?? 0);
    const poller = pollerOf(call.url.searchParams.get('client') ?? 'unnamed');
    poller.lastAsked = realNow();
    poller.acknowledged.set(after, (poller.acknowledged.get(after) ?? 0) + 1);
    for (const check of checks) check();
    if (clock.reading().version !== after) return json(clock.reading());
    poller.waiting += 1;
    await changeOrClose(call);
    poller.waiting -= 1;
    // A broken connection is a follower that died: nobody waits for it.
    poller.lastAsked = call.response.destroyed && poller.waiting === 0 ? 0 : realNow();
    return json(clock.reading());
  }

  function changeOrClose(call: Call): Promise<void> {
    return new Promise((resolve) => {
      const stop = (): void => {
        clearTimeout(timer);
        forget();
        call.response.off('close', stop);
        resolve();
      };
      const timer = setTimeout(stop, longPollMs);
      const forget = clock.onChange(stop);
      call.response.on('close', stop);
    });
  }

  function pollerOf(name: string): Poller {
    const known = pollers.get(name);
    if (known) return known;
    const fresh: Poller = { lastAsked: realNow(), waiting: 0, acknowledged: new Map() };
    pollers.set(name, fresh);
    return fresh;
  }

  async function change(command: ClockCommand): Promise<ClockReading> {
    const since = realNow() - rememberMs;
    const owed = [...pollers.values()]
      .filter((one) => one.waiting > 0 || one.lastAsked >= since)
      .map((poller) => ({ poller, times: Math.max(1, poller.waiting) }));
    for (const { poller } of owed) poller.acknowledged.clear();
    const reading = clock.change(command);
    journal.write('clock', both('Clock moved', 'Saa imebadilishwa'), eatText(clock.now()));
    const settled = (): boolean =>
      owed.every(({ poller, times }) => (poller.acknowledged.get(reading.version) ?? 0) >= times);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, patienceMs);
      const check = (): void => {
        if (settled()) done();
      };
      function done(): void {
        clearTimeout(timer);
        checks.delete(check);
        resolve();
      }
      checks.add(check);
      check();
    });
    return clock.reading();
  }

  return {
    change,
    routes: [
      { method: 'GET', path: '/clock', handler: () => json(clock.reading()) },
      { method: 'GET', path: '/clock/wait', handler: wait },
      {
        method: 'POST',
        path: '/control/clock',
        handler: async (call) => json(await change(commandOf(readInput(call, clockInput)))),
      },
    ],
  };
}

function commandOf(input: ReturnType<typeof clockInput.parse>): ClockCommand {
  if ('advanceMs' in input) return { kind: 'advance', ms: input.advanceMs };
  if ('setTo' in input) return { kind: 'set', epochMs: Date.parse(input.setTo) };
  if ('rate' in input) return { kind: 'rate', rate: input.rate };
  return { kind: 'reset' };
}

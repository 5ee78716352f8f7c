import type { Counters } from './counters';
import type { Connection } from './figures';
import type { Tracer } from './tracer';

const NAME = 'outside_call_seconds';

export interface CallParts {
  counters: Counters;
  tracer: Tracer;
}

/** Times a call to another system. `wentWell` decides by what came back; whoever throws did not go well. */
export async function timeCall<T>(
  { counters, tracer }: CallParts,
  system: string,
  call: () => Promise<T>,
  wentWell: (result: T) => boolean,
): Promise<T> {
  const began = performance.now();
  let outcome = 'failed';
  try {
    const result = await tracer.span('call', system, call);
    if (wentWell(result)) outcome = 'ok';
    return result;
  } finally {
    counters.time(NAME, (performance.now() - began) / 1000, { system, outcome });
  }
}

/** How the calls that are timed under this name show. */
export function connectionTo(system: string, slowSeconds: number): Connection {
  return { calls: { name: NAME, where: { system: [system] } }, slowSeconds };
}

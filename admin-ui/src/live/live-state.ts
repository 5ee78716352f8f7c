import { useEffect, useState, useSyncExternalStore } from 'react';

/** A list that is told of its changes is looked at all the same, in case something was never told. */
const CALM_MS = 5 * 60_000;
const PATIENCE_MS = 15_000;

let live = false;
const listeners = new Set<() => void>();

export function noteLive(is: boolean): void {
  if (live === is) return;
  live = is;
  for (const listener of listeners) listener();
}

function useIsLive(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => live,
  );
}

/** Whether the server has not been heard for longer than a lost connection takes to come back. */
export function useIsPaused(): boolean {
  const isLive = useIsLive();
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (isLive) setPaused(false);
    const timer = isLive ? undefined : setTimeout(() => setPaused(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLive]);
  return paused;
}

/** How often a list asks by itself: seldom while the server tells of its changes. */
export function useLookEvery(ms: number): number {
  return useIsLive() ? CALM_MS : ms;
}

import { useEffect, useState } from 'react';

const TICK_MS = 1000;

/** Milliseconds of this phone's clock until `at`, counted down each second; 0 when there is nothing to wait for. */
export function useWait(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  const waits = at !== null && at > now;
  useEffect(() => {
    if (!waits) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [at, waits]);
  return at === null ? 0 : Math.max(0, at - now);
}

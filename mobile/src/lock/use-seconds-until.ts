import { useEffect, useState } from 'react';

/** Whole seconds of this phone's clock until `at`, counted down; 0 when there is nothing to wait for. */
export function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  const seconds = at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return seconds;
}

import { useEffect, useState } from 'react';
import { useConsole } from '../console-context';
import { fetchMe } from '../session/me';

const TICK_MS = 15_000;
const ASK_EVERY_TICKS = 4;

/** The product's time, moving; asked anew each minute, as the demo's clock may have jumped. */
export function useNow(): Date {
  const { clock, http } = useConsole();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let ticks = 0;
    const timer = window.setInterval(() => {
      setNow(clock.now());
      ticks += 1;
      if (document.hidden || ticks % ASK_EVERY_TICKS !== 0) return;
      fetchMe(http).then(
        (me) => clock.set(me.now),
        // The bar of the lost network says it already.
        () => undefined,
      );
    }, TICK_MS);
    return () => window.clearInterval(timer);
  }, [clock, http]);
  return now;
}

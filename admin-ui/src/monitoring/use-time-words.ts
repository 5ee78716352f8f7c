import { useCallback } from 'react';
import { useFormat } from '../parts/use-format';

const DAY_MS = 86_400_000;

/** What stands under a chart: the clock for a day, days for longer, on the clinic's wall. */
export function useTimeWords(spanMs: number): (at: number) => string {
  const { time, shortDay } = useFormat();
  return useCallback(
    (at) => {
      const instant = new Date(at);
      if (spanMs <= DAY_MS) return time(instant);
      return spanMs <= 3 * DAY_MS ? `${shortDay(instant)}, ${time(instant)}` : shortDay(instant);
    },
    [spanMs, time, shortDay],
  );
}

import { useEffect, useState } from 'react';
import { useMe } from '../api/use-me';
import { clinicTime } from './clinic-time';

const TICK_MS = 15_000;

/** The clinic's time, moving. A phone whose clock is wrong, and the demo's own time, count right all the same. */
export function useNow(tickMs = TICK_MS): Date {
  const { data, dataUpdatedAt } = useMe();
  const said = data?.now;
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), tickMs);
    return () => clearInterval(timer);
  }, [tickMs]);
  return clinicTime(said, dataUpdatedAt, Date.now());
}

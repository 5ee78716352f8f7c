import { useEffect, useRef, useState } from 'react';
import { AppState } from 'react-native';
import { useVisit } from '../api/use-visit';
import type { Visit } from '../api/use-visits';
import { useNow } from '../time/use-now';
import { stageOf } from './pay-stage';
import { lookAgainMs } from './watch';

const SECOND_MS = 1000;

/** The visit as it is now, looked at again and again while something may still change; `stopped`: not any more by itself. */
export function useWatchedVisit(id: string) {
  const now = useNow(SECOND_MS);
  const clock = useRef(now);
  useEffect(() => void (clock.current = now), [now]);
  const [since, setSince] = useState(() => Date.now());
  const every = (visit: Visit | undefined): number | false =>
    visit ? lookAgainMs(stageOf(visit, clock.current), Date.now() - since) : false;
  const query = useVisit(id, every);
  const { refetch } = query;
  const visit = query.data;

  function look(): void {
    setSince(Date.now());
    void refetch();
  }

  // Whoever was in M-Pesa's window and comes back sees at once what became of it.
  useEffect(() => {
    const subscription = AppState.addEventListener('change', (state) => {
      if (state !== 'active') return;
      setSince(Date.now());
      void refetch();
    });
    return () => subscription.remove();
  }, [refetch]);

  const stopped =
    visit !== undefined && lookAgainMs(stageOf(visit, now), 0) !== false && every(visit) === false;
  return { query, now, stopped, look };
}

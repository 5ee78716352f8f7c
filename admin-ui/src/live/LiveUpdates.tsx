import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConsole } from '../console-context';
import { createLive } from './live-connection';
import { keysOf } from './live-keys';
import { noteLive } from './live-state';

/** Renews what stands open when the server says that it changed; while the tab is hidden it does not listen. */
export function LiveUpdates() {
  const { http } = useConsole();
  const queries = useQueryClient();

  useEffect(() => {
    let listening: AbortController | null = null;
    const listen = createLive({
      open: (signal) => http.stream('/console-api/events', signal),
      onChanged: (topics) => {
        for (const key of keysOf(topics)) void queries.invalidateQueries({ queryKey: [key] });
      },
      onLive: noteLive,
    });

    function follow(): void {
      // Each tab that nobody looks at would take one of the six connections that a browser has for us.
      if (document.hidden) {
        listening?.abort();
        listening = null;
      } else if (listening === null) {
        listening = new AbortController();
        void listen(listening.signal);
      }
    }

    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      listening?.abort();
      noteLive(false);
    };
  }, [http, queries]);
  return null;
}

import { useEffect, useSyncExternalStore } from 'react';
import { useConsole, useText } from '../console-context';
import { useIsPaused } from '../live/live-state';
import { Icon } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import { connection, noteSilence, onConnection } from '../session/connection';

/** Says from when the screen is, while the product does not answer, or tells nothing of itself. */
export function OfflineBar() {
  const { http } = useConsole();
  const say = useText();
  const format = useFormat();
  const state = useSyncExternalStore(onConnection, connection);
  const isPaused = useIsPaused();

  useEffect(() => {
    const ask = (): void => void http.send('/console-api/me').catch(() => undefined);
    window.addEventListener('offline', noteSilence);
    window.addEventListener('online', ask);
    return () => {
      window.removeEventListener('offline', noteSilence);
      window.removeEventListener('online', ask);
    };
  }, [http]);

  return (
    <div role="status" className="offline-place">
      {!state.online && (
        <div className="offline">
          <Icon name="offline" />
          {state.lastAnswerAt === null
            ? say('console.offline.empty')
            : say('console.offline', { time: format.time(new Date(state.lastAnswerAt)) })}
        </div>
      )}
      {state.online && isPaused && (
        <div className="offline offline-mild">
          <Icon name="offline" />
          {say('console.live.paused')}
        </div>
      )}
    </div>
  );
}

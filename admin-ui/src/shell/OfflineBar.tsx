import { useEffect, useSyncExternalStore } from 'react';
import { useConsole, useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { connection, noteSilence, onConnection } from '../session/connection';
import { zoneOf } from '../session/me';
import { clockTime } from '../time/clinic-day';

/** Says from when the screen is, while the product does not answer. */
export function OfflineBar() {
  const { me, http } = useConsole();
  const say = useText();
  const state = useSyncExternalStore(onConnection, connection);

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
            : say('console.offline', { time: clockTime(new Date(state.lastAnswerAt), zoneOf(me)) })}
        </div>
      )}
    </div>
  );
}

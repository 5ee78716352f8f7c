import { useEffect, useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { idleAfter, type Idle } from './idle';
import { useTouches } from './use-touches';

const LOOK_EVERY_MS = 1000;

/** Signs out whoever has walked away, after a countdown; the server closes the session at the same time. */
export function IdleGuard() {
  const { me, presence, signOut } = useConsole();
  const say = useText();
  const limitMs = me.idleSeconds * 1000;
  const [idle, setIdle] = useState<Idle>({ kind: 'here' });
  // While it counts down only the button counts: a cat on the keyboard is not the doctor.
  const stay = useTouches(() => idleAfter(presence.awayMs(), limitMs).kind === 'here');

  useEffect(() => {
    const timer = window.setInterval(() => {
      const now = idleAfter(presence.awayMs(), limitMs);
      setIdle((old) => (old.kind === 'here' && now.kind === 'here' ? old : now));
    }, LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [presence, limitMs]);

  const gone = idle.kind === 'gone';
  useEffect(() => {
    if (gone) signOut('idle');
  }, [gone, signOut]);

  if (idle.kind !== 'leaving') return null;
  return (
    <Ask
      title={say('console.idle.title')}
      yes={say('console.idle.stay')}
      onYes={() => {
        stay();
        setIdle({ kind: 'here' });
      }}
      no={say('console.sign_out')}
      onNo={() => signOut('asked')}
    >
      <p role="timer">{say('console.idle.left', { seconds: idle.seconds })}</p>
    </Ask>
  );
}

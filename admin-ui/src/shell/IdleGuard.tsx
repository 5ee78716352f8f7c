import { useEffect, useRef, useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Ask } from '../parts/Ask';
import { idleAfter, type Idle } from './idle';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 1000;
const CHANNEL = 'daktari.console.here';

/** Signs out whoever has walked away, after a countdown. Work in one tab keeps the others open. */
export function IdleGuard() {
  const { signOut } = useConsole();
  const say = useText();
  const [idle, setIdle] = useState<Idle>({ kind: 'here' });
  const touchedAt = useRef(Date.now());
  const stay = useRef<() => void>(() => undefined);

  useEffect(() => {
    const others = new BroadcastChannel(CHANNEL);
    const touched = (): void => {
      touchedAt.current = Date.now();
      setIdle((old) => (old.kind === 'here' ? old : { kind: 'here' }));
    };
    let told = 0;
    const touch = (): void => {
      touched();
      if (touchedAt.current - told < LOOK_EVERY_MS) return;
      told = touchedAt.current;
      others.postMessage('here');
    };
    stay.current = touch;
    others.onmessage = touched;
    // While it counts down only the button counts: a cat on the keyboard is not the doctor.
    const onTouch = (): void => {
      if (idleAfter(Date.now() - touchedAt.current).kind === 'here') touch();
    };
    for (const name of TOUCHES) window.addEventListener(name, onTouch, { passive: true });
    const timer = window.setInterval(() => {
      const now = idleAfter(Date.now() - touchedAt.current);
      setIdle((old) => (old.kind === 'here' && now.kind === 'here' ? old : now));
    }, LOOK_EVERY_MS);
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, onTouch);
      window.clearInterval(timer);
      others.close();
    };
  }, []);

  const gone = idle.kind === 'gone';
  useEffect(() => {
    if (gone) signOut('idle');
  }, [gone, signOut]);

  if (idle.kind !== 'leaving') return null;
  return (
    <Ask
      title={say('console.idle.title')}
      yes={say('console.idle.stay')}
      onYes={() => stay.current()}
      no={say('console.sign_out')}
      onNo={() => signOut('asked')}
    >
      <p role="timer">{say('console.idle.left', { seconds: idle.seconds })}</p>
    </Ask>
  );
}

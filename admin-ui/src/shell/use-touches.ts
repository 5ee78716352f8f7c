import { useCallback, useEffect, useRef } from 'react';
import { useConsole } from '../console-context';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const CHANNEL = 'daktari.console.here';
/** How often other tabs are told. */
const TELL_MS = 1000;
/** Somebody who only reads and types sends nothing: the server hears of them so often. */
const PING_MS = 5 * 60_000;

/** Notes what hands do, here and in the other tabs, while `counts`. What it returns says "I am here" in any case. */
export function useTouches(counts: () => boolean): () => void {
  const { http, presence } = useConsole();
  const others = useRef<BroadcastChannel | null>(null);
  const told = useRef(0);
  const pinged = useRef(Date.now());
  const isCounted = useRef(counts);
  isCounted.current = counts;

  const touch = useCallback(
    (ping: boolean) => {
      presence.touch();
      const now = Date.now();
      if (now - told.current >= TELL_MS) {
        told.current = now;
        others.current?.postMessage('here');
      }
      if (!ping && now - pinged.current < PING_MS) return;
      pinged.current = now;
      // Whether it arrives is the offline bar's to say.
      http.send('/console-api/me').catch(() => undefined);
    },
    [http, presence],
  );

  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    others.current = channel;
    channel.onmessage = () => presence.touch();
    const onTouch = (): void => {
      if (isCounted.current()) touch(false);
    };
    for (const name of TOUCHES) window.addEventListener(name, onTouch, { passive: true });
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, onTouch);
      channel.close();
    };
  }, [presence, touch]);

  return useCallback(() => touch(true), [touch]);
}

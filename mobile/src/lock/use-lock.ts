import { useEffect, useSyncExternalStore } from 'react';
import { AppState } from 'react-native';
import { useParts } from '../AppProvider';
import type { LockState } from './lock';

export function useLock(): LockState {
  const { lock } = useParts();
  return useSyncExternalStore(lock.subscribe, lock.now);
}

/** Tells the lock when the app is out of sight. Once in the app. */
export function useLockWatch(): void {
  const { lock } = useParts();
  useEffect(() => {
    const watch = AppState.addEventListener('change', (now) =>
      now === 'active' ? lock.back() : lock.away(),
    );
    return () => watch.remove();
  }, [lock]);
}

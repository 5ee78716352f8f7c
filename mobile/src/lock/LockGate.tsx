import type { ReactNode } from 'react';
import { useSession } from '../session/use-session';
import { LockScreen } from './LockScreen';
import { useLock, useLockWatch } from './use-lock';

/** While it is locked nothing of the record is mounted, so that nothing of it is on a picture of the app either. */
export function LockGate({ children }: { children: ReactNode }) {
  const lock = useLock();
  const { state } = useSession();
  useLockWatch();
  return state === 'signed-in' && lock.state === 'locked' ? <LockScreen lock={lock} /> : children;
}

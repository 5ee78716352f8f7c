import { useEffect, type ReactNode } from 'react';
import { hideFromPictures } from './hide-from-pictures';
import { useSession } from '../session/use-session';
import { LockScreen } from './LockScreen';
import { useLock, useLockWatch } from './use-lock';

/** While it is locked nothing of the record is mounted; what is mounted is on no picture of the app, locked or not. */
export function LockGate({ children }: { children: ReactNode }) {
  const lock = useLock();
  const { state } = useSession();
  useLockWatch();
  useEffect(() => hideFromPictures(), []);
  return state === 'signed-in' && lock.state === 'locked' ? <LockScreen lock={lock} /> : children;
}

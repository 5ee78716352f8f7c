import { useSyncExternalStore } from 'react';
import { useParts } from '../AppProvider';
import type { SessionState } from './session';

export function useSession(): SessionState {
  const { session } = useParts();
  return useSyncExternalStore(session.subscribe, session.now);
}

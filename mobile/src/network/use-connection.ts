import { useSyncExternalStore } from 'react';
import { useParts } from '../AppProvider';

/** Whether the clinic answers. */
export function useOnline(): boolean {
  const { connection } = useParts();
  return useSyncExternalStore(connection.subscribe, connection.online);
}

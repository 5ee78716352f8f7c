import { useCallback, useState } from 'react';

/** Sends one thing at a time, and keeps what went wrong with the last one. */
export function useSend() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const send = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setTrouble(null);
    try {
      return await work();
    } catch (error) {
      setTrouble(error);
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, trouble, setTrouble, send };
}

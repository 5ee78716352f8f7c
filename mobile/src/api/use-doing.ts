import { useCallback, useState } from 'react';

/** Runs one thing at a time that changes something, and keeps why the last one failed. */
export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, setError, run };
}

import { useCallback, useState } from 'react';
import { problemWords } from '../api/problem-words';
import { useText } from '../texts/TextsProvider';
import type { Problem } from './flow';
import { signInWords } from './problem-of-sign-in';

/** Runs one thing at a time, and keeps the words of what went wrong with the last one. */
export function useBusy() {
  const say = useText();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = useCallback(
    async (work: () => Promise<Problem | null>): Promise<boolean> => {
      setBusy(true);
      setTrouble(null);
      try {
        const problem = await work();
        if (problem) setTrouble(signInWords(problem, say));
        return !problem;
      } catch (error) {
        setTrouble(problemWords(error, say));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [say],
  );
  return { busy, trouble, setTrouble, run };
}

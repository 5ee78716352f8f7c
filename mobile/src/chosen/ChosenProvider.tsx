import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSession } from '../session/use-session';

interface Chosen {
  /** Ids; in memory only, as none of them may stand in an address. */
  visit: string | null;
  payment: string | null;
  chooseVisit(id: string): void;
  choosePayment(id: string): void;
}

const Context = createContext<Chosen | null>(null);

/** Which visit and which payment the screens are about that show one of them. */
export function ChosenProvider({ children }: { children: ReactNode }) {
  const [visit, chooseVisit] = useState<string | null>(null);
  const [payment, choosePayment] = useState<string | null>(null);
  const { state } = useSession();
  // Whoever signs in next on this phone chooses anew.
  useEffect(() => {
    if (state === 'signed-in') return;
    chooseVisit(null);
    choosePayment(null);
  }, [state]);
  const chosen = useMemo(() => ({ visit, payment, chooseVisit, choosePayment }), [visit, payment]);
  return <Context value={chosen}>{children}</Context>;
}

export function useChosen(): Chosen {
  const chosen = use(Context);
  if (!chosen) throw new Error('useChosen stands outside of its provider');
  return chosen;
}

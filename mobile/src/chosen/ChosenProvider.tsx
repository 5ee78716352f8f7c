import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSession } from '../session/use-session';

interface Chosen {
  /** Ids; in memory only, as none of them may stand in an address. */
  visit: string | null;
  payment: string | null;
  /** For whom a visit is booked unless somebody says otherwise: who was chosen last; null: oneself. */
  person: string | null;
  chooseVisit(id: string): void;
  choosePayment(id: string): void;
  choosePerson(id: string | null): void;
}

const Context = createContext<Chosen | null>(null);

/** Which visit and which payment the screens are about that show one of them, and whom one looked at last. */
export function ChosenProvider({ children }: { children: ReactNode }) {
  const [visit, chooseVisit] = useState<string | null>(null);
  const [payment, choosePayment] = useState<string | null>(null);
  const [person, choosePerson] = useState<string | null>(null);
  const { state } = useSession();
  // Whoever signs in next on this phone chooses anew.
  useEffect(() => {
    if (state === 'signed-in') return;
    chooseVisit(null);
    choosePayment(null);
    choosePerson(null);
  }, [state]);
  const chosen = useMemo(
    () => ({ visit, payment, person, chooseVisit, choosePayment, choosePerson }),
    [visit, payment, person],
  );
  return <Context value={chosen}>{children}</Context>;
}

export function useChosen(): Chosen {
  const chosen = use(Context);
  if (!chosen) throw new Error('useChosen stands outside of its provider');
  return chosen;
}

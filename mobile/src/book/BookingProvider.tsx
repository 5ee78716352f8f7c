import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { FoundDoctor } from '../find/fitting-doctors';
import { useSession } from '../session/use-session';
import type { Offer } from './channels';

/** What was chosen so far. It is held in memory: whom somebody sees, and for whom, is in no address. */
export interface Booking {
  doctor: FoundDoctor | null;
  offer: Offer | null;
  startsAt: string | null;
  /** For whom; null: oneself. */
  patient: string | null;
  /** The way to meet that is looked for; null: any. */
  channel: string | null;
  /** The time that somebody else took meanwhile, and others near it. */
  taken: { startsAt: string; alternatives: readonly string[] } | null;
  /** The held visit whose payment is looked at. */
  visitId: string | null;
}

const NOTHING: Booking = {
  doctor: null,
  offer: null,
  startsAt: null,
  patient: null,
  channel: null,
  taken: null,
  visitId: null,
};
const Context = createContext<{ booking: Booking; choose(part: Partial<Booking>): void } | null>(null);

export function BookingProvider({ children }: { children: ReactNode }) {
  const { state } = useSession();
  const [booking, setBooking] = useState(NOTHING);
  // Whoever signs in next on this phone begins anew.
  useEffect(() => {
    if (state === 'signed-out') setBooking(NOTHING);
  }, [state]);
  const choose = useCallback(
    (part: Partial<Booking>) => setBooking((before) => ({ ...before, ...part })),
    [],
  );
  const held = useMemo(() => ({ booking, choose }), [booking, choose]);
  return <Context value={held}>{children}</Context>;
}

export function useBooking() {
  const held = use(Context);
  if (!held) throw new Error('useBooking stands outside of its provider');
  return held;
}

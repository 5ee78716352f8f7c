import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { readPreferences, writePreferences, type Preferences } from './kept';

interface Held {
  preferences: Preferences;
  change(part: Partial<Preferences>): void;
}

const Context = createContext<Held | null>(null);

/** Draws nothing before it knows: a screen that changes language or colours as it opens looks broken. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  useEffect(() => void readPreferences().then(setPreferences), []);

  const held = useMemo<Held | null>(() => {
    if (!preferences) return null;
    return {
      preferences,
      change: (part) => {
        const next = { ...preferences, ...part };
        setPreferences(next);
        void writePreferences(next);
      },
    };
  }, [preferences]);

  return held && <Context value={held}>{children}</Context>;
}

export function usePreferences(): Held {
  const held = use(Context);
  if (!held) throw new Error('usePreferences stands outside of its provider');
  return held;
}

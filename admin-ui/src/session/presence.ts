/**
 * When somebody last touched the console, in any tab of this browser. Requests that leave long after that are of screens
 * that renew themselves, and keep no session open.
 */
export interface Presence {
  touch(): void;
  awayMs(): number;
}

/** Of requests that no person caused. */
export const BACKGROUND_HEADERS = { 'Daktari-Background': '1' } as const;
const AWAY_MS = 30_000;

export function createPresence(now: () => number = Date.now): Presence {
  let touchedAt = now();
  return {
    touch: () => void (touchedAt = now()),
    awayMs: () => now() - touchedAt,
  };
}

export function backgroundHeaders({ awayMs }: Pick<Presence, 'awayMs'>): Record<string, string> {
  return awayMs() > AWAY_MS ? BACKGROUND_HEADERS : {};
}

import type { ZonedClinic } from './calendar-day';
import type { Db } from './db';
import type { Contributions } from './registry';

/** The cards that the first page of the CMS has words for (src/admin/home/cards.ts). */
export const HOME_CARDS = ['visits', 'payments', 'chain', 'messages'] as const;

/** One count of a card, of nobody in particular; the panel has words for each name. */
export interface HomeCount {
  name: string;
  count: number;
  /** What somebody should look into as soon as there is one. */
  alarm: boolean;
}

/** What a part of the house shows on the first page of the CMS, summed over `clinics`; `now` is domain time. */
export type HomeCard = (query: Db, clinics: readonly ZonedClinic[], now: Date) => Promise<HomeCount[]>;

/** @throws Error when a card is nobody's, or has no words: it would be empty, or never be seen */
export function requireHomeCards(cards: Contributions<HomeCard>): void {
  const given = cards.entries().map(([name]) => name);
  const missing = HOME_CARDS.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !HOME_CARDS.some((known) => known === name));
  if (missing.length + unknown.length > 0)
    throw new Error(`cards of the CMS's first page: missing ${missing.join()}; unknown ${unknown.join()}`);
}

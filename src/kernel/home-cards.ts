import type { ZonedClinic } from './calendar-day';
import type { Db } from './db';

/** One count of a card, of nobody in particular; the panel has words for each name. */
export interface HomeCount {
  name: string;
  count: number;
  /** What somebody should look into as soon as there is one. */
  alarm: boolean;
}

/** What a part of the house shows on the first page of the CMS, summed over `clinics`; `now` is domain time. */
export type HomeCard = (query: Db, clinics: readonly ZonedClinic[], now: Date) => Promise<HomeCount[]>;

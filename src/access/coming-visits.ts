import type { Db, Trx } from '../kernel/db';
import { serviceKey } from '../kernel/registry';

/** What a practitioner leaves behind who is sent away; provided by plugins/scheduling. */
export interface ComingVisits {
  /** Confirmed or held, from now on. */
  count(query: Db | Trx, practitionerId: number, now: Date): Promise<number>;
}

export const COMING_VISITS = serviceKey<ComingVisits>('coming visits');

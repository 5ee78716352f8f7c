import type { Db, Trx } from './db';
import { serviceKey } from './registry';

/** Who acts for patients that have no phone of their own: children above all. */
export interface Guardians {
  /** Row ids of the patients whose accounts act for this one at `now`, the longest first. @param documentId of the patient */
  actingFor(query: Db | Trx, documentId: string, now: Date): Promise<readonly number[]>;
}

export const GUARDIANS = serviceKey<Guardians>('guardians');

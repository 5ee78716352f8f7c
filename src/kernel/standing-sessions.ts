import type { Db, Trx } from './db';
import { serviceKey } from './registry';

/** Provided by plugins/identity, for who keeps something for as long as a session stands. */
export interface StandingSessions {
  /** Of these: a grant that ran out ends its session before anything is deleted. */
  among(query: Db | Trx, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

export const STANDING_SESSIONS = serviceKey<StandingSessions>('standing sessions');

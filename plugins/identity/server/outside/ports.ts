import type { Trip } from './domain/trip';

/** What became of somebody who came back from a provider. */
export type Arrival =
  | { kind: 'known'; issuer: string; subject: string; several: boolean }
  /** Some check failed; which one is nobody's business. */
  | { kind: 'refused' }
  | { kind: 'down' };

/** One provider outside, as it is spoken to. Both calls use the network: never within a transaction. */
export interface OutsideProvider {
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  readonly issuer: string;
  /** Its own page, with the request of this trip; null when it can't be reached. */
  departure(trip: Trip, asks: { again: boolean }): Promise<string | null>;
  /** @param query as it came back to our address, untouched */
  arrival(trip: Trip, query: string): Promise<Arrival>;
}

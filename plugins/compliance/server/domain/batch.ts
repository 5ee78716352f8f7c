import { canonical, type AuditEvent } from './event';
import { leafHash, merkleRoot, type Hash } from './merkle';

/** A sealed stretch of one clinic's trail. */
export interface Batch {
  chain: number;
  /** 1 for the clinic's first. */
  number: number;
  root: string;
  /** The header of the batch before, `GENESIS` for the first. */
  previous: string;
  /** The hash over all of this but the leaves, which the root covers. */
  header: string;
  events: number;
  firstEvent: string;
  lastEvent: string;
  lastAt: string;
  leaves: readonly Leaf[];
  sealedAt: string;
  anchoredAt: string | null;
}
export interface Leaf {
  id: string;
  hash: string;
}

export const GENESIS = '0'.repeat(64);

/** Closes events, in the order of their ids, into the batch after `before`. @throws Error without events */
export function sealEvents(
  hash: Hash,
  events: readonly AuditEvent[],
  before: Pick<Batch, 'number' | 'header'> | null,
  sealedAt: string,
): Batch {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) throw new Error('nothing to seal');
  const leaves = events.map((event) => leafOf(hash, event));
  const facts = {
    chain: first.chain,
    number: (before?.number ?? 0) + 1,
    root: rootOf(hash, leaves),
    previous: before?.header ?? GENESIS,
    events: events.length,
    firstEvent: first.id,
    lastEvent: last.id,
    lastAt: events.reduce((latest, { at }) => (at > latest ? at : latest), first.at),
    sealedAt,
  };
  return { ...facts, header: headerOf(hash, facts), leaves, anchoredAt: null };
}

export function leafOf(hash: Hash, event: AuditEvent): Leaf {
  return { id: event.id, hash: leafHash(hash, canonical(event)) };
}

export function rootOf(hash: Hash, leaves: readonly Leaf[]): string {
  return merkleRoot(
    hash,
    leaves.map((leaf) => leaf.hash),
  );
}

type HeaderFacts = Omit<Batch, 'header' | 'leaves' | 'anchoredAt'>;

export function headerOf(hash: Hash, facts: HeaderFacts): string {
  const { chain, number, root, previous, events, firstEvent, lastEvent, lastAt, sealedAt } = facts;
  return hash(
    JSON.stringify([
      'daktari-audit-batch-1',
      chain,
      number,
      root,
      previous,
      events,
      firstEvent,
      lastEvent,
      lastAt,
      sealedAt,
    ]),
  );
}

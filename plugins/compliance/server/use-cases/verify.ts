import type { Walked } from '../domain/chain-check';
import type { Finding } from '../domain/check-batch';
import type { AnchorLine, Query } from '../ports';
import { allChains, compareAnchors } from './chain/compare-anchors';
import { beginning, tooYoung, walkOn, type Looker } from './chain/walk';

/** What a walk over one clinic's chain found; number and header are the checkpoint's when no batch follows it. */
export interface ChainState extends Walked {
  chain: number;
  unsealed: number;
  unanchored: number;
  prunedUpTo: number | null;
}
export interface Verdict {
  chains: ChainState[];
  /** The first bad place of each chain, and what the anchors tell against it. */
  findings: Finding[];
  anchorLines: number;
}

/** Recomputes every chain, batch by batch: memory holds one batch, however long the trail is. */
export async function verifyTrail(
  parts: Looker,
  query: Query,
  anchors: AsyncIterable<AnchorLine> | null,
): Promise<Verdict> {
  const chains: ChainState[] = [];
  const findings: Finding[] = [];
  for (const chain of await allChains(parts, query)) {
    const { state, finding } = await walk(parts, query, chain);
    chains.push(state);
    if (finding) findings.push(finding);
  }
  const told = anchors ? await compareAnchors(parts, query, anchors, 'all') : { findings: [], lines: 0 };
  return { chains, findings: [...findings, ...told.findings], anchorLines: told.lines };
}

async function walk(
  parts: Looker,
  query: Query,
  chain: number,
): Promise<{ state: ChainState; finding: Finding | null }> {
  const { events, batches, checkpoints } = parts;
  const checkpoint = await checkpoints.last(query, chain);
  const from = beginning(checkpoint);
  const counted = {
    chain,
    unsealed: await events.unsealedCount(query, chain),
    unanchored: await batches.unanchoredCount(query, chain),
    prunedUpTo: checkpoint?.number ?? null,
  };
  const young = tooYoung(checkpoint);
  if (young) return { state: { ...counted, ...from }, finding: young };
  const { walked, finding } = await walkOn(parts, query, { chain, start: from.lastNumber, from });
  return { state: { ...counted, ...walked }, finding };
}

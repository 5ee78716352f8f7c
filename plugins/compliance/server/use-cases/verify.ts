import { GENESIS } from '../domain/batch';
import { checkEvents, checkHeader, type Finding } from '../domain/check-batch';
import type { AnchorLine, Checkpoint, Query } from '../ports';
import type { Parts } from './parts';

type Looker = Pick<Parts, 'events' | 'batches' | 'checkpoints' | 'hash'>;

/** What a walk over one clinic's chain found. */
export interface ChainState {
  chain: number;
  /** Of the batch that was checked last; the checkpoint's when none follows it. */
  lastNumber: number;
  lastHeader: string;
  batches: number;
  events: number;
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
  const told = anchors ? await compare(parts, query, anchors) : { findings: [], lines: 0 };
  return { chains, findings: [...findings, ...told.findings], anchorLines: told.lines };
}

async function allChains({ events, batches, checkpoints }: Looker, query: Query): Promise<number[]> {
  const lists = [await events.chains(query), await batches.chains(query), await checkpoints.chains(query)];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

async function walk(
  { events, batches, checkpoints, hash }: Looker,
  query: Query,
  chain: number,
): Promise<{ state: ChainState; finding: Finding | null }> {
  const checkpoint = await checkpoints.last(query, chain);
  const start = checkpoint?.number ?? 0;
  const state: ChainState = {
    chain,
    lastNumber: start,
    lastHeader: checkpoint?.header ?? GENESIS,
    batches: 0,
    events: 0,
    unsealed: await events.unsealedCount(query, chain),
    unanchored: await batches.unanchoredCount(query, chain),
    prunedUpTo: checkpoint?.number ?? null,
  };
  const young = checkpoint && tooYoung(checkpoint);
  if (young) return { state, finding: young };
  for (;;) {
    const batch = await batches.after(query, chain, state.lastNumber);
    if (!batch) break;
    const expected = state.lastNumber + 1;
    if (batch.number !== expected) {
      return { state, finding: { chain, batch: expected, event: null, problem: 'batch_missing' } };
    }
    // Leaves first: with them whole, an altered row can be named.
    const finding =
      checkHeader(hash, batch, state.lastHeader) ??
      checkEvents(hash, batch, await events.ofBatch(query, chain, batch.number, batch.events + 1));
    if (finding) return { state, finding };
    state.lastNumber = batch.number;
    state.lastHeader = batch.header;
    state.batches += 1;
    state.events += batch.events;
  }
  const stray = await events.firstOutside(query, chain, start, state.lastNumber);
  if (!stray) return { state, finding: null };
  const problem = stray.batch > state.lastNumber ? 'batch_missing' : 'event_added';
  return { state, finding: { chain, batch: stray.batch, event: stray.id, problem } };
}

/** A checkpoint whose batches were not as old as its own policy asks. */
function tooYoung({ chain, number, lastAt, madeAt, retentionYears }: Checkpoint): Finding | null {
  const oldEnough = new Date(madeAt);
  oldEnough.setUTCFullYear(oldEnough.getUTCFullYear() - retentionYears);
  if (lastAt < oldEnough.toISOString()) return null;
  return { chain, batch: number, event: null, problem: 'checkpoint_too_young' };
}

const PAGE = 200;

interface Anchored {
  checkpoint: Checkpoint | null;
  confirmed: boolean;
  highest: number;
  finding: Finding | null;
}

/** Holds the anchors against the database: what was told outside must still be there, with the same header. */
async function compare(
  parts: Looker,
  query: Query,
  anchors: AsyncIterable<AnchorLine>,
): Promise<{ findings: Finding[]; lines: number }> {
  const known = new Map<number, Anchored>();
  let lines = 0;
  const page: AnchorLine[] = [];
  for await (const line of anchors) {
    lines += 1;
    page.push(line);
    if (page.length === PAGE) await comparePage(parts, query, known, page.splice(0));
  }
  await comparePage(parts, query, known, page);
  for (const chain of await allChains(parts, query)) {
    const told = known.get(chain) ?? (await unheard(parts, query, chain));
    known.set(chain, told);
    told.finding ??= await untold(parts, query, chain, told);
  }
  const findings = [...known.values()].flatMap(({ finding }) => finding ?? []);
  return { findings, lines };
}

async function unheard({ checkpoints }: Looker, query: Query, chain: number): Promise<Anchored> {
  const checkpoint = await checkpoints.last(query, chain);
  return { checkpoint, confirmed: false, highest: 0, finding: null };
}

/** What the database says was anchored and no line of the outside knows. */
async function untold(
  { batches }: Looker,
  query: Query,
  chain: number,
  { checkpoint, confirmed, highest }: Anchored,
): Promise<Finding | null> {
  if (checkpoint && !confirmed) {
    return { chain, batch: checkpoint.number, event: null, problem: 'checkpoint_not_anchored' };
  }
  const last = await batches.lastAnchored(query, chain);
  if (last === null || last <= highest) return null;
  return { chain, batch: last, event: null, problem: 'anchor_missing' };
}

async function comparePage(
  parts: Looker,
  query: Query,
  known: Map<number, Anchored>,
  page: readonly AnchorLine[],
): Promise<void> {
  for (const chain of new Set(page.map((line) => line.chain))) {
    const told = known.get(chain) ?? (await unheard(parts, query, chain));
    known.set(chain, told);
    const lines = page.filter((line) => line.chain === chain);
    const headers = await parts.batches.headers(
      query,
      chain,
      lines.map(({ number }) => number),
    );
    for (const line of lines) {
      const { checkpoint } = told;
      told.highest = Math.max(told.highest, line.number);
      if (line.kind === 'checkpoint' && line.number === checkpoint?.number) {
        told.confirmed ||= line.header === checkpoint.header;
      }
      told.finding ??= disagreement(line, checkpoint, headers.get(line.number));
    }
  }
}

function disagreement(
  { chain, number, header }: AnchorLine,
  checkpoint: Checkpoint | null,
  found: string | undefined,
): Finding | null {
  const bad = (problem: 'anchor_differs' | 'anchored_batch_missing'): Finding => ({
    chain,
    batch: number,
    event: null,
    problem,
  });
  if (checkpoint && number < checkpoint.number) return null;
  const kept = checkpoint?.number === number ? checkpoint.header : found;
  if (kept === undefined) return bad('anchored_batch_missing');
  return kept === header ? null : bad('anchor_differs');
}

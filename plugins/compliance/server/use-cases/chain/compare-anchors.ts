import type { Finding } from '../../domain/check-batch';
import type { AnchorLine, Checkpoint, Query } from '../../ports';
import type { Looker } from './walk';

const PAGE = 200;

interface Anchored {
  checkpoint: Checkpoint | null;
  confirmed: boolean;
  highest: number;
  finding: Finding | null;
}

/** Holds the anchors against the database: what was told outside must still be there, with the same header. */
export async function compareAnchors(
  parts: Looker,
  query: Query,
  anchors: AsyncIterable<AnchorLine>,
  chains: readonly number[] | 'all',
): Promise<{ findings: Finding[]; lines: number }> {
  const known = new Map<number, Anchored>();
  const wanted = chains === 'all' ? await allChains(parts, query) : chains;
  // Asked before the lines are read: what is anchored meanwhile is behind their end.
  const lasts = new Map<number, number | null>();
  for (const chain of wanted) lasts.set(chain, await parts.batches.lastAnchored(query, chain));
  let lines = 0;
  const page: AnchorLine[] = [];
  for await (const line of anchors) {
    lines += 1;
    if (chains !== 'all' && !chains.includes(line.chain)) continue;
    page.push(line);
    if (page.length === PAGE) await comparePage(parts, query, known, page.splice(0));
  }
  await comparePage(parts, query, known, page);
  for (const chain of wanted) {
    const told = known.get(chain) ?? (await unheard(parts, query, chain));
    known.set(chain, told);
    told.finding ??= untold(chain, lasts.get(chain) ?? null, told);
  }
  const findings = [...known.values()].flatMap(({ finding }) => finding ?? []);
  return { findings, lines };
}

async function unheard({ checkpoints }: Looker, query: Query, chain: number): Promise<Anchored> {
  const checkpoint = await checkpoints.last(query, chain);
  return { checkpoint, confirmed: false, highest: 0, finding: null };
}

/** What the database says was anchored and no line of the outside knows. */
function untold(
  chain: number,
  last: number | null,
  { checkpoint, confirmed, highest }: Anchored,
): Finding | null {
  if (checkpoint && !confirmed) {
    return { chain, batch: checkpoint.number, event: null, problem: 'checkpoint_not_anchored' };
  }
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

export async function allChains({ events, batches, checkpoints }: Looker, query: Query): Promise<number[]> {
  const lists = [await events.chains(query), await batches.chains(query), await checkpoints.chains(query)];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

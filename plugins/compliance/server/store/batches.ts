import type { Batch, Leaf } from '../domain/batch';
import type { Batches, Checkpoint, Checkpoints } from '../ports';
import { distinctAscending } from './distinct';

const BATCHES = 'audit_batches';
const CHECKPOINTS = 'audit_checkpoints';

interface BatchRow {
  chain: number;
  number: number;
  root: string;
  previous: string;
  header: string;
  events: number;
  first_event: string;
  last_event: string;
  last_at: string;
  leaves: string;
  sealed_at: string;
  anchored_at: string | null;
}
interface CheckpointRow {
  chain: number;
  number: number;
  header: string;
  last_at: string;
  retention_years: number;
  signed_by: string;
  made_at: string;
}

export function batchStore(): Batches {
  return {
    insert: async (trx, batch) => {
      await trx(BATCHES).insert(toRow(batch));
    },
    chains: (query) => distinctAscending(query, BATCHES, 'chain'),
    last: async (query, chain) =>
      toBatchOrNull(await query<BatchRow>(BATCHES).where({ chain }).orderBy('number', 'desc').first()),
    find: async (query, chain, number) =>
      toBatchOrNull(await query<BatchRow>(BATCHES).where({ chain, number }).first()),
    after: async (query, chain, number) =>
      toBatchOrNull(
        await query<BatchRow>(BATCHES)
          .where({ chain })
          .andWhere('number', '>', number)
          .orderBy('number')
          .first(),
      ),
    headers: async (query, chain, numbers) => {
      const rows = await query<BatchRow>(BATCHES)
        .where({ chain })
        .whereIn('number', [...numbers])
        .select('number', 'header');
      return new Map(rows.map(({ number, header }) => [number, header]));
    },
    eventCount: async (query, chain) => {
      const [row] = await query(BATCHES).where({ chain }).sum({ n: 'events' });
      return Number(row?.n ?? 0);
    },
    unanchoredCount: async (query, chain) => {
      const [row] = await query(BATCHES).where({ chain }).whereNull('anchored_at').count({ n: '*' });
      return Number(row?.n);
    },
    lastAnchored: async (query, chain) => {
      const [row] = await query(BATCHES).where({ chain }).whereNotNull('anchored_at').max({ n: 'number' });
      return row?.n === null || row?.n === undefined ? null : Number(row.n);
    },
    markAnchored: async (query, chain, number, at) => {
      await query(BATCHES).where({ chain, number }).whereNull('anchored_at').update({ anchored_at: at });
    },
    endedBefore: async (query, chain, before, limit) => {
      const rows = await query<BatchRow>(BATCHES).where({ chain }).orderBy('number').limit(limit).select();
      const young = rows.findIndex(({ last_at }) => last_at >= before);
      return (young < 0 ? rows : rows.slice(0, young)).map(toBatch);
    },
    prune: async (trx, chain, number) => {
      await trx(BATCHES).where({ chain, number }).delete();
    },
  };
}

export function checkpointStore(): Checkpoints {
  return {
    insert: async (trx, { chain, number, header, lastAt, retentionYears, signedBy, madeAt }) => {
      const facts = { chain, number, header, last_at: lastAt, made_at: madeAt };
      await trx(CHECKPOINTS).insert({ ...facts, retention_years: retentionYears, signed_by: signedBy });
    },
    last: async (query, chain) => {
      const row = await query<CheckpointRow>(CHECKPOINTS).where({ chain }).orderBy('number', 'desc').first();
      return row ? toCheckpoint(row) : null;
    },
    chains: (query) => distinctAscending(query, CHECKPOINTS, 'chain'),
  };
}

function toCheckpoint(row: CheckpointRow): Checkpoint {
  const { chain, number, header } = row;
  return {
    ...{ chain, number, header },
    lastAt: row.last_at,
    retentionYears: row.retention_years,
    signedBy: row.signed_by,
    madeAt: row.made_at,
  };
}

function toRow(batch: Batch): BatchRow {
  const { chain, number, root, previous, header, events } = batch;
  return {
    ...{ chain, number, root, previous, header, events },
    first_event: batch.firstEvent,
    last_event: batch.lastEvent,
    last_at: batch.lastAt,
    leaves: batch.leaves.map(({ id, hash }) => `${id} ${hash}`).join('\n'),
    sealed_at: batch.sealedAt,
    anchored_at: batch.anchoredAt,
  };
}

function toBatchOrNull(row: BatchRow | undefined): Batch | null {
  return row ? toBatch(row) : null;
}

function toBatch(row: BatchRow): Batch {
  const { chain, number, root, previous, header, events } = row;
  return {
    ...{ chain, number, root, previous, header, events },
    firstEvent: row.first_event,
    lastEvent: row.last_event,
    lastAt: row.last_at,
    leaves: row.leaves.split('\n').map(toLeaf),
    sealedAt: row.sealed_at,
    anchoredAt: row.anchored_at,
  };
}

function toLeaf(line: string): Leaf {
  const [id = '', hash = ''] = line.split(' ');
  return { id, hash };
}

import type { Problem } from '../domain/check-batch';
import type { ChainCheck } from '../domain/chain-check';
import type { Checks } from '../ports';

const CHECKS = 'audit_checks';

interface CheckRow {
  id: string;
  chain: number;
  running_key: string;
  asked_at: string;
  moved_at: string;
  start: number;
  up_to: number;
  number: number;
  header: string;
  batches: number;
  events: number;
  ended_at: string | null;
  problem: Problem | null;
  problem_batch: number | null;
  problem_event: string | null;
}

export function checkStore(): Checks {
  return {
    insert: async (trx, check) => {
      await trx(CHECKS).insert(toRow(check));
    },
    giveUp: async (trx, { id }) => {
      await trx(CHECKS).where({ id }).update({ running_key: id });
    },
    last: async (query, chain) => {
      const row = await query<CheckRow>(CHECKS).where({ chain }).orderBy('id', 'desc').first();
      return row ? toCheck(row) : null;
    },
    lastOfEach: async (query, chains) => {
      const newest = query(CHECKS).whereIn('chain', chains).groupBy('chain').max('id');
      const rows = await query<CheckRow>(CHECKS).whereIn('id', newest);
      return rows.map(toCheck);
    },
    save: async (query, check) => {
      const { id: _id, running_key: key, ...row } = toRow(check);
      const ended = check.endedAt === null ? {} : { running_key: key };
      await query(CHECKS)
        .where({ id: check.id })
        .whereNull('ended_at')
        .update({ ...row, ...ended });
    },
    forget: async (trx, chain, keep) => {
      const kept = trx(CHECKS).where({ chain }).orderBy('id', 'desc').limit(keep).pluck<string[]>('id');
      await trx(CHECKS)
        .where({ chain })
        .whereNotIn('id', await kept)
        .delete();
    },
  };
}

function toRow(check: ChainCheck): CheckRow {
  const { id, chain, start, batches, events, finding } = check;
  return {
    ...{ id, chain, start, batches, events },
    running_key: check.endedAt === null ? `chain ${String(chain)}` : id,
    asked_at: check.askedAt,
    moved_at: check.movedAt,
    up_to: check.upTo,
    number: check.lastNumber,
    header: check.lastHeader,
    ended_at: check.endedAt,
    problem: finding?.problem ?? null,
    problem_batch: finding?.batch ?? null,
    problem_event: finding?.event ?? null,
  };
}

function toCheck(row: CheckRow): ChainCheck {
  const { id, chain, start, batches, events, problem } = row;
  return {
    ...{ id, chain, start, batches, events },
    askedAt: row.asked_at,
    movedAt: row.moved_at,
    upTo: row.up_to,
    lastNumber: row.number,
    lastHeader: row.header,
    endedAt: row.ended_at,
    finding: problem && { chain, problem, batch: row.problem_batch, event: row.problem_event },
  };
}

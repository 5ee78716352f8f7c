import type { Clock } from '../../../../src/kernel/clock';
import { toIso } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';
import type { Ending, JourneyStore } from '../ports';

const TABLE = 'workflow_journeys';

interface Row {
  id: string;
  steps: string;
}

export function journeyStore(clock: Clock, ids: Ids): JourneyStore {
  return {
    begin: async (trx, { kind, subject, steps }) => {
      const now = toIso(clock.now());
      const row = { id: ids.id(clock.now()), kind, subject, steps: JSON.stringify(steps), state: 'open' };
      await trx(TABLE).insert({ ...row, created_at: now, updated_at: now });
    },
    close: async (trx, kind, subject, as) => {
      const row = await trx(TABLE)
        .where({ kind, subject, state: 'open' })
        .first<Row | undefined>('id', 'steps');
      if (!row) return [];
      const closed = await trx(TABLE)
        .where({ id: row.id, state: 'open' })
        .update({ state: as, updated_at: toIso(clock.now()) });
      return closed === 1 ? (JSON.parse(row.steps) as string[]) : [];
    },
    ending: async (query, kind, subject) => {
      const row = await query(TABLE)
        .where({ kind, subject })
        .whereNot('state', 'open')
        .first<{ state: Ending } | undefined>('state');
      return row?.state ?? null;
    },
    prune: async (trx, before) => {
      await trx(TABLE).where('updated_at', '<', toIso(before)).whereNot('state', 'open').delete();
    },
  };
}

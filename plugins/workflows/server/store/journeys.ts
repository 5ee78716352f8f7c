import type { Clock } from '../../../../src/kernel/clock';
import { toIso, type Trx } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';

export interface JourneyPosition {
  kind: string;
  subject: string;
  steps: readonly string[];
}

export interface JourneyStore {
  begin(trx: Trx, position: JourneyPosition): Promise<void>;
  /** The steps taken, when the journey was open until now; else none. */
  close(trx: Trx, kind: string, subject: string, as: 'finished' | 'undone'): Promise<readonly string[]>;
}

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
  };
}

import type { Visit } from '../../plugins/scheduling/server/face';
import type { Trx } from '../../src/kernel/db';
import { AppError } from '../../src/kernel/errors';
import { ROOM, schedulingBench, type SchedulingBench } from './scheduling';
import { temporarySqlite } from './sqlite';

/** What a front desk does all day, one transaction each. */
export interface VisitDesk {
  inTrx<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  hold(startsAt: Date, wish?: Partial<typeof ROOM>): Promise<Visit>;
  confirm(visit: Visit): Promise<string>;
  reload(visit: Visit): Promise<Visit>;
  /** How many buckets the visit has. */
  bucketsOf(visit: Visit): Promise<number>;
  /** Names of everything that was told, in order of the alphabet. */
  events(): Promise<string[]>;
}

/** A desk with a database of its own. */
export async function openDesk(): Promise<{
  bench: SchedulingBench;
  desk: VisitDesk;
  drop(): Promise<void>;
}> {
  const { knex, drop } = temporarySqlite();
  const bench = await schedulingBench(knex);
  return { bench, desk: visitDesk(bench), drop };
}

export function visitDesk({ knex, scheduling }: SchedulingBench): VisitDesk {
  const inTrx: VisitDesk['inTrx'] = (work) => knex.transaction(work);
  return {
    inTrx,
    hold: (startsAt, wish = {}) =>
      inTrx((trx) => scheduling.hold(trx, { ...ROOM, ...wish, patientId: 7, startsAt, bookedBy: 'patient' })),
    confirm: (visit) => inTrx((trx) => scheduling.confirm(trx, visit.id)),
    reload: async (visit) => {
      const found = await scheduling.find(knex, { id: visit.id });
      if (!found) throw new Error('visit is gone');
      return found;
    },
    bucketsOf: async (visit) => {
      const rows = await knex('scheduling_occupancy')
        .where('visit_id', visit.id)
        .select<{ id: number }[]>('id');
      return rows.length;
    },
    events: async () => {
      const rows = await knex('kernel_events').select<{ name: string }[]>('name');
      return rows.map(({ name }) => name).sort();
    },
  };
}

/** The refusal as `status code`; anything else is told as such. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? `${error.status} ${error.code}` : `no refusal: ${String(error)}`;
}

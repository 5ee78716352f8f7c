import { AppError } from '../../src/kernel/errors';
import { ROOM, type SchedulingBench } from './scheduling';

export interface RaceResult {
  winners: number;
  conflicts: number;
  /** Refusals of any other kind, by what they said. */
  others: string[];
  /** What the losers were told. */
  refusals: Readonly<Record<string, unknown>>[];
  ms: number;
}

/** `runners` patients hold one and the same time at once, each in a transaction of their own. */
export async function raceForOneTime(
  bench: SchedulingBench,
  startsAt: Date,
  runners = 200,
): Promise<RaceResult> {
  const { scheduling, knex } = bench;
  const began = performance.now();
  const results = await Promise.allSettled(
    Array.from({ length: runners }, (_, runner) =>
      scheduling.withAlternatives(() =>
        knex.transaction((trx) =>
          scheduling.hold(trx, { ...ROOM, patientId: runner + 1, startsAt, bookedBy: 'patient' }),
        ),
      ),
    ),
  );
  const ms = performance.now() - began;
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const conflicts = refused.filter((reason) => reason instanceof AppError && reason.code === 'slot_taken');
  return {
    winners: results.length - refused.length,
    conflicts: conflicts.length,
    others: refused.filter((reason) => !conflicts.includes(reason)).map(String),
    refusals: conflicts.flatMap((reason) => (reason instanceof AppError ? [reason.details] : [])),
    ms,
  };
}

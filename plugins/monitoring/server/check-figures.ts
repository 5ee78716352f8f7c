import type { Figures } from '../../../src/kernel/figures';

/**
 * What was contributed and set has to fit together.
 * @throws Error for a goal of an objective that there is not, and for a promise in seconds that no bucket ends with
 */
export function checkFigures(
  { objectives }: Figures,
  goals: Readonly<Record<string, number>>,
  bounds: readonly number[],
): void {
  for (const name of Object.keys(goals)) {
    if (!objectives.get(name)) throw new Error(`OBJECTIVES names "${name}", which nobody promises`);
  }
  for (const [name, { promise }] of objectives.entries()) {
    if (promise.kind === 'within' && !bounds.includes(promise.seconds)) {
      throw new Error(
        `objective "${name}" promises ${String(promise.seconds)} s, which is no bound of the buckets`,
      );
    }
  }
}

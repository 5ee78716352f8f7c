import type { Bilingual } from '../world/bilingual';

/** One finished step as the landing page shows it; `ms` is real time. */
export type Step = { step: string; title: Bilingual; detail: string; ok: boolean; ms: number };

export class StepFailed extends Error {}

export type Outcome<Value> = { value: Value; detail: string };

export type Walk = {
  /** Does one step and reports it; throws StepFailed after reporting a failure. */
  take<Value>(
    step: string,
    title: Bilingual,
    work: () => Outcome<Value> | Promise<Outcome<Value>>,
  ): Promise<Value>;
};

export function createWalk(report: (step: Step) => void, realNow: () => number): Walk {
  return {
    async take(step, title, work) {
      const start = realNow();
      try {
        const { value, detail } = await work();
        report({ step, title, detail, ok: true, ms: realNow() - start });
        return value;
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        report({ step, title, detail, ok: false, ms: realNow() - start });
        throw new StepFailed(detail);
      }
    },
  };
}

/** Asks again and again until there is an answer; throws `problem` after `patienceMs` of real time. */
export async function until<Value>(
  look: () => Value | null | Promise<Value | null>,
  problem: string,
  patienceMs: number,
  wait: (ms: number) => Promise<unknown>,
): Promise<Value> {
  const everyMs = 150;
  for (let waited = 0; waited <= patienceMs; waited += everyMs) {
    const value = await look();
    if (value !== null) return value;
    await wait(everyMs);
  }
  throw new Error(problem);
}

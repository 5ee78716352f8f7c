import { bilingual, type Bilingual } from '../world/bilingual';

/** One finished step as the landing page shows it; `ms` is real time. */
export type Step = { step: string; title: Bilingual; detail: Bilingual; ok: boolean; ms: number };

export class StepFailed extends Error {}

/** What stopped a step, in words for whoever looks on. */
export class Problem extends Error {
  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}

export type Outcome<Value> = { value: Value; detail: Bilingual | string };

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
        report({ step, title, detail: bilingual(detail), ok: true, ms: realNow() - start });
        return value;
      } catch (error) {
        const problem =
          error instanceof Problem ? error.words : String(error instanceof Error ? error.message : error);
        const detail = bilingual(problem);
        report({ step, title, detail, ok: false, ms: realNow() - start });
        throw new StepFailed(detail.en);
      }
    },
  };
}

/** Asks again and again until there is an answer; throws `problem` after `patienceMs` of real time. */
export async function until<Value>(
  look: () => Value | null | Promise<Value | null>,
  problem: Bilingual,
  patienceMs: number,
  wait: (ms: number) => Promise<unknown>,
): Promise<Value> {
  const everyMs = 150;
  for (let waited = 0; waited <= patienceMs; waited += everyMs) {
    const value = await look();
    if (value !== null) return value;
    await wait(everyMs);
  }
  throw new Problem(problem);
}

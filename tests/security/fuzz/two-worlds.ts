import fc from 'fast-check';
import type { World } from '../world';
import { plantingFor } from './plant';
import { ASKERS } from './nouns';
import { question, urlOf, type Question } from './question';

const AT_ONCE = 6;
/** A bias grows with the number of the run, which is another one when a single question is asked again. */
const UNBIASED = { unbiased: true };
const LEAKS = /\n\s+at |node_modules|\.[jt]s:\d+|SQLITE_|select .+ from |insert into/i;

export interface Outcome {
  passed: number;
  failed: number;
  /** How many questions got an answer, and how many of those named a row: else nothing was tried. */
  answered: number;
  withRows: number;
  /** The smallest question that tells something, and what it told. */
  smallest: string | null;
}

/**
 * Asks each question in two worlds that differ only in what the caller may not see. Whatever the answer is, it is the
 * same in both, status, order, count and shape; and no question makes the product fail.
 */
export async function askInTwoWorlds(
  world: World,
  { questions, seed }: { questions: number; seed: number },
): Promise<Outcome> {
  // Of one stream with `check` below, so that a failing one can be found again and made smaller.
  const property = fc.asyncProperty(question, async (one) => {
    const problem = (await judge(world, [one])).get(0)?.problem ?? null;
    if (problem !== null) throw new Error(problem);
  });
  const all = fc.sample(property, { numRuns: questions, seed, ...UNBIASED }).map(([one]) => one);
  const verdicts = await judge(world, all);
  const failures = [...verdicts].filter(([, { problem }]) => problem !== null).map(([index]) => index);
  const [first] = failures;
  const counted = [...verdicts.values()];
  return {
    passed: questions - failures.length,
    failed: failures.length,
    answered: counted.filter(({ status }) => status === 200).length,
    withRows: counted.filter(({ hasRows }) => hasRows).length,
    smallest: first === undefined ? null : await shrink(world, property, all, { seed, index: first }),
  };
}

interface Verdict {
  status: number;
  hasRows: boolean;
  problem: string | null;
}
interface Answer {
  status: number;
  text: string;
}

async function judge(world: World, questions: readonly Question[]): Promise<Map<number, Verdict>> {
  const verdicts = new Map<number, Verdict>();
  for (const caller of ASKERS) {
    const asked = [...questions.entries()].filter(([, one]) => one.caller === caller);
    if (asked.length === 0) continue;
    const planting = await plantingFor(world.stack.knex, world.rows, caller);
    try {
      await planting.plant('alfa');
      const alfa = await askAll(world, asked);
      await planting.plant('beta');
      const beta = await askAll(world, asked);
      for (const [index] of asked) verdicts.set(index, compare(alfa.get(index), beta.get(index)));
    } finally {
      await planting.restore();
    }
  }
  return verdicts;
}

async function askAll(
  world: World,
  asked: readonly (readonly [number, Question])[],
): Promise<Map<number, Answer>> {
  const answers = new Map<number, Answer>();
  const waiting = [...asked];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, one] = next;
      const { status, text, headers } = await world.as(one.caller, 'GET', urlIn(world, one));
      // How many there are is told beside the rows.
      const total = headers.get('X-Total-Count');
      answers.set(index, { status, text: total === null ? text : `${text} of ${total}` });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

function compare(alfa: Answer | undefined, beta: Answer | undefined): Verdict {
  if (!alfa || !beta) throw new Error('a question was not asked');
  const hasRows = /"documentId"|^\[?\{"id":"/.test(alfa.text);
  const verdict = (problem: string | null): Verdict => ({ status: alfa.status, hasRows, problem });
  for (const { status, text } of [alfa, beta]) {
    if (status >= 500 || LEAKS.test(text)) return verdict(`failed: ${status} ${text.slice(0, 300)}`);
  }
  if (alfa.status === beta.status && alfa.text === beta.text) return verdict(null);
  const [one, other] = [alfa, beta].map(({ status, text }) => `${status} ${text.slice(0, 600)}`);
  return verdict(`tells the worlds apart:\n  ${one}\n  ${other}`);
}

async function shrink(
  world: World,
  property: fc.IAsyncProperty<[Question]>,
  all: readonly Question[],
  { seed, index }: { seed: number; index: number },
): Promise<string> {
  const found = await fc.check(property, {
    seed,
    path: String(index),
    ...UNBIASED,
    numRuns: 1,
    interruptAfterTimeLimit: 240_000,
  });
  const [smallest] = found.counterexample ?? [all[index]];
  const why = found.failed ? String(found.errorInstance) : 'not seen again when asked alone';
  if (!smallest) throw new Error('there is no such question');
  return `${smallest.caller} GET ${decodeURIComponent(urlIn(world, smallest))}\n  ${why}`;
}

function urlIn({ rows }: World, one: Question): string {
  const ids = new Map<string, string>(
    Object.entries(rows).flatMap(([kind, letters]) =>
      Object.entries(letters as Record<string, string>).map(
        ([letter, id]) => [`${kind}.${letter}`, id] as const,
      ),
    ),
  );
  return urlOf(one, (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no row ${name}`);
    return id;
  });
}

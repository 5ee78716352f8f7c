import type { Parts } from '../control/parts';
import type { Crowd } from './crowd';
import { findFreeTimes } from './free-time';
import { at, createProductClient, explain, type Reply, textAt } from './product-client';

export type RaceResult = {
  winners: number;
  conflicts: number;
  others: number;
  /** From the first request sent to the last answer, real milliseconds. */
  ms: number;
  /** What refused the losers, as the product names it. */
  constraint: string | null;
  startsAt: string;
  /** How often each other answer came, for the curious. */
  otherAnswers: Record<string, number>;
};

export type RaceProgress = { phase: 'sign-in' | 'find-time' | 'race' | 'tidy'; done: number; total: number };

/** `size` patients ask for one and the same time at once; the winner's time is given back afterwards. */
export async function runRace(
  parts: Parts,
  crowd: Crowd,
  size: number,
  progress: (step: RaceProgress) => void,
): Promise<RaceResult> {
  const { options, clock } = parts.world;
  const product = createProductClient(options.productUrl);
  progress({ phase: 'sign-in', done: 0, total: size });
  const runners = await crowd.signIn(product, size, (done) => {
    progress({ phase: 'sign-in', done, total: size });
  });
  progress({ phase: 'find-time', done: 0, total: 1 });
  // The last free time disturbs the demo's other visits least.
  const time = (await findFreeTimes(product, clock.now())).at(-1);
  if (!time) throw new Error('no free time in the next two weeks');
  const { practitioner, service, startsAt } = time;
  progress({ phase: 'race', done: 0, total: size });
  let done = 0;
  const start = options.realNow();
  const replies = await Promise.all(
    runners.map(async (runner) => {
      const reply = await product
        .postOnce('/api/visits', { practitioner, service, startsAt }, runner.token)
        .catch(lost);
      done += 1;
      if (done % 20 === 0 || done === size) progress({ phase: 'race', done, total: size });
      return { runner, reply };
    }),
  );
  const ms = options.realNow() - start;
  const result = summarize(
    replies.map((one) => one.reply),
    { ms, startsAt },
  );
  progress({ phase: 'tidy', done: 0, total: result.winners });
  for (const { runner, reply } of replies.filter((one) => one.reply.status === 201)) {
    crowd.rest(runner);
    const id = textAt(at(reply.body, 'data') ?? reply.body, 'id');
    await product.post(`/api/visits/${id}/cancel`, {}, runner.token).catch(lost);
  }
  return result;
}

function summarize(replies: Reply[], facts: { ms: number; startsAt: string }): RaceResult {
  const isConflict = (reply: Reply): boolean =>
    reply.status === 409 && textAt(reply.body, 'error', 'code') === 'slot_taken';
  const conflicts = replies.filter(isConflict);
  const winners = replies.filter((one) => one.status === 201);
  const otherAnswers: Record<string, number> = {};
  for (const reply of replies.filter((one) => one.status !== 201 && !isConflict(one))) {
    otherAnswers[explain(reply)] = (otherAnswers[explain(reply)] ?? 0) + 1;
  }
  const named = conflicts
    .map((one) => textAt(one.body, 'error', 'details', 'constraint'))
    .find((one) => one !== '');
  return {
    winners: winners.length,
    conflicts: conflicts.length,
    others: replies.length - winners.length - conflicts.length,
    constraint: named ?? null,
    otherAnswers,
    ...facts,
  };
}

function lost(error: unknown): Reply {
  return {
    status: 0,
    body: { error: { code: 'no_answer', message: error instanceof Error ? error.message : String(error) } },
  };
}

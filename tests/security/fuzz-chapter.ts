import { writeFileSync } from 'node:fs';
import { askInTwoWorlds } from './fuzz/two-worlds';
import type { World } from './world';

/** Each is asked in two worlds: 5,000 queries. `npm run fuzz:access` asks more, or the same again. */
const QUESTIONS = Number(process.env['FUZZ_QUESTIONS'] ?? 2500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const REPORT = process.env['FUZZ_REPORT'];
const HOUR_MS = 3_600_000;

export function fuzzChapter(world: () => World): void {
  describe('hostile questions', () => {
    test(
      'none tells anything of what is out of reach, none makes the product fail',
      async () => {
        const outcome = await askInTwoWorlds(world(), { questions: QUESTIONS, seed: SEED });
        if (REPORT) writeFileSync(REPORT, JSON.stringify(outcome));
        expect([outcome.failed, outcome.smallest]).toEqual([0, null]);
        // The grammar reaches past the refusals.
        expect(outcome.answered).toBeGreaterThan(QUESTIONS / 5);
        expect(outcome.withRows).toBeGreaterThan(QUESTIONS / 20);
      },
      HOUR_MS,
    );
  });
}

import fc from 'fast-check';
import { holdFrom, isOpen, nextChange, type Change, type ChangeStep } from './number-change';

const START = new Date('2026-11-26T06:00:00.000Z');
const HOUR_MS = 3_600_000;

const steps = fc.array(
  fc.record({
    afterHours: fc.integer({ min: 0, max: 30 }),
    step: fc.oneof(
      fc.record({ kind: fc.constant('approve' as const), byUserId: fc.integer({ min: 1, max: 3 }) }),
      fc.constant<ChangeStep>({ kind: 'stop' }),
      fc.record({ kind: fc.constant('fall-due' as const), numberIsFree: fc.boolean() }),
    ),
  }),
  { maxLength: 12 },
);

test('no number moves but a day after the owner or two clerks asked, and none after it was stopped', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (list, byOwner) => {
      let now = START;
      let change: Change = {
        ...{ state: byOwner ? 'waiting' : 'asked', askedByUserId: 1 },
        dueAt: byOwner ? holdFrom(START) : null,
      };
      let holdBegan = byOwner ? START : null;
      for (const { afterHours, step } of list) {
        now = new Date(now.getTime() + afterHours * HOUR_MS);
        const next = nextChange(change, step, now);
        if (!next.ok) continue;
        expect(isOpen(change.state)).toBe(true);
        if (step.kind === 'approve') {
          expect(step.byUserId).not.toBe(1);
          holdBegan = now;
        }
        if (next.state === 'done' || next.state === 'void') {
          expect(now.getTime() - (holdBegan?.getTime() ?? Infinity)).toBeGreaterThanOrEqual(24 * HOUR_MS);
          expect(next.state).toBe(step.kind === 'fall-due' && step.numberIsFree ? 'done' : 'void');
        }
        change = { ...change, ...next };
      }
    }),
    { numRuns: 2000 },
  );
});

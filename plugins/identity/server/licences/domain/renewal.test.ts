import fc from 'fast-check';
import { PAPER_KINDS } from '../../papers/domain/paper';
import { decideRenewal, type RenewalState, type RenewalStep } from './renewal';

const today = '2027-06-30';
const before = '2027-06-30';
const ends = fc.constantFrom('2027-06-29', before, '2027-07-01', '2028-06-30');
const byOneself = fc.boolean();
const step: fc.Arbitrary<RenewalStep> = fc.oneof(
  fc.constant<RenewalStep>({ kind: 'show' }),
  fc.record({
    ...{ kind: fc.constant('hand-in' as const), papers: fc.subarray([...PAPER_KINDS]), ends },
    ...{ today: fc.constant(today), before: fc.constant(before) },
  }),
  fc.record({
    ...{ kind: fc.constant('approve' as const), byOneself, ends },
    ...{ today: fc.constant(today), before: fc.constant(before) },
  }),
  fc.record({ kind: fc.constant('refuse' as const), byOneself }),
);

it('whatever everybody tries, a renewal is approved once, by another, after its paper was shown, for longer than before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state: RenewalState = 'open';
      for (const next of steps) {
        const decision = decideRenewal(state, next);
        if (!decision.ok) continue;
        // Nothing comes after an approval, and nothing is changed while it is looked at.
        expect(state).not.toBe('approved');
        if (next.kind === 'show') expect(['open', 'refused']).toContain(state);
        if (decision.after === 'in-review') {
          expect(next.kind === 'hand-in' && next.papers.includes('licence') && next.ends > before).toBe(true);
        }
        if (next.kind === 'approve' || next.kind === 'refuse') {
          expect([state, next.byOneself]).toEqual(['in-review', false]);
        }
        if (decision.after === 'approved') {
          expect(next.kind === 'approve' && next.ends > before && next.ends >= today).toBe(true);
        }
        state = decision.after;
      }
    }),
    { numRuns: 2000 },
  );
});

it('who was refused shows another paper and hands in again', () => {
  const handIn: RenewalStep = { kind: 'hand-in', papers: ['licence'], ends: '2028-06-30', today, before };
  const path: RenewalStep[] = [
    ...[{ kind: 'show' } as const, handIn, { kind: 'refuse', byOneself: false } as const],
    ...[{ kind: 'show' } as const, handIn],
    { kind: 'approve', byOneself: false, ends: '2028-06-30', today, before },
  ];
  let state: RenewalState = 'open';
  const states = path.map((next) => {
    const decision = decideRenewal(state, next);
    state = decision.ok ? decision.after : state;
    return decision.ok ? state : decision.code;
  });
  expect(states).toEqual(['open', 'in-review', 'refused', 'refused', 'in-review', 'approved']);
});

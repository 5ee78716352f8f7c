import fc from 'fast-check';
import { decideStep, missingPapers, type ApplicationState, type Step } from './application';
import { licenceKey, sameName } from './details';
import { PAPER_KINDS } from '../../papers/domain/paper';

const by = fc.record({ isApplicant: fc.boolean() });
const today = '2026-11-26';
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ kind: 'confirm' }),
  fc.constant<Step>({ kind: 'correct' }),
  fc.record({ kind: fc.constant('hand-in' as const), papers: fc.subarray([...PAPER_KINDS]) }),
  fc.record({
    ...{ kind: fc.constant('approve' as const), by, today: fc.constant(today) },
    licenceEnds: fc.constantFrom('2026-11-25', today, '2027-12-31'),
  }),
  fc.record({ kind: fc.constant('refuse' as const), by }),
);

it('whatever everybody tries, nobody is approved but by another, after confirming and showing every paper', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state: ApplicationState = 'applied';
      let [confirmed, shown] = [false, false];
      for (const next of steps) {
        const decision = decideStep(state, next);
        if (!decision.ok) continue;
        // Nothing comes after an approval.
        expect(state).not.toBe('approved');
        if (next.kind === 'confirm') confirmed = true;
        if (next.kind === 'correct') shown = false;
        if (next.kind === 'hand-in') shown = missingPapers(next.papers).length === 0;
        if (next.kind === 'approve' || next.kind === 'refuse') expect(next.by.isApplicant).toBe(false);
        if (decision.after === 'in-review') expect([confirmed, shown]).toEqual([true, true]);
        if (decision.after === 'approved') {
          expect([next.kind, confirmed, shown, state]).toEqual(['approve', true, true, 'in-review']);
          expect(next.kind === 'approve' && next.licenceEnds >= today).toBe(true);
        }
        state = decision.after;
      }
    }),
    { numRuns: 2000 },
  );
});

it('who was refused corrects and hands in again', () => {
  const papers = [...PAPER_KINDS];
  const path: Step[] = [
    { kind: 'confirm' },
    { kind: 'hand-in', papers },
    { kind: 'refuse', by: { isApplicant: false } },
    { kind: 'correct' },
    { kind: 'hand-in', papers },
  ];
  const states: string[] = [];
  let state: ApplicationState = 'applied';
  for (const next of path) {
    const decision = decideStep(state, next);
    if (decision.ok) state = decision.after;
    states.push(decision.ok ? state : decision.code);
  }
  expect(states).toEqual(['confirmed', 'in-review', 'refused', 'corrected', 'in-review']);
  expect(decideStep('refused', { kind: 'hand-in', papers })).toMatchObject({ ok: false });
});

it('a licence is the same however its number is written, a name however it is', () => {
  const key = (number: string) => licenceKey({ body: 'NCK', number });
  expect(new Set(['A-10231', 'a 10231', 'A.10231'].map(key)).size).toBe(1);
  expect(key('A-10231')).not.toBe(licenceKey({ body: 'COC', number: 'A-10231' }));
  expect(sameName('Dr. Zuri Achiéng', 'achieng zuri')).toBe(true);
  expect(sameName('Zuri Achieng', 'Zuri Wanjiru')).toBe(false);
});

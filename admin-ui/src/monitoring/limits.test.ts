import type { ObjectiveList } from '../data/records';
import { keeps, limitOf, ringing } from './limits';

type Objective = ObjectiveList['objectives'][number];
const objective = (name: string, more: Partial<Objective> = {}): Objective => ({
  ...{ name, goal: 0.95, withinSeconds: null, state: 'ok', reached: 1, budgetLeft: 1, burns: [] },
  ...more,
});
const PROMISED = [
  objective('availability', { goal: 0.995 }),
  objective('latency', { withinSeconds: 0.4 }),
  objective('payments'),
];

test('a chart is held against what was promised of it', () => {
  expect(limitOf('latency-p95', PROMISED)).toEqual({ value: 0.4, good: 'below' });
  expect(limitOf('failed-requests', PROMISED)?.value).toBeCloseTo(0.005);
  expect(limitOf('payment-success', PROMISED)).toEqual({ value: 0.95, good: 'above' });
});

test('nothing is promised of a chart without an objective', () => {
  expect([limitOf('memory', PROMISED), limitOf('job-lag', PROMISED)]).toEqual([null, null]);
});

test('the limit itself keeps the promise, in both directions', () => {
  expect(keeps({ value: 0.4, good: 'below' }, 0.4)).toBe(true);
  expect(keeps({ value: 0.4, good: 'below' }, 0.41)).toBe(false);
  expect(keeps({ value: 0.95, good: 'above' }, 0.95)).toBe(true);
  expect(keeps({ value: 0.95, good: 'above' }, 0.94)).toBe(false);
});

test('what rings is told, the worst first', () => {
  const all = [
    objective('a', { state: 'ticket' }),
    objective('b'),
    objective('c', { state: 'page' }),
    objective('d', { state: 'no-data' }),
  ];
  expect(ringing(all).map(({ name }) => name)).toEqual(['c', 'a']);
});

import { budgetLeft, burnRate, stateOf, WORKBOOK_ALARMS, type BurnPolicy, type Events } from './burn-rate';

const POLICY: BurnPolicy = { windowDays: 30, leastEvents: 10, alarms: WORKBOOK_ALARMS };
const GOAL = 0.999;

/** Of a thousand requests in every window, this part failed in the last so many minutes and none before. */
function failing(minutesAgo: number, share: number): (minutes: number) => Events {
  return (minutes) => ({ all: minutes * 100, bad: Math.min(minutes, minutesAgo) * 100 * share });
}

describe('burn rates', () => {
  test('a burn of 1 uses the budget up in exactly the window', () => {
    expect(burnRate({ bad: 1, all: 1000 }, GOAL, 1)).toBeCloseTo(1);
    expect(budgetLeft({ bad: 1, all: 1000 }, GOAL)).toBeCloseTo(0);
    expect(budgetLeft({ bad: 0, all: 1000 }, GOAL)).toBe(1);
  });

  test('two per cent of the month spent in an hour calls somebody, as the workbook has it', () => {
    expect(stateOf(GOAL, POLICY, failing(60, 0.0145))).toBe('page');
    expect(stateOf(GOAL, POLICY, failing(60, 0.0143))).not.toBe('page');
  });

  test('what is over does not ring: the short window is clean again', () => {
    const over = (minutes: number): Events => ({
      all: minutes * 100,
      bad: minutes >= 60 ? 60 * 100 * 0.5 : 0,
    });
    expect(stateOf(GOAL, POLICY, (minutes) => (minutes > 6 * 60 ? { all: 1, bad: 0 } : over(minutes)))).toBe(
      'ok',
    );
  });

  test('a slow leak is a ticket and wakes nobody', () => {
    expect(stateOf(GOAL, POLICY, failing(4 * 24 * 60, 0.0011))).toBe('ticket');
  });

  test('one failure in two requests is no outage', () => {
    expect(stateOf(GOAL, POLICY, () => ({ bad: 1, all: 2 }))).toBe('ok');
    expect(burnRate({ bad: 1, all: 2 }, GOAL, 10)).toBeNull();
  });

  test('without events nothing is said', () => {
    expect(stateOf(GOAL, POLICY, () => ({ bad: 0, all: 0 }))).toBe('no-data');
    expect(budgetLeft({ bad: 0, all: 0 }, GOAL)).toBeNull();
  });
});

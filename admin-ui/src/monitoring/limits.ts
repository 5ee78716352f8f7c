import type { ObjectiveList } from '../data/records';

type Objective = ObjectiveList['objectives'][number];

/** Up to where a chart is as promised. */
export interface Limit {
  value: number;
  /** Whether less than this is good, or more. */
  good: 'below' | 'above';
}

/** The promise that a chart is held against. Charts of other things have none. */
export function limitOf(chart: string, objectives: readonly Objective[]): Limit | null {
  const promise = (name: string): Objective | undefined => objectives.find((one) => one.name === name);
  switch (chart) {
    case 'latency-p95':
      return within(promise('latency'));
    case 'job-lag':
      return within(promise('job-lag'));
    case 'failed-requests': {
      const promised = promise('availability');
      return promised ? { value: 1 - promised.goal, good: 'below' } : null;
    }
    case 'payment-success': {
      const promised = promise('payments');
      return promised ? { value: promised.goal, good: 'above' } : null;
    }
    default:
      return null;
  }
}

export function keeps({ value, good }: Limit, figure: number): boolean {
  return good === 'below' ? figure <= value : figure >= value;
}

/** What a person should look at now, worst first. */
export function ringing(objectives: readonly Objective[]): Objective[] {
  const rank = { page: 0, ticket: 1, ok: 2, 'no-data': 2 } as const;
  return objectives
    .filter(({ state }) => state === 'page' || state === 'ticket')
    .sort((one, other) => rank[one.state] - rank[other.state]);
}

function within(objective: Objective | undefined): Limit | null {
  const seconds = objective?.withinSeconds ?? null;
  return seconds === null ? null : { value: seconds, good: 'below' };
}

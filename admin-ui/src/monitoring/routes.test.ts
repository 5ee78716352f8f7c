import type { Series } from '../data/records';
import { routeRows } from './routes';

const series = (wholes: Record<string, number>): Series => ({
  ...{ chart: 'x', unit: 'count', stepSeconds: 60, at: [], leftOut: 0, before: null },
  lines: Object.entries(wholes).map(([label, whole]) => ({ label, whole, points: [] })),
});

test('what is known of a route stands in one row, in the order of the busiest', () => {
  const rows = routeRows({
    requests: series({ 'visits.book': 3, 'slots.watch': 1 }),
    failed: series({ 'visits.book': 0.1 }),
    p50: series({ 'visits.book': 0.05 }),
    p95: series({ 'visits.book': 0.2 }),
    p99: series({ 'visits.book': 0.4 }),
  });
  expect(rows).toEqual([
    { route: 'visits.book', perSecond: 3, failed: 0.1, median: 0.05, slow: 0.2, slowest: 0.4 },
    { route: 'slots.watch', perSecond: 1, failed: null, median: null, slow: null, slowest: null },
  ]);
});

import type { Counters } from './counters';
import type { Figures, Selector } from './figures';

const REQUESTS = 'http_requests';
const SECONDS = 'http_request_seconds';
const SLOW_SECONDS = 0.4;
const STATUS_CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;

/**
 * @param route the name of an operation or the pattern of a route, never a path as it was asked for
 * @param seconds null for a stream, which lasts as long as somebody watches
 */
export type MeasureRequest = (route: string, status: number, seconds: number | null) => void;

export function measureRequests(counters: Counters): MeasureRequest {
  return (route, status, seconds) => {
    counters.count(REQUESTS, { route, status: STATUS_CLASSES[Math.floor(status / 100) - 1] ?? 'other' });
    if (seconds !== null) counters.time(SECONDS, seconds, { route });
  };
}

/** Everything that was answered, at whichever door. */
export function contributeRequestFigures({ charts, objectives }: Figures): void {
  const all: Selector = { name: REQUESTS };
  const failed: Selector = { name: REQUESTS, where: { status: ['5xx'] } };
  const seconds: Selector = { name: SECONDS };
  charts.add('requests', {
    measure: { kind: 'rate', of: all },
    unit: 'per-second',
    splits: ['route', 'status'],
  });
  charts.add('failed-requests', {
    measure: { kind: 'share', of: failed, among: all },
    unit: 'share',
    splits: ['route'],
  });
  for (const percent of [50, 95, 99]) {
    charts.add(`latency-p${String(percent)}`, {
      measure: { kind: 'quantile', of: seconds, quantile: percent / 100 },
      unit: 'seconds',
      splits: ['route'],
    });
  }
  objectives.add('availability', { goal: 0.995, promise: { kind: 'share', bad: failed, among: all } });
  objectives.add('latency', { goal: 0.95, promise: { kind: 'within', of: seconds, seconds: SLOW_SECONDS } });
}

import type { Series } from '../data/records';

/** How one route did over a span. */
export interface RouteRow {
  route: string;
  perSecond: number | null;
  failed: number | null;
  median: number | null;
  slow: number | null;
  slowest: number | null;
}

export type RouteFigures = Record<'requests' | 'failed' | 'p50' | 'p95' | 'p99', Series>;

/** Of every route that was used, the busiest first. Streams have no times. */
export function routeRows({ requests, failed, p50, p95, p99 }: RouteFigures): RouteRow[] {
  const of = { failed: wholes(failed), median: wholes(p50), slow: wholes(p95), slowest: wholes(p99) };
  return [...wholes(requests)].map(([route, perSecond]) => ({
    route,
    perSecond,
    failed: of.failed.get(route) ?? null,
    median: of.median.get(route) ?? null,
    slow: of.slow.get(route) ?? null,
    slowest: of.slowest.get(route) ?? null,
  }));
}

function wholes({ lines }: Series): Map<string, number | null> {
  return new Map(lines.flatMap(({ label, whole }) => (label === null ? [] : [[label, whole] as const])));
}

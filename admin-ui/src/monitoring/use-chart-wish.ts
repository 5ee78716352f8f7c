import { useSearchParams } from 'react-router-dom';
import { RANGES, type NamedRange, type SeriesWish } from './use-monitoring';

const FIRST_RANGE: NamedRange = '6h';

/** What is asked of a chart stands in the address, so that it can be sent to a colleague. */
export function useChartWish(chart: string): {
  wish: SeriesWish;
  change(more: Partial<Omit<SeriesWish, 'chart'>>): void;
} {
  const [query, setQuery] = useSearchParams();
  const [from, to] = [query.get('from'), query.get('to')];
  const named = RANGES.find((name) => name === query.get('range')) ?? FIRST_RANGE;
  const wish: SeriesWish = {
    chart,
    range: from && to ? { from, to } : named,
    by: query.get('by'),
    compare: query.has('compare'),
  };
  return {
    wish,
    change: (more) => setQuery(queryOf({ ...wish, ...more }), { replace: true }),
  };
}

function queryOf({ range, by, compare }: SeriesWish): Record<string, string> {
  return {
    ...(typeof range === 'string' ? { range } : range),
    ...(by ? { by } : {}),
    ...(compare ? { compare: 'week' } : {}),
  };
}

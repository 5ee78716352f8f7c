import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { BusinessFigures, ChartList, ConnectionList, ObjectiveList, Series } from '../data/records';

export const RANGES = ['1h', '6h', '24h', '7d'] as const;
export type NamedRange = (typeof RANGES)[number];

export interface SeriesWish {
  chart: string;
  range: NamedRange | { from: string; to: string };
  by?: string | null;
  /** With the week before. */
  compare?: boolean;
}

const KEY = 'monitoring';
/** Figures are kept by the minute: asking more often would show the same. */
const LOOK_EVERY_MS = 60_000;

/** The query of a chart, of which there is also a file (`/csv`). */
export function seriesAddress({ chart, range, by, compare }: SeriesWish, file = false): string {
  const span = typeof range === 'string' ? { range } : { range: 'custom', ...range };
  const query = new URLSearchParams({
    chart,
    ...span,
    ...(by ? { by } : {}),
    ...(compare ? { compare: 'week' } : {}),
  });
  return `/api/monitoring/series${file ? '/csv' : ''}?${query}`;
}

export function useSeries(wish: SeriesWish) {
  return useQuery(useAsked<Series>(seriesAddress(wish)));
}

export function useManySeries(wishes: readonly SeriesWish[]) {
  const asked = useAsking();
  return useQueries({ queries: wishes.map((wish) => asked<Series>(seriesAddress(wish))) });
}

export function useCharts() {
  return useQuery(useAsked<ChartList>('/api/monitoring/charts'));
}

/** @param there false: the caller may not read them, and does not ask */
export function useObjectives(there = true) {
  return useQuery({ ...useAsked<ObjectiveList>('/api/monitoring/objectives'), enabled: there });
}

export function useConnections() {
  return useQuery(useAsked<ConnectionList>('/api/monitoring/connections'));
}

export function businessAddress({ from, to }: { from: string; to: string }, file = false): string {
  return `/api/monitoring/business${file ? '/csv' : ''}?${new URLSearchParams({ from, to })}`;
}

export function useBusiness(span: { from: string; to: string }) {
  return useQuery(useAsked<BusinessFigures>(businessAddress(span)));
}

function useAsked<Reply>(address: string) {
  return useAsking()<Reply>(address);
}

function useAsking() {
  const { http } = useConsole();
  return <Reply>(address: string) => ({
    queryKey: [KEY, address],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await http.send(address, { signal })).json as Reply,
    refetchInterval: LOOK_EVERY_MS,
    // Another range of the same chart: the old one stands until the new one is there.
    placeholderData: keepPreviousData,
  });
}

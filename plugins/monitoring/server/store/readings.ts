import type { Db, Trx } from '../../../../src/kernel/db';
import { floorTo, HOUR, isOfHours, type Range } from '../domain/range';
import type { SeriesKind } from '../domain/series';
import type { Readings, SlottedReading } from '../ports';
import { HOURS, hourStore } from './hours';
import { MINUTES } from './minutes';

interface SeriesRow {
  id: number;
  name: string;
  kind: SeriesKind;
  labels: string;
}
interface SumRow {
  series: number;
  slot: number | string;
  bucket: number;
  value: number | string;
  samples: number | string;
  peak: number | string;
}

export const readingStore: Readings = {
  seriesNamed: async (query, names) => {
    const rows = await query<SeriesRow>('monitoring_series')
      .whereIn('name', names)
      .orderBy('id')
      .select('id', 'name', 'kind', 'labels');
    return rows.map(({ labels, ...row }) => ({
      ...row,
      labels: JSON.parse(labels) as Record<string, string>,
    }));
  },
  read: async (query, series, range) => {
    if (series.length === 0) return [];
    const byId = new Map(series.map((one) => [one.id, one]));
    const ids = [...byId.keys()];
    const parts = isOfHours(range)
      ? await bothTables(query, ids, range)
      : [await sums(query, { table: MINUTES, column: 'minute', minutes: 1 }, ids, range)];
    return parts.flat().flatMap((row): SlottedReading[] => {
      const of = byId.get(row.series);
      return of ? [{ ...numbers(row), series: of }] : [];
    });
  },
};

/** Hours as far as they are made, and after them the minutes. */
async function bothTables(query: Db | Trx, ids: readonly number[], range: Range): Promise<SumRow[][]> {
  const { from, to, step } = range;
  const made = await hourStore.nextHour(query);
  const seam = Math.min(Math.max(made === null ? from : made * HOUR, from), floorTo(to, HOUR));
  const hours = { table: HOURS, column: 'hour', minutes: HOUR };
  const minutes = { table: MINUTES, column: 'minute', minutes: 1 };
  return [
    await sums(query, hours, ids, { from, to: seam, step }, from),
    await sums(query, minutes, ids, { from: Math.max(seam, from), to, step }, from),
  ];
}

/**
 * Sums by series, point and bucket. Whole numbers stand in the text: they are ours, and PostgreSQL would take a grouping by
 * two parameters of the same value for two expressions.
 */
async function sums(
  query: Db | Trx,
  { table, column, minutes }: { table: string; column: string; minutes: number },
  ids: readonly number[],
  { from, to, step }: Range,
  origin = from,
): Promise<SumRow[]> {
  if (to <= from) return [];
  const at = `${column} * ${String(minutes)}`;
  const slot = `${at} - (${at} - ${String(origin)}) % ${String(step)}`;
  return query(table)
    .whereIn('series', ids)
    .andWhere(column, '>=', from / minutes)
    .andWhere(column, '<', to / minutes)
    .groupBy('series', 'bucket')
    .groupByRaw(slot)
    .select<SumRow[]>('series', 'bucket', query.raw(`${slot} as slot`))
    .sum({ value: 'value' })
    .sum({ samples: 'samples' })
    .max({ peak: 'peak' });
}

function numbers({ slot, bucket, value, samples, peak }: SumRow): Omit<SlottedReading, 'series'> {
  return {
    slot: Number(slot),
    bucket,
    value: Number(value),
    samples: Number(samples),
    peak: Number(peak),
  };
}

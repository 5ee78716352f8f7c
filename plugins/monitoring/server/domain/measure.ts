import type { Measure, Selector } from '../../../../src/kernel/figures';
import { quantileOf } from './quantile';
import { SECONDS_BUCKET, type Series } from './series';

/** Sums over a span of time. */
export interface Reading {
  series: Series;
  bucket: number;
  value: number;
  samples: number;
  peak: number;
}

export interface Span {
  seconds: number;
  bounds: readonly number[];
}

/** What a measure says of readings; null where there is nothing to say it of. */
export function evaluate(measure: Measure, readings: readonly Reading[], span: Span): number | null {
  switch (measure.kind) {
    case 'total':
      return countOf(measure.of, readings);
    case 'rate':
      return span.seconds <= 0 ? null : countOf(measure.of, readings) / span.seconds;
    case 'share': {
      const among = countOf(measure.among, readings);
      return among === 0 ? null : countOf(measure.of, readings) / among;
    }
    case 'quantile':
      return quantileOf(bucketsOf(measure.of, readings, span.bounds), span.bounds, measure.quantile);
    case 'level':
      return levelOf(select(measure.of, readings));
    case 'peak': {
      const found = select(measure.of, readings).filter(({ samples }) => samples > 0);
      return found.length === 0 ? null : Math.max(...found.map(({ peak }) => peak));
    }
    default:
      return measure satisfies never;
  }
}

export function selectorsOf(measure: Measure): Selector[] {
  return measure.kind === 'share' ? [measure.of, measure.among] : [measure.of];
}

export function matches({ name, where = {} }: Selector, series: Series): boolean {
  return (
    series.name === name &&
    Object.entries(where).every(([label, values]) => values.includes(series.labels[label] ?? ''))
  );
}

export function countOf(of: Selector, readings: readonly Reading[]): number {
  let sum = 0;
  for (const { bucket, value } of select(of, readings)) if (bucket !== SECONDS_BUCKET) sum += value;
  return sum;
}

/** Counts by bucket, of all series that are meant together. */
export function bucketsOf(of: Selector, readings: readonly Reading[], bounds: readonly number[]): number[] {
  const counts = Array.from({ length: bounds.length + 1 }, () => 0);
  for (const { bucket, value } of select(of, readings)) {
    if (bucket !== SECONDS_BUCKET) counts[bucket] = (counts[bucket] ?? 0) + value;
  }
  return counts;
}

function select(of: Selector, readings: readonly Reading[]): Reading[] {
  return readings.filter(({ series }) => matches(of, series));
}

/** Several processes tell of the same series, so its level is their mean; several series add up. */
function levelOf(readings: readonly Reading[]): number | null {
  const bySeries = new Map<number, { value: number; samples: number }>();
  for (const { series, value, samples } of readings) {
    if (samples === 0) continue;
    const known = bySeries.get(series.id) ?? { value: 0, samples: 0 };
    bySeries.set(series.id, { value: known.value + value, samples: known.samples + samples });
  }
  if (bySeries.size === 0) return null;
  let sum = 0;
  for (const { value, samples } of bySeries.values()) sum += value / samples;
  return sum;
}

import { invalid, notFound } from '../../../../src/kernel/errors';
import type { Chart } from '../../../../src/kernel/figures';
import { drawLines, seriesFor, type Line } from '../domain/lines';
import { selectorsOf } from '../domain/measure';
import {
  customRange,
  MINUTE_MS,
  NAMED_RANGES,
  namedRange,
  slotsOf,
  weekBefore,
  type NamedRange,
  type Range,
} from '../domain/range';
import type { Parts } from './parts';
import { requireOperator } from './require-operator';

export { NAMED_RANGES };

export interface SeriesWish {
  chart: string;
  range: NamedRange | { from: Date; to: Date };
  by: string | null;
  compare: boolean;
}
export interface Drawn {
  stepSeconds: number;
  /** When each point begins. */
  at: readonly string[];
  lines: readonly Line[];
  leftOut: number;
}
export interface SeriesReply extends Drawn {
  chart: string;
  unit: Chart['unit'];
  before: Drawn | null;
}

/** @throws AppError 404 for a chart, 400 for a split or a range that there is not */
export async function readSeries(
  parts: Parts,
  clinicId: number | null,
  wish: SeriesWish,
): Promise<SeriesReply> {
  await requireOperator(parts, clinicId);
  const chart = parts.kernel.figures.charts.get(wish.chart);
  if (!chart) throw notFound();
  if (wish.by !== null && !chart.splits?.includes(wish.by)) throw invalid('invalid_input', { field: 'by' });
  const range = rangeOf(wish.range, parts.realNow());
  const drawn = await draw(parts, chart, wish.by, range);
  const before = wish.compare ? await draw(parts, chart, wish.by, weekBefore(range)) : null;
  return { chart: wish.chart, unit: chart.unit, ...drawn, before };
}

export async function listCharts(
  parts: Parts,
  clinicId: number | null,
): Promise<{ name: string; unit: Chart['unit']; splits: string[] }[]> {
  await requireOperator(parts, clinicId);
  return parts.kernel.figures.charts
    .entries()
    .map(([name, { unit, splits = [] }]) => ({ name, unit, splits: [...splits] }));
}

function rangeOf(asked: SeriesWish['range'], nowMs: number): Range {
  if (typeof asked === 'string') return namedRange(asked, nowMs);
  const range = customRange(asked.from.getTime(), asked.to.getTime(), nowMs);
  if (range.to <= range.from) throw invalid('invalid_input', { field: 'from, to' });
  return range;
}

async function draw(parts: Parts, chart: Chart, by: string | null, range: Range): Promise<Drawn> {
  const { kernel, readings, bounds } = parts;
  const { measure } = chart;
  const names = selectorsOf(measure).map(({ name }) => name);
  const series = seriesFor(measure, await readings.seriesNamed(kernel.db(), names));
  const read = await readings.read(kernel.db(), series, range);
  const { lines, leftOut } = drawLines({ measure, splitBy: by, range, bounds }, read);
  return {
    stepSeconds: range.step * 60,
    at: slotsOf(range).map((minute) => new Date(minute * MINUTE_MS).toISOString()),
    lines,
    leftOut,
  };
}

import type { Say } from '../console-context';
import type { Series } from '../data/records';
import type { ChartLine } from './LineChart';
import { valueIn } from './names';
import type { Point } from './plot';

const WEEK_MS = 7 * 86_400_000;
/** More lines than three can't be told apart; the table below has all of them. */
const MOST_DRAWN = 3;

/** What was asked for, and behind it the week before, moved to where it is compared. */
export function linesOf(series: Series, by: string | null, say: Say): ChartLine[] {
  const now = series.lines.slice(0, MOST_DRAWN).map(({ label, points }): ChartLine => {
    const name = label === null ? say('console.chart.now') : valueIn(say, by, label);
    return { name, points: pointsOf(series.at, points, 0) };
  });
  const before = series.before?.lines[0];
  if (!series.before || !before || series.lines.length > 1) return now;
  const points = pointsOf(series.before.at, before.points, WEEK_MS);
  return [...now, { name: say('console.chart.week_before'), points, past: true }];
}

/** What the whole span was: of one line its own value, null without any. */
export function wholeOf({ lines }: Pick<Series, 'lines'>): number | null {
  return lines.find(({ label }) => label === null)?.whole ?? null;
}

function pointsOf(at: readonly string[], values: readonly (number | null)[], later: number): Point[] {
  return at.map((instant, index) => ({ at: Date.parse(instant) + later, value: values[index] ?? null }));
}

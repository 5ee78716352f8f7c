import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

/** One value at one time; null is a gap and not a zero. */
export interface Point {
  at: number;
  value: number | null;
}

export interface Frame {
  width: number;
  height: number;
  /** Room for the words at the axes. */
  left: number;
  bottom: number;
  top: number;
  right: number;
}

export interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** What stands at the left. */
  ticks: readonly number[];
}

const TICKS = 3;

/**
 * From nothing to a round number above all that is drawn, so that no line looks steeper than it is.
 * @param readIn what one of the units at the axis is, in those of the values
 */
export function scalesOf(
  lines: readonly (readonly Point[])[],
  { limit = null, readIn = 1 }: { limit?: number | null; readIn?: number },
  frame: Frame,
): Scales {
  const points = lines.flat();
  const times = points.map(({ at }) => at);
  const values = points.map(({ value }) => value).filter((value) => value !== null);
  const top = Math.max(0, limit ?? 0, ...values) / readIn;
  const axis = scaleLinear()
    .domain([0, top === 0 ? 1 : top])
    .nice(TICKS);
  const ticks = top === 0 ? [0] : axis.ticks(TICKS);
  const y = scaleLinear()
    .domain(axis.domain().map((value) => value * readIn))
    .range([frame.height - frame.bottom, frame.top]);
  const x = scaleLinear()
    .domain([Math.min(...times), Math.max(...times)])
    .range([frame.left, frame.width - frame.right]);
  return { x, y, ticks: ticks.map((tick) => tick * readIn) };
}

export function pathOf(points: readonly Point[], { x, y }: Scales): string {
  const draw = line<Point>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0));
  return draw([...points]) ?? '';
}

export function areaOf(points: readonly Point[], { x, y }: Scales): string {
  const draw = area<Point>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y0(y(0))
    .y1(({ value }) => y(value ?? 0));
  return draw([...points]) ?? '';
}

/** Those that stand alone: a line of one point is not to be seen. */
export function lonely(points: readonly Point[]): Point[] {
  return points.filter(
    ({ value }, at) =>
      value !== null && (points[at - 1]?.value ?? null) === null && (points[at + 1]?.value ?? null) === null,
  );
}

/** Evenly spread, the first and the last among them. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: most }, (_, at) => Math.round((at * (count - 1)) / (most - 1)));
}

/** The point under a place on the drawing. */
export function nearest(points: readonly Point[], { x }: Scales, place: number): number {
  let best = 0;
  for (const [at, point] of points.entries()) {
    const old = points[best];
    if (old && Math.abs(x(point.at) - place) < Math.abs(x(old.at) - place)) best = at;
  }
  return best;
}

import type { Measure } from '../../../../src/kernel/figures';
import { groupBy } from '../../../../src/kernel/group-by';
import { evaluate, matches, selectorsOf, type Reading } from './measure';
import { slotsOf, type Range } from './range';
import type { Series } from './series';

export interface Line {
  /** The value of the label by which the chart is split; null when it is not. */
  label: string | null;
  /** Of the whole range. */
  whole: number | null;
  points: readonly (number | null)[];
}

export interface Drawing {
  measure: Measure;
  splitBy: string | null;
  range: Range;
  bounds: readonly number[];
}

type Slotted = Reading & { slot: number };

/** One line for each value of the label, largest first; of more than fit, the rest is left out and said so. */
const MOST_LINES = 40;

/** Where nothing was counted, counts are zero and means unknown. */
export function drawLines(
  { measure, splitBy, range, bounds }: Drawing,
  readings: readonly Slotted[],
): { lines: Line[]; leftOut: number } {
  const slots = slotsOf(range);
  const lines = [...groupBy(readings, ({ series }) => labelOf(series, splitBy))].map(([label, own]): Line => {
    const bySlot = groupBy(own, ({ slot }) => slot);
    const seconds = (from: number): number => Math.min(range.step, range.to - from) * 60;
    return {
      label,
      whole: evaluate(measure, own, { seconds: (range.to - range.from) * 60, bounds }),
      points: slots.map((slot) =>
        evaluate(measure, bySlot.get(slot) ?? [], { seconds: seconds(slot), bounds }),
      ),
    };
  });
  lines.sort((one, other) => (other.whole ?? -1) - (one.whole ?? -1));
  return { lines: lines.slice(0, MOST_LINES), leftOut: Math.max(0, lines.length - MOST_LINES) };
}

/** The series that a measure is made of. */
export function seriesFor(measure: Measure, all: readonly Series[]): Series[] {
  return all.filter((series) => selectorsOf(measure).some((selector) => matches(selector, series)));
}

function labelOf({ labels }: Series, splitBy: string | null): string | null {
  return splitBy === null ? null : (labels[splitBy] ?? null);
}

import { freeStarts, rulesFor, type Grid, type SlotRules } from './slots';

const at = (time: string): number => Date.parse(`2026-12-07T${time}:00Z`);
const span = (from: string, to: string): { start: number; end: number } => ({ start: at(from), end: at(to) });
const times = (starts: number[]): string =>
  starts.map((start) => new Date(start).toISOString().slice(11, 16)).join(' ');

function starts(
  minutes: number,
  grid: Grid,
  parts: { busy?: [string, string][]; rules?: Partial<SlotRules> } = {},
): string {
  const rules = { ...rulesFor(minutes, grid), ...parts.rules };
  const busy = (parts.busy ?? []).map(([from, to]) => span(from, to));
  return times(
    freeStarts({ openings: [span('05:00', '08:00')], busy, rules, within: span('00:00', '23:00') }),
  );
}
const fixed: Grid = { kind: 'fixed' };
const restarting: Grid = { kind: 'restarting', zone: 'Africa/Nairobi' };

describe('the fixed grid', () => {
  test('counts from opening time, and the last visit ends by closing time', () => {
    expect(starts(45, fixed)).toBe('05:00 05:45 06:30 07:15');
    expect(starts(50, fixed)).toBe('05:00 05:50 06:40');
  });

  test('leaves taken starts out and does not shift the others', () => {
    expect(starts(45, fixed, { busy: [['05:50', '05:55']] })).toBe('05:00 06:30 07:15');
    expect(starts(45, fixed, { busy: [['05:45', '06:30']] })).toBe('05:00 06:30 07:15');
  });

  test('keeps to five-minute marks whatever the length', () => {
    expect(starts(52, fixed)).toBe('05:00 05:55 06:50');
    expect(
      times(
        freeStarts({
          openings: [span('05:07', '06:00')],
          busy: [],
          rules: rulesFor(20, fixed),
          within: span('00:00', '23:00'),
        }),
      ),
    ).toBe('05:10 05:30');
  });

  test('keeps buffers free around a visit, but not outside opening hours', () => {
    const rules = { bufferBefore: 900_000, bufferAfter: 600_000 };
    expect(starts(30, fixed, { rules, busy: [['06:00', '06:30']] })).toBe('05:00 07:00 07:30');
  });

  test('is the same whatever part of the day is asked for', () => {
    const search = { openings: [span('05:00', '08:00')], busy: [], rules: rulesFor(45, fixed) };
    expect(times(freeStarts({ ...search, within: span('05:50', '07:15') }))).toBe('06:30');
  });

  test('begins anew on the day after midnight, and a visit may still run across it', () => {
    const openings = [span('03:00', '05:00'), span('05:00', '07:00')];
    const search = { openings, busy: [], rules: rulesFor(45, fixed), within: span('00:00', '23:00') };
    expect(times(freeStarts(search))).toBe('03:00 03:45 04:30 05:00 05:45');
  });
});

describe('the restarting grid', () => {
  test('begins at the next round minute after each taken stretch', () => {
    expect(starts(45, restarting, { busy: [['05:50', '05:55']] })).toBe('05:00 06:00 06:45');
    expect(starts(60, restarting, { busy: [['05:00', '05:05']] })).toBe('06:00 07:00');
  });

  test('is round in its own zone', () => {
    expect(starts(60, { kind: 'restarting', zone: 'Asia/Kolkata' })).toBe('05:30 06:30');
  });
});

import { lonely, nearest, pathOf, scalesOf, spread, type Frame } from './plot';

const FRAME: Frame = { width: 100, height: 60, left: 0, right: 0, top: 0, bottom: 0 };
const points = (...values: (number | null)[]) => values.map((value, at) => ({ at, value }));

test('a line begins at nothing and has room for the limit', () => {
  const { y, ticks } = scalesOf([points(3, 5)], { limit: 9 }, FRAME);
  expect(y.domain()).toEqual([0, 10]);
  expect([ticks[0], ticks.at(-1)]).toEqual([0, 10]);
});

test('the numbers at the axis are round as they are read', () => {
  const { ticks } = scalesOf([points(300 * 1024)], { readIn: 1024 }, FRAME);
  expect(ticks.map((tick) => tick / 1024)).toEqual([0, 100, 200, 300]);
});

test('where nothing happened there is a line along the bottom', () => {
  const scales = scalesOf([points(0, 0, 0)], {}, FRAME);
  expect(pathOf(points(0, 0, 0), scales)).toBe('M0,60L50,60L100,60');
  expect(scales.ticks).toEqual([0]);
});

test('what nobody knows is a gap', () => {
  const series = points(1, null, 1, 1);
  expect(pathOf(series, scalesOf([series], {}, FRAME)).match(/M/g)).toHaveLength(2);
});

test('a point between two gaps is drawn as one', () => {
  expect(lonely(points(1, null, 2, null, 3, 3))).toEqual([
    { at: 0, value: 1 },
    { at: 2, value: 2 },
  ]);
});

test('words under a line are spread over all of it', () => {
  expect(spread(2, 4)).toEqual([0, 1]);
  expect(spread(61, 4)).toEqual([0, 20, 40, 60]);
});

test('a place on the drawing belongs to the point next to it', () => {
  const series = points(1, 1, 1);
  const scales = scalesOf([series], {}, FRAME);
  expect([0, 24, 26, 99].map((place) => nearest(series, scales, place))).toEqual([0, 0, 1, 2]);
});

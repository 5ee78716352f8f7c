import { spanOf } from './business-span';

test('a week is asked for with the one before it, today included', () => {
  expect(spanOf(7, '2026-11-27')).toEqual({ from: '2026-11-14', to: '2026-11-27', compared: true });
});

test('a quarter is as much as the server tells of, so it stands alone', () => {
  expect(spanOf(90, '2026-11-27')).toEqual({ from: '2026-08-30', to: '2026-11-27', compared: false });
});

import { createRateLimit } from './rate-limit';

it('spreads calls evenly and lets the first one through at once', async () => {
  let now = 0;
  const waits: number[] = [];
  const limit = createRateLimit(
    4,
    () => now,
    async (ms) => void waits.push(ms),
  );
  await Promise.all([limit(), limit(), limit()]);
  expect(waits).toEqual([250, 500]);
  now = 5000;
  await limit();
  expect(waits).toHaveLength(2);
});

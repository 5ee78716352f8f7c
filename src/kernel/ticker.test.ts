import { EVERY_MINUTE, startTicker } from './ticker';

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-23T06:00:30.000Z') }));
afterEach(() => jest.useRealTimers());

it('ticks once a minute, on the minute, until it is stopped', async () => {
  const ticks: string[] = [];
  const stop = startTicker(
    'test',
    EVERY_MINUTE,
    async () => void ticks.push(new Date().toISOString().slice(11, 16)),
  );
  await jest.advanceTimersByTimeAsync(150_000);
  await stop();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(ticks).toEqual(['06:01', '06:02', '06:03']);
});

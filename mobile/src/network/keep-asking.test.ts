import { isUp } from '../api/is-up';
import { createConnection } from './connection';
import { keepAsking } from './keep-asking';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a clinic that was away is asked every ten seconds until it is back, and then left alone', async () => {
  const connection = createConnection(() => undefined);
  const answers = [false, true];
  const asked = jest.fn(async () => answers.shift() ?? true);
  const asking = keepAsking(connection, asked);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(asked).not.toHaveBeenCalled();

  connection.noteSilence();
  await jest.advanceTimersByTimeAsync(10_000);
  expect([asked.mock.calls.length, connection.online()]).toEqual([1, false]);
  await jest.advanceTimersByTimeAsync(10_000);
  expect([asked.mock.calls.length, connection.online()]).toEqual([2, true]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(jest.getTimerCount()).toBe(0);
  asking.stop();
});

test("a hotspot's page is not the clinic", async () => {
  expect(await isUp('https://clinic.example', async () => new Response('<h1>Pay for data</h1>'))).toBe(false);
  expect(await isUp('https://clinic.example', async () => new Response('{"status":"log in"}'))).toBe(false);
  expect(await isUp('https://clinic.example', async () => new Response('{"status":"up"}'))).toBe(true);
});

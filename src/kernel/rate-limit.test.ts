import { AppError } from './errors';
import { rateLimit } from './rate-limit';

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') }));
afterEach(() => jest.useRealTimers());

function refused(work: () => void): { status: number; retryAfter: string | undefined } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('too_many_requests');
    return { status: error.status, retryAfter: error.headers['Retry-After'] };
  }
}

test('the call after the limit is refused, with the time until the oldest is out of the window', () => {
  const limit = rateLimit({ limit: 3, windowMs: 60_000 });
  for (let i = 0; i < 3; i += 1) {
    expect(refused(() => limit.take('a'))).toBeNull();
    jest.advanceTimersByTime(10_000);
  }
  expect(refused(() => limit.take('a'))).toEqual({ status: 429, retryAfter: '30' });
  expect(refused(() => limit.take('b'))).toBeNull();
  jest.advanceTimersByTime(30_000);
  expect(refused(() => limit.take('a'))).toBeNull();
  expect(refused(() => limit.take('a'))).toEqual({ status: 429, retryAfter: '10' });
});

test('a refused call does not count, so that waiting as told is enough', () => {
  const limit = rateLimit({ limit: 1, windowMs: 60_000 });
  limit.take('a');
  for (let i = 0; i < 50; i += 1) expect(refused(() => limit.take('a'))).not.toBeNull();
  jest.advanceTimersByTime(60_000);
  expect(refused(() => limit.take('a'))).toBeNull();
});

test('a check counts nothing, and refuses what take would refuse', () => {
  const limit = rateLimit({ limit: 1, windowMs: 60_000 });
  for (let i = 0; i < 5; i += 1) expect(refused(() => limit.check('a'))).toBeNull();
  limit.take('a');
  expect(refused(() => limit.check('a'))).not.toBeNull();
});

test('whoever got it right starts anew', () => {
  const limit = rateLimit({ limit: 1, windowMs: 60_000 });
  limit.take('a');
  limit.forget('a');
  expect(refused(() => limit.take('a'))).toBeNull();
});

test('a crowd of callers does not make a caller pay for all of them', () => {
  const limit = rateLimit({ limit: 1, windowMs: 900_000 });
  for (let i = 0; i < 60_000; i += 1) limit.take(`caller ${i}`);
  const began = performance.now();
  for (let i = 0; i < 2000; i += 1) limit.take(`more ${i}`);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(refused(() => limit.take('caller 1'))).not.toBeNull();
});

import type { Objective } from '../../../../src/kernel/figures';
import type { Events } from '../domain/burn-rate';
import { bucketsOf, countOf, matches, type Reading } from '../domain/measure';
import { countSlower } from '../domain/quantile';
import { MINUTE_MS, onePoint } from '../domain/range';
import type { Parts } from './parts';

/** What happened in each span up to now, as one point each: short ones to the minute, long ones to the hour. */
export async function eventsUpToNow(
  parts: Parts,
  promise: Objective['promise'],
  spans: readonly number[],
): Promise<ReadonlyMap<number, Events>> {
  const { kernel, readings, bounds, realNow } = parts;
  const to = Math.floor(realNow() / MINUTE_MS);
  const selectors = promise.kind === 'share' ? [promise.bad, promise.among] : [promise.of];
  const named = await readings.seriesNamed(
    kernel.db(),
    selectors.map(({ name }) => name),
  );
  const series = named.filter((one) => selectors.some((selector) => matches(selector, one)));
  const events = new Map<number, Events>();
  for (const span of spans) {
    const read = await readings.read(kernel.db(), series, onePoint(to, span));
    events.set(span, eventsOf(promise, read, bounds));
  }
  return events;
}

function eventsOf(
  promise: Objective['promise'],
  read: readonly Reading[],
  bounds: readonly number[],
): Events {
  if (promise.kind === 'share') return { bad: countOf(promise.bad, read), all: countOf(promise.among, read) };
  const counts = bucketsOf(promise.of, read, bounds);
  return {
    bad: countSlower(counts, bounds, promise.seconds),
    all: counts.reduce((sum, count) => sum + count, 0),
  };
}

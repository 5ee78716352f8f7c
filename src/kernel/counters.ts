import {
  Counter,
  Histogram,
  Registry,
  type MetricObjectWithValues,
  type MetricValueWithName,
} from 'prom-client';

export type Labels = Readonly<Record<string, string>>;

/** What is counted and timed of business and requests, with few labels of few values (never an id, a phone or a name). */
export interface Counters {
  /** Prometheus has it as `daktari_<name>_total`. */
  count(name: string, labels?: Labels): void;
  /** Prometheus has it as `daktari_<name>`, which therefore ends in `_seconds`. */
  time(name: string, seconds: number, labels?: Labels): void;
  /** Prometheus text. */
  text(): Promise<string>;
  /** Everything since the process began: what roll-ups are made of. */
  tally(): Promise<Tally[]>;
}

export interface Tally {
  name: string;
  kind: 'counter' | 'duration';
  labels: Labels;
  /** One number of a counter; of a duration one for each bound of SECONDS and, last, what took longer than all. */
  counts: readonly number[];
  /** All seconds of a duration; 0 of a counter. */
  seconds: number;
}

/** Upper bounds of the buckets, at most twice the one before: how exactly a quantile of a duration is known. */
export const SECONDS: readonly number[] = [
  ...[0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3],
  ...[0.4, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600],
];

/** More series of one name than any product of labels that are meant: the rest is counted together. */
const MOST_SERIES = 400;
const LONGEST_VALUE = 100;
const PREFIX = 'daktari_';
const REST = 'other';

export function prometheusCounters(): Counters {
  const registry = new Registry();
  const counters = new Map<string, Counter>();
  const durations = new Map<string, Histogram>();
  const bounded = boundLabels();

  function counterOf(name: string, labelNames: string[]): Counter {
    const existing = counters.get(name);
    if (existing) return existing;
    const counter = new Counter({
      name: `${PREFIX}${name}_total`,
      help: name.replaceAll('_', ' '),
      labelNames,
      registers: [registry],
    });
    counters.set(name, counter);
    return counter;
  }

  function durationOf(name: string, labelNames: string[]): Histogram {
    const existing = durations.get(name);
    if (existing) return existing;
    const histogram = new Histogram({
      name: `${PREFIX}${name}`,
      help: name.replaceAll('_', ' '),
      labelNames,
      buckets: [...SECONDS],
      registers: [registry],
    });
    durations.set(name, histogram);
    return histogram;
  }

  return {
    count: (name, labels = {}) => counterOf(name, Object.keys(labels)).inc(bounded(name, labels)),
    time: (name, seconds, labels = {}) =>
      durationOf(name, Object.keys(labels)).observe(bounded(name, labels), seconds),
    text: () => registry.metrics(),
    tally: async () => {
      const told: Tally[] = [];
      for (const [name, counter] of counters) told.push(...ofCounter(name, await counter.get()));
      for (const [name, histogram] of durations) told.push(...ofDuration(name, await histogram.get()));
      return told;
    },
  };
}

/** Labels as they may be counted: whoever passes something unbounded costs no memory, and the mistake shows as `other`. */
function boundLabels(): (name: string, labels: Labels) => Labels {
  const known = new Map<string, Set<string>>();
  return (name, labels) => {
    const values = Object.values(labels);
    if (values.length === 0) return labels;
    let series = known.get(name);
    if (!series) known.set(name, (series = new Set()));
    const key = values.join('\n');
    if (series.has(key)) return labels;
    const tooLong = values.some((value) => value.length > LONGEST_VALUE);
    if (tooLong || series.size >= MOST_SERIES) {
      return Object.fromEntries(Object.keys(labels).map((label) => [label, REST]));
    }
    series.add(key);
    return labels;
  };
}

type Values<V> = MetricObjectWithValues<
  V & { labels: Partial<Record<string, string | number>>; value: number }
>;

function ofCounter(name: string, { values }: Values<object>): Tally[] {
  return values.map(({ labels, value }) => ({
    name,
    kind: 'counter',
    labels: texts(labels),
    counts: [value],
    seconds: 0,
  }));
}

/** Buckets come cumulated, series by series, each followed by its sum and its count. */
function ofDuration(name: string, { values }: Values<MetricValueWithName<string>>): Tally[] {
  const told: Tally[] = [];
  let counts: number[] = [];
  let below = 0;
  for (const { labels, value, metricName = '' } of values) {
    if (metricName.endsWith('_bucket')) {
      counts.push(value - below);
      below = value;
    } else if (metricName.endsWith('_sum')) {
      told.push({ name, kind: 'duration', labels: texts(labels), counts, seconds: value });
      counts = [];
      below = 0;
    }
  }
  return told;
}

function texts(labels: Partial<Record<string, string | number>>): Labels {
  return Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, String(value)]));
}

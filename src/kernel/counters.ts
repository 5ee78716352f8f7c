import { Counter, Histogram, Registry } from 'prom-client';
import { bucketOf, SECONDS } from './buckets';

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
  tally(): Tally[];
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

/**
 * More series of one name than any product of labels that are meant (the largest: some 400 routes of ours and Strapi's, by
 * five classes of status): the rest is counted together.
 */
const MOST_SERIES = 2500;
const LONGEST_VALUE = 100;
const PREFIX = 'daktari_';
const REST = 'other';

export function prometheusCounters(): Counters {
  const registry = new Registry();
  const counters = new Map<string, Counter>();
  const durations = new Map<string, Histogram>();
  const series = seriesByName();

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
    count: (name, labels = {}) => {
      const own = series.of('counter', name, labels);
      own.counts[0] = (own.counts[0] ?? 0) + 1;
      counterOf(name, Object.keys(labels)).inc(own.labels);
    },
    time: (name, seconds, labels = {}) => {
      const own = series.of('duration', name, labels);
      const bucket = bucketOf(seconds, SECONDS);
      own.counts[bucket] = (own.counts[bucket] ?? 0) + 1;
      own.seconds += seconds;
      durationOf(name, Object.keys(labels)).observe(own.labels, seconds);
    },
    text: () => registry.metrics(),
    tally: () => series.all().map(({ counts, ...rest }) => ({ ...rest, counts: [...counts] })),
  };
}

interface Series {
  name: string;
  kind: Tally['kind'];
  labels: Labels;
  counts: number[];
  seconds: number;
}

/**
 * The same numbers once more: to ask prom-client for those of a few hundred routes takes 60 ms, and that each minute.
 * Labels come back as they may be counted. Whoever passes something unbounded costs no memory, and shows as `other`.
 */
function seriesByName(): { of(kind: Series['kind'], name: string, labels: Labels): Series; all(): Series[] } {
  const known = new Map<string, Map<string, Series>>();

  function make(kind: Series['kind'], name: string, labels: Labels): Series {
    const counts = Array.from({ length: kind === 'duration' ? SECONDS.length + 1 : 1 }, () => 0);
    return { name, kind, labels, counts, seconds: 0 };
  }

  return {
    of: (kind, name, labels) => {
      let same = known.get(name);
      if (!same) known.set(name, (same = new Map<string, Series>()));
      const values = Object.values(labels);
      let key = values.join('\n');
      const found = same.get(key);
      if (found) return found;
      let taken = labels;
      if (same.size >= MOST_SERIES || values.some((value) => value.length > LONGEST_VALUE)) {
        taken = Object.fromEntries(Object.keys(labels).map((label) => [label, REST]));
        key = REST;
      }
      const own = same.get(key) ?? make(kind, name, taken);
      same.set(key, own);
      return own;
    },
    all: () => [...known.values()].flatMap((same) => [...same.values()]),
  };
}

import { Counter, Registry } from 'prom-client';

/** One counter a business event, with few labels of few values (never an id, a phone or a name). */
export interface Counters {
  count(name: string, labels?: Readonly<Record<string, string>>): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

export function prometheusCounters(): Counters {
  const registry = new Registry();
  const counters = new Map<string, Counter>();

  function counterOf(name: string, labelNames: string[]): Counter {
    const existing = counters.get(name);
    if (existing) return existing;
    const counter = new Counter({
      name: `daktari_${name}_total`,
      help: name.replaceAll('_', ' '),
      labelNames,
      registers: [registry],
    });
    counters.set(name, counter);
    return counter;
  }

  return {
    count: (name, labels = {}) => counterOf(name, Object.keys(labels)).inc(labels),
    text: () => registry.metrics(),
  };
}

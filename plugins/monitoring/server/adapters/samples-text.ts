import { Gauge, Registry } from 'prom-client';
import type { Sampled } from '../ports';

/** Made anew each time: a level that nobody tells any more must not stay. */
export async function samplesText(samples: readonly Sampled[]): Promise<string> {
  const registry = new Registry();
  const gauges = new Map<string, Gauge>();
  for (const { name, help, labels, value } of samples) {
    const gauge = gauges.get(name) ?? gaugeOf(registry, { name, help, labelNames: Object.keys(labels) });
    gauges.set(name, gauge);
    gauge.set(labels, value);
  }
  return registry.metrics();
}

function gaugeOf(registry: Registry, config: { name: string; help: string; labelNames: string[] }): Gauge {
  return new Gauge({ ...config, name: `daktari_${config.name}`, registers: [registry] });
}

import { otelTracer } from '../kernel/otel-tracer';
import type { Traces } from '../kernel/tracer';
import type { DaktariConfig } from './kernel-of';

/** Traces go to the collector of the settings; without one its packages are not even loaded. Returns what sends the rest. */
export async function startTracing(
  tracer: Traces,
  { otlpEndpoint, version }: Pick<DaktariConfig, 'otlpEndpoint' | 'version'>,
): Promise<(() => Promise<void>) | undefined> {
  if (otlpEndpoint === null) return undefined;
  const { span, stop } = await otelTracer(otlpEndpoint, version);
  tracer.sendTo({ span });
  return stop;
}

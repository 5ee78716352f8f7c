import type { Context } from '@opentelemetry/api';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tracer } from './tracer';

/** Also how long a collector that is away may hold up the end of the process. */
const MOST_MS = 2000;

export interface OtelTracer extends Omit<Tracer, 'isOn'> {
  /** Sends what is still here. */
  stop(): Promise<void>;
}

/**
 * Sends spans over OTLP/HTTP (JSON). Only for who has set an endpoint: the packages, loaded here, take 10 MiB, and an
 * AsyncLocalStorage makes every promise dearer on Node 20 (docs/BENCHMARKS.md).
 * @param endpoint of the collector, without `/v1/traces`
 */
export async function otelTracer(endpoint: string, version: string | null): Promise<OtelTracer> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace');
  const kinds = { request: SpanKind.SERVER, job: SpanKind.CONSUMER, call: SpanKind.CLIENT } as const;
  const resource = resourceFromAttributes({
    'service.name': 'daktari',
    ...(version === null ? {} : { 'service.version': version }),
  });
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: MOST_MS });
  const provider = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer('daktari');
  const current = new AsyncLocalStorage<Context>();

  return {
    span: (kind, name, work) => {
      const parent = current.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: kinds[kind] }, parent);
      return current.run(trace.setSpan(parent, span), async () => {
        try {
          return await work({
            rename: (told) => void span.updateName(told),
            note: (attribute, value) => void span.setAttribute(attribute, value),
            fail: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
          });
        } catch (error) {
          // Without the error itself: its message may quote what somebody typed.
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    stop: () => provider.shutdown(),
  };
}

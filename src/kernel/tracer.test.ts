import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prometheusCounters } from './counters';
import { otelTracer } from './otel-tracer';
import { timeCall } from './outside-calls';
import { traces } from './tracer';

interface Told {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  status: { code?: number };
  attributes: { key: string; value: unknown }[];
  events?: unknown[];
}

const [SERVER, CLIENT] = [2, 3];
const ERROR = 2;
let collector: Server;
let told: Told[];
let asked: string[];
let endpoint: string;

/** Takes OTLP/HTTP in JSON, as a collector does. */
beforeEach(async () => {
  told = [];
  asked = [];
  collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      asked.push(
        `${String(request.method)} ${String(request.url)} ${String(request.headers['content-type'])}`,
      );
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Told[] }[] }[] };
      told.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}/`;
});
afterEach(() => new Promise((resolve) => collector.close(resolve)));

const named = (name: string): Told => {
  const found = told.find((span) => span.name === name);
  if (!found) throw new Error(`no span ${name} among ${told.map((span) => span.name).join(', ')}`);
  return found;
};

describe('traces', () => {
  test('a call within a request stands within it, and what stands beside it does not', async () => {
    const { span, stop } = await otelTracer(endpoint, '0.1.0');
    const tracer = traces();
    tracer.sendTo({ span });
    const parts = { counters: prometheusCounters(), tracer };
    const call = () =>
      timeCall(
        parts,
        'mpesa',
        () => Promise.resolve('ok'),
        () => true,
      );
    await Promise.all([
      tracer.span('request', 'request', async (own) => {
        await call();
        own.rename('visits.book');
        own.note('http.response.status_code', 201);
      }),
      tracer.span('job', 'mpesa.query', () => Promise.resolve()),
    ]);
    await stop();
    expect(asked).toEqual(['POST /v1/traces application/json']);
    const [request, inner, job] = [named('visits.book'), named('mpesa'), named('mpesa.query')];
    expect([request.kind, inner.kind]).toEqual([SERVER, CLIENT]);
    expect(inner).toMatchObject({ traceId: request.traceId, parentSpanId: request.spanId });
    expect(job.traceId).not.toBe(request.traceId);
    expect(request.attributes).toEqual([{ key: 'http.response.status_code', value: { intValue: 201 } }]);
  });

  test('what fails is told as failed, without what the error says', async () => {
    const { span, stop } = await otelTracer(endpoint, null);
    const work = span('job', 'reminders.send', () => Promise.reject(new Error('to 0712345678 of Zawadi')));
    await expect(work).rejects.toThrow('Zawadi');
    await stop();
    expect(named('reminders.send').status).toEqual({ code: ERROR });
    expect(JSON.stringify(told)).not.toMatch(/0712345678|Zawadi/);
  });

  test('a collector that is away holds up nobody', async () => {
    await new Promise((resolve) => collector.close(resolve));
    const { span, stop } = await otelTracer(endpoint, null);
    expect(await span('request', 'request', () => Promise.resolve(7))).toBe(7);
    await stop().catch(() => undefined);
    collector = createServer().listen(0);
  });

  test('without a collector, work is done and nothing else', async () => {
    const tracer = traces();
    expect(tracer.isOn()).toBe(false);
    expect(
      await tracer.span('request', 'request', (span) => Promise.resolve(span.note('a', 1))),
    ).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

export type SpanKind = 'request' | 'job' | 'call';

/** One piece of work, as a collector of traces sees it. Names and codes only: no path, no id, nobody's data. */
export interface Span {
  rename(name: string): void;
  note(attribute: string, value: string | number): void;
  fail(): void;
}

export interface Tracer {
  /** Whether anybody listens. Who would pay for asking looks here first. */
  isOn(): boolean;
  /** Spans that begin within `work` are its parts. Whoever throws failed. */
  span<T>(kind: SpanKind, name: string, work: (span: Span) => Promise<T>): Promise<T>;
}

/** A tracer that does nothing until one is put in. */
export interface Traces extends Tracer {
  sendTo(tracer: Omit<Tracer, 'isOn'>): void;
}

const NOBODY: Span = { rename: () => undefined, note: () => undefined, fail: () => undefined };

export function traces(): Traces {
  let listening: Omit<Tracer, 'isOn'> | null = null;
  return {
    isOn: () => listening !== null,
    span: (kind, name, work) => (listening ? listening.span(kind, name, work) : work(NOBODY)),
    sendTo: (tracer) => void (listening = tracer),
  };
}

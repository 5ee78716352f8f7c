import type { IncomingMessage, ServerResponse } from 'node:http';

export type Call = {
  method: string;
  url: URL;
  /** Values of the `:name` parts of the route's path. */
  params: Record<string, string>;
  body: Buffer;
  request: IncomingMessage;
  response: ServerResponse;
};

export type Answer =
  | { kind: 'json'; status: number; body: unknown; headers?: Record<string, string> }
  | {
      kind: 'bytes';
      status: number;
      body: Buffer | string;
      contentType: string;
      headers?: Record<string, string>;
    }
  /** The connection is broken without a word. */
  | { kind: 'hang-up' }
  /** The handler writes the response itself (a stream). */
  | { kind: 'taken' };

export type Handler = (call: Call) => Answer | Promise<Answer>;

export type Route = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; handler: Handler };

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { kind: 'json', status, body, headers };
}

export function page(body: string): Answer {
  return { kind: 'bytes', status: 200, body, contentType: 'text/html; charset=utf-8' };
}

/** Thrown by a control handler; becomes `{error:{code, message, details}}`. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

export function header(call: Call, name: string): string {
  const value = call.request.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

export function pathParam(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`route has no :${name}`);
  return value;
}

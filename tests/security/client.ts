export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when the text is no JSON. */
  json: unknown;
}
export interface Sending {
  token?: string | null | undefined;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Buffer<ArrayBuffer> | undefined;
  headers?: Record<string, string>;
}

/** One request; replies of every status alike. */
export async function send(
  base: string,
  method: string,
  path: string,
  sending: Sending = {},
): Promise<Reply> {
  const { token, body, raw, headers } = sending;
  const hasBody = body !== undefined || raw !== undefined;
  const response = await fetch(base + path, {
    method,
    headers: {
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(hasBody ? { body: raw ?? JSON.stringify(body) } : {}),
  });
  const text = await textOf(response);
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

/** Of a stream, which has no end of its own, what comes first. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream') !== true) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from(first?.value ?? []).toString();
}

/** The value at `path` in a reply, e.g. `error.code`. */
export function at(reply: Reply, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, reply.json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import { noteAnswer, noteSilence } from './connection';
import { BACKGROUND_HEADERS } from './presence';
import { requestTokens, SignInRefused, type Tokens } from './tokens';

/** A refusal of the product, in its own words (already in the reader's language). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
    /** All that was answered. */
    readonly body: unknown,
  ) {
    super(message);
  }
}

export interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  signal?: AbortSignal;
}
export interface Answer {
  status: number;
  headers: Headers;
  json: unknown;
}
export interface Http {
  /** @throws ApiError; TypeError without a network */
  send(path: string, sent?: Sent): Promise<Answer>;
  /** @throws as send() does */
  file(path: string): Promise<Blob>;
  /** A reply that goes on, of a screen that waits: it keeps no session open. @throws as send() does */
  stream(path: string, signal: AbortSignal): Promise<Response>;
  /** Null once the session is over. */
  tokens(): Tokens | null;
  forget(): void;
}

export interface HttpParts {
  tokens: Tokens;
  /** Of each request: the reader's language, and whether anybody is there. */
  headers(): Readonly<Record<string, string>>;
  /** The session can't be renewed: called once. */
  onLost(): void;
  send?: typeof fetch;
}

/** Requests with the session's token. However many meet a 401 at once, one refresh serves all, and each is sent once more. */
export function createHttp({ tokens, headers: common, onLost, send = fetch }: HttpParts): Http {
  let held: Tokens | null = tokens;
  let renewal: Promise<Tokens> | null = null;

  function renewed(stale: Tokens): Promise<Tokens> {
    // Somebody else's 401 has renewed it since this request left.
    if (held !== null && held.access !== stale.access) return Promise.resolve(held);
    renewal ??= requestTokens(
      { grant_type: 'refresh_token', refresh_token: stale.refresh, id_token: stale.id },
      send,
    )
      .then((fresh) => (held = fresh))
      .finally(() => (renewal = null));
    return renewal;
  }

  function lose(): void {
    if (held === null) return;
    held = null;
    onLost();
  }

  async function once(path: string, sent: Sent, { access }: Tokens): Promise<Response> {
    const headers = {
      Accept: 'application/json',
      ...common(),
      Authorization: `Bearer ${access}`,
      ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...sent.headers,
    };
    const body = sent.body === undefined ? null : JSON.stringify(sent.body);
    try {
      const response = await send(path, {
        method: sent.method ?? 'GET',
        headers,
        body,
        signal: sent.signal ?? null,
      });
      noteAnswer();
      return response;
    } catch (error) {
      if (!sent.signal?.aborted) noteSilence();
      throw error;
    }
  }

  async function signedIn(path: string, sent: Sent): Promise<Response> {
    if (held === null) throw new ApiError(401, 'unauthenticated', '', {}, null);
    const first = held;
    let response = await once(path, sent, first);
    if (response.status === 401) {
      try {
        response = await once(path, sent, await renewed(first));
      } catch (error) {
        if (error instanceof SignInRefused) lose();
        throw error;
      }
      if (response.status === 401) lose();
    }
    return response;
  }

  return {
    tokens: () => held,
    forget: () => void (held = null),
    send: async (path, sent = {}) => answerOf(await signedIn(path, sent)),
    file: async (path) => {
      const response = await signedIn(path, { headers: { Accept: '*/*' } });
      if (!response.ok) await answerOf(response);
      return response.blob();
    },
    stream: async (path, signal) => {
      const headers = { Accept: 'text/event-stream', ...BACKGROUND_HEADERS };
      const response = await signedIn(path, { headers, signal });
      if (!response.ok) await answerOf(response);
      return response;
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = parsed(text);
  if (response.ok) return { status: response.status, headers: response.headers, json };
  const problem = (
    json as { error?: { code?: string; message?: string; details?: Record<string, unknown> } } | null
  )?.error;
  throw new ApiError(
    response.status,
    problem?.code ?? 'internal',
    problem?.message ?? '',
    problem?.details ?? {},
    json,
  );
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { DaktariError } from './daktari-error';
import { IDEMPOTENT_OPERATIONS } from './idempotent-operations';
import { nestedQuery } from './nested-query';
import type { components, paths } from './schema';

export { dataOf, DaktariError, type ErrorCode } from './daktari-error';

/** Named shapes of the API, e.g. `Schemas['Visit']`. */
export type Schemas = components['schemas'];
export type DaktariClient = Client<paths>;
export type Language = 'en' | 'sw';

export interface DaktariClientOptions {
  /** Origin of the server, e.g. `https://clinic.example`. */
  baseUrl: string;
  /** The access token as it is now; null while nobody is signed in. */
  token: () => string | null;
  /** Of the texts in replies. A function where people can switch while the app runs. */
  language: Language | (() => Language);
  fetch?: (request: Request) => Promise<Response>;
  /** For platforms without Web Crypto. */
  newIdempotencyKey?: () => string;
}

/**
 * A client of the REST API by path and method: `client.POST('/api/visits', { body })`. It resolves to
 * `{ data } | { error }` and never throws for a refusal; `dataOf` turns a refusal into a DaktariError.
 * Operations that cost something get an Idempotency-Key; give your own where a repetition must not count twice.
 * @throws DaktariError `unreachable` when no reply came
 */
export function createDaktariClient(options: DaktariClientOptions): DaktariClient {
  const { baseUrl, fetch } = options;
  const client = createClient<paths>({
    baseUrl,
    querySerializer: nestedQuery,
    ...(fetch ? { fetch } : {}),
  });
  client.use(headersOf(options));
  return client;
}

function headersOf({ token, language, newIdempotencyKey = randomKey }: DaktariClientOptions): Middleware {
  return {
    onRequest: ({ request, schemaPath }) => {
      const { headers, method } = request;
      const bearer = token();
      if (bearer !== null) addHeader(headers, 'Authorization', () => `Bearer ${bearer}`);
      addHeader(headers, 'Accept-Language', () => (typeof language === 'string' ? language : language()));
      if (IDEMPOTENT_OPERATIONS.includes(`${method} ${schemaPath}`)) {
        addHeader(headers, 'Idempotency-Key', newIdempotencyKey);
      }
      return request;
    },
    onError: ({ error, request }) => {
      // Whoever called it off knows.
      if (request.signal.aborted) return undefined;
      return new DaktariError({ status: 0, code: 'unreachable', cause: error });
    },
  };
}

/** What the caller gave for one request stays. */
function addHeader(headers: Headers, name: string, value: () => string): void {
  if (!headers.has(name)) headers.set(name, value());
}

// Not randomUUID: browsers have it on https only, and clinics try things out on their own network.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

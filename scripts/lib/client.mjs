// A small client of the public API and of the simulator's control API, for the demo and its check.
import { randomUUID } from 'node:crypto';
import { tokensOfPatient, tokensOfStaff } from './sign-in.mjs';

/** `send` is fetch, or a fetch that does not give up when the server is away for a moment. */
export function api(baseUrl, token = null, send = fetch) {
  async function call(method, path, { body, headers = {}, raw } = {}) {
    const response = await send(new URL(path, baseUrl), {
      method,
      headers: {
        ...(body === undefined && raw === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text), text };
  }
  return {
    get: (path, options) => call('GET', path, options),
    post: (path, body, options) => call('POST', path, { body, ...options }),
    put: (path, body, options) => call('PUT', path, { body, ...options }),
    patch: (path, body, options) => call('PATCH', path, { body, ...options }),
    delete: (path, options) => call('DELETE', path, options),
    call,
    as: (other) => api(baseUrl, other, send),
    baseUrl,
    send,
  };
}

export async function signInPatient(client, phone, password) {
  const tokens = await tokensOfPatient(client.baseUrl, phone, password, client.send);
  return client.as(tokens.access_token);
}

export async function signInStaff(client, email, password) {
  const tokens = await tokensOfStaff(client.baseUrl, email, password, client.send);
  return client.as(tokens.access_token);
}

/** Books with a fresh idempotency key. */
export function book(client, booking, key = randomUUID()) {
  return client.post('/api/visits', booking, { headers: { 'Idempotency-Key': key } });
}

/** Asks until `test` holds for what `read` gives; the last answer is in the error. */
export async function eventually(what, read, test, seconds = 20) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (test(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(
        `${what}: not within ${seconds} s; the last answer was ${JSON.stringify(value)?.slice(0, 600)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

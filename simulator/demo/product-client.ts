import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../http/body';

export type Reply = { status: number; body: unknown };

export type ProductClient = {
  get(path: string, token?: string): Promise<Reply>;
  /** Tokens of the patient app for a phone number and its password. */
  signIn(phone: string, password: string): Promise<Reply>;
  /** What the token endpoint says to the patient app. */
  token(grant: Record<string, string>): Promise<Reply>;
  /** Each POST carries its own Idempotency-Key. */
  post(path: string, body: unknown, token?: string): Promise<Reply>;
  /** A POST whose 429 is an answer like any other, not something to wait out. */
  postOnce(path: string, body: unknown, token?: string): Promise<Reply>;
};

const triesWhenBusy = 10;

const patienceMs = 30_000;

const passwordGrant = 'urn:daktari:grant:password';

/** Speaks to the product over its public API, as any app would. A 429 is waited out a few times. */
export function createProductClient(baseUrl: string): ProductClient {
  async function call(
    method: string,
    path: string,
    body: unknown,
    token: string | undefined,
    tries429: number,
  ): Promise<Reply> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (method === 'POST')
      Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': randomUUID() });
    return send(
      path,
      { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) },
      tries429,
    );
  }

  async function send(path: string, request: RequestInit, tries429: number): Promise<Reply> {
    for (let tries = 0; ; tries += 1) {
      const response = await fetch(new URL(path, baseUrl), {
        ...request,
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.status === 429 && tries < tries429) {
        await response.arrayBuffer();
        await sleep(1000 * Math.min(10, Math.max(1, Number(response.headers.get('retry-after') ?? 1) || 1)));
        continue;
      }
      return { status: response.status, body: await readJson(response) };
    }
  }
  function token(grant: Record<string, string>): Promise<Reply> {
    const body = new URLSearchParams({ client_id: 'patient-app', ...grant });
    return send('/oauth/token', { method: 'POST', body }, triesWhenBusy);
  }
  return {
    signIn: (phone, password) => token({ grant_type: passwordGrant, phone, password }),
    token,
    get: (path, token) => call('GET', path, null, token, triesWhenBusy),
    post: (path, body, token) => call('POST', path, body, token, triesWhenBusy),
    postOnce: (path, body, token) => call('POST', path, body, token, 0),
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A value at a path of keys inside foreign JSON; undefined when anything is missing on the way. */
export function at(body: unknown, ...keys: (string | number)[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === 'number') return value[key];
    return isRecord(value) ? value[key] : undefined;
  }, body);
}

export function textAt(body: unknown, ...keys: (string | number)[]): string {
  const value = at(body, ...keys);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listAt(body: unknown, ...keys: (string | number)[]): unknown[] {
  const value = at(body, ...keys);
  return Array.isArray(value) ? value : [];
}

/** A short line about a reply that was not the hoped-for one. */
export function explain(reply: Reply): string {
  // The token endpoint names its refusals in a text (RFC 6749, 5.2), the API in an object.
  const code = textAt(reply.body, 'error', 'code') || textAt(reply.body, 'error');
  const message = textAt(reply.body, 'error', 'message');
  return `HTTP ${reply.status}${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`;
}

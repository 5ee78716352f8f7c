import type { GatewayAnswer } from '../../domain/gateway-answer';
import { own, ownText, parseStrictJson } from '../../domain/strict-json';
import { callHttp } from './http';

export interface AccessTokens {
  /** The cached token, or a new one; callers at the same moment share one request. */
  get(): Promise<TokenAnswer>;
  /** A new one, whatever is cached. */
  fetch(): Promise<TokenAnswer>;
  /** Drops this token, unless another has taken its place: other processes' refreshes can stale ours. */
  forget(token: string): void;
}
export type TokenAnswer = { kind: 'token'; token: string } | (GatewayAnswer & { kind: 'not-sent' });

export interface TokenSettings {
  baseUrl: string;
  consumerKey: string;
  consumerSecret: string;
  requestTimeoutMs: number;
}

const REFRESH_EARLY_MS = 60_000;

/** `realNow` in real milliseconds: tokens age on the gateway's clock, not on domain time. */
export function createAccessTokens(settings: TokenSettings, realNow: () => number): AccessTokens {
  let cached: { token: string; until: number } | null = null;
  let inFlight: Promise<TokenAnswer> | null = null;

  async function fetchToken(): Promise<TokenAnswer> {
    const credentials = Buffer.from(`${settings.consumerKey}:${settings.consumerSecret}`).toString('base64');
    const answer = await callHttp({
      method: 'GET',
      url: `${settings.baseUrl}/oauth/v1/generate?grant_type=client_credentials`,
      headers: { Authorization: `Basic ${credentials}` },
      timeoutMs: settings.requestTimeoutMs,
    });
    if (answer.kind !== 'answered') return { kind: 'not-sent', why: 'no_token' };
    if (answer.status === 400 || answer.status === 401) return { kind: 'not-sent', why: 'refused_token' };
    const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
    const token = json.kind === 'parsed' ? ownText(json.value, 'access_token', 4000) : null;
    if (json.kind !== 'parsed' || answer.status !== 200 || token === null)
      return { kind: 'not-sent', why: 'no_token' };
    // Text in the documentation and most dumps, a number in others.
    const seconds = Number(own(json.value, 'expires_in'));
    const lifeMs = Number.isFinite(seconds) ? seconds * 1000 : 0;
    cached = { token, until: realNow() + Math.max(0, lifeMs - REFRESH_EARLY_MS) };
    return { kind: 'token', token };
  }

  function fetchOnce(): Promise<TokenAnswer> {
    inFlight ??= fetchToken().finally(() => {
      inFlight = null;
    });
    return inFlight;
  }

  return {
    get: () =>
      cached && cached.until > realNow()
        ? Promise.resolve({ kind: 'token', token: cached.token })
        : fetchOnce(),
    fetch: fetchOnce,
    forget: (token) => {
      if (cached?.token === token) cached = null;
    },
  };
}

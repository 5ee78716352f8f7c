import { DaktariError } from '@daktari/api-client';

const CLIENT_ID = 'patient-app';
const CODE_GRANT = 'urn:daktari:grant:phone-code';
const PASSWORD_GRANT = 'urn:daktari:grant:password';
const PASSKEY_GRANT = 'urn:daktari:grant:passkey';

export interface Tokens {
  access: string;
  refresh: string;
}

/** What a phone can show besides a code; an app that does not know one offers the others. */
export type Way = 'password' | 'recovery-code' | 'clinic-record' | 'clinic-code' | 'passkey';

export type GrantReply =
  | { kind: 'granted'; tokens: Tokens }
  /** The code was right, and the account wants to see one of `ways`, with `proof`. */
  | { kind: 'more-proof'; proof: string; ways: readonly Way[] }
  /** The code was right, and the number has no account: `ticket` opens one. */
  | { kind: 'not-registered'; ticket: string }
  /** `left` tries, where the server says it. */
  | { kind: 'refused'; why: string; left: number | null }
  | { kind: 'wait'; seconds: number };

export type MoreProof =
  | { password: string }
  | { recovery_code: string }
  | { birth_date: string; card_number: string }
  | { clinic_code: string };

export interface Issuer {
  byCode(shown: { challenge: string; code: string; device: string }): Promise<GrantReply>;
  byProof(shown: MoreProof & { proof: string; device: string }): Promise<GrantReply>;
  byPassword(shown: { phone: string; password: string; device: string }): Promise<GrantReply>;
  /** `answer`: what the authenticator signed, as JSON text. */
  byPasskey(shown: { answer: string; device: string }): Promise<GrantReply>;
  renew(refresh: string): Promise<GrantReply>;
  /** Best effort: who is offline forgets the token, and it ends by itself. */
  revoke(refresh: string): Promise<void>;
}

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Twice this is less than the issuer's grace (20 s), in which it gives a lost reply again. */
const PATIENCE_MS = 8000;

/** The token endpoint. Its methods throw a DaktariError when nobody answers, or somebody else does. */
export function createIssuer(baseUrl: string, send: Send = fetch): Issuer {
  async function ask(path: string, parameters: Readonly<Record<string, string>>): Promise<Reply> {
    const body = new URLSearchParams({ client_id: CLIENT_ID, ...parameters }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    // Not AbortSignal.timeout: React Native has none.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const init = { method: 'POST', headers, body, signal: patience.signal };
      const response = await send(`${baseUrl}/oauth${path}`, init);
      // A reply that breaks off is a lost one too.
      const text = await response.text();
      if (response.status < 500) return { status: response.status, headers: response.headers, text };
    } catch (cause) {
      throw new DaktariError({ status: 0, code: 'unreachable', cause });
    } finally {
      clearTimeout(timer);
    }
    throw new DaktariError({ status: 0, code: 'unreachable' });
  }
  const grant = async (parameters: Readonly<Record<string, string>>): Promise<GrantReply> =>
    replyIn(await ask('/token', parameters));

  async function renew(refresh: string): Promise<GrantReply> {
    const parameters = { grant_type: 'refresh_token', refresh_token: refresh };
    // Once more with the same token: the issuer may have used it up, and its reply got lost on the way.
    const reply = await ask('/token', parameters).catch(() => ask('/token', parameters));
    if (reply.status !== 429 && (refusalIn(reply) ?? 'invalid_grant') !== 'invalid_grant') {
      // Whatever else is wrong with the request says nothing of the session.
      throw new DaktariError({ status: reply.status, code: 'unreadable_reply' });
    }
    return replyIn(reply);
  }

  return {
    byCode: (shown) => grant({ grant_type: CODE_GRANT, ...shown }),
    byProof: (shown) => grant({ grant_type: CODE_GRANT, ...shown }),
    byPassword: (shown) => grant({ grant_type: PASSWORD_GRANT, ...shown }),
    byPasskey: (shown) => grant({ grant_type: PASSKEY_GRANT, ...shown }),
    renew,
    revoke: async (refresh) => {
      await ask('/token/revocation', { token: refresh });
    },
  };
}

interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

function bodyOf({ text }: Reply): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function refusalIn(reply: Reply): unknown {
  return bodyOf(reply)['error'] ?? null;
}

function replyIn(reply: Reply): GrantReply {
  const { status, headers } = reply;
  const body = bodyOf(reply);
  const { access_token: access, refresh_token: refresh, error } = body;
  if (status === 200 && typeof access === 'string' && typeof refresh === 'string') {
    return { kind: 'granted', tokens: { access, refresh } };
  }
  if (status === 429) return { kind: 'wait', seconds: Number(headers.get('Retry-After')) || 60 };
  if (error === 'more_proof_needed') {
    return { kind: 'more-proof', proof: String(body['proof']), ways: (body['ways'] ?? []) as Way[] };
  }
  if (error === 'not_registered') return { kind: 'not-registered', ticket: String(body['ticket']) };
  // A hotspot's page is no refusal: it must not sign anybody out.
  if (typeof error !== 'string') throw new DaktariError({ status, code: 'unreadable_reply' });
  const why = body['error_description'];
  const left = typeof body['left'] === 'number' ? body['left'] : null;
  return { kind: 'refused', why: typeof why === 'string' ? why : error, left };
}

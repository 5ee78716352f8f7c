import { mpesaShillings } from '../../../../../src/kernel/money';
import { codeOf } from '../../domain/result-codes';
import { eatTimestamp } from '../../domain/eat-time';
import type { GatewayAnswer } from '../../domain/gateway-answer';
import { own, parseStrictJson } from '../../domain/strict-json';
import type { Gateway } from '../../ports';
import { createAccessTokens, type TokenSettings } from './access-token';
import { callHttp } from './http';
import { stkPassword } from './password';
import { securityCredentialOf, type InitiatorSettings } from './security-credential';

export interface DarajaSettings extends TokenSettings, InitiatorSettings {
  shortCode: string;
  partyB?: string;
  passKey: string;
  transactionType: 'CustomerPayBillOnline' | 'CustomerBuyGoodsOnline';
  callbackBaseUrl: string;
}

/** One refusal of a token, three dialects: M-Pesa Express and reversal, query, initiator APIs. */
const TOKEN_REFUSED = new Set(['404.001.03', '400.003.01', '401.002.01']);

export interface Daraja extends Gateway {
  /** Tells M-Pesa where to send C2B messages about our Pay Bill; production takes it once. */
  registerUrls(c2bToken: string): Promise<GatewayAnswer>;
}

/** Daraja over HTTP. Source: Safaricom's developer portal (M-Pesa Express, Express Query, Reversals, Transaction Status). */
export function createDaraja(settings: DarajaSettings, realNow: () => number): Daraja {
  const tokens = createAccessTokens(settings, realNow);
  const credential = securityCredentialOf(settings);
  const { shortCode, initiatorName, callbackBaseUrl } = settings;

  async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<GatewayAnswer> {
    const first = await postOnce(path, body);
    if (first.answer.kind !== 'answered' || !tokenRefused(first.answer)) return first.answer;
    // A refused token means that nothing was done, so the same request may go out again, once.
    tokens.forget(first.token);
    const second = await postOnce(path, body);
    return tokenRefused(second.answer) ? { kind: 'not-sent', why: 'refused_token' } : second.answer;
  }

  async function postOnce(
    path: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<{ token: string; answer: GatewayAnswer }> {
    const token = await tokens.get();
    if (token.kind !== 'token') return { token: '', answer: token };
    const answer = await callHttp({
      method: 'POST',
      url: `${settings.baseUrl}${path}`,
      headers: { Authorization: `Bearer ${token.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      timeoutMs: settings.requestTimeoutMs,
    });
    return { token: token.token, answer };
  }

  function signed(now: Date): Record<string, unknown> {
    const timestamp = eatTimestamp(now);
    return {
      BusinessShortCode: shortCode,
      Password: stkPassword(shortCode, settings.passKey, timestamp),
      Timestamp: timestamp,
    };
  }

  return {
    push: ({ amountCents, msisdn, reference, callbackToken }, now) =>
      post('/mpesa/stkpush/v1/processrequest', {
        ...signed(now),
        TransactionType: settings.transactionType,
        // Numbers: production was seen to answer 1037 to text.
        Amount: shillingsOf(amountCents),
        PartyA: Number(msisdn),
        PartyB: settings.partyB ?? shortCode,
        PhoneNumber: Number(msisdn),
        CallBackURL: `${callbackBaseUrl}/api/pay/stk/${callbackToken}`,
        AccountReference: reference,
        TransactionDesc: 'Visit',
      }),
    query: (checkoutId, now) =>
      post('/mpesa/stkpushquery/v1/query', { ...signed(now), CheckoutRequestID: checkoutId }),
    registerUrls: (c2bToken) =>
      post('/mpesa/c2b/v2/registerurl', {
        ShortCode: shortCode,
        // When our validation does not answer in time, the payment is taken: refunding beats turning money away.
        ResponseType: 'Completed',
        ConfirmationURL: `${callbackBaseUrl}/api/pay/c2b/${c2bToken}/confirmation`,
        ValidationURL: `${callbackBaseUrl}/api/pay/c2b/${c2bToken}/validation`,
      }),
    check: async () => {
      const answer = await tokens.fetch();
      if (answer.kind === 'token') return 'reached';
      return answer.why === 'refused_token' ? 'wrong_keys' : 'no_answer';
    },
    reverse: ({ receipt, amountCents, resultToken }) => {
      if (credential === null || !initiatorName) return Promise.resolve({ kind: 'not-configured' });
      return post('/mpesa/reversal/v1/request', {
        Initiator: initiatorName,
        SecurityCredential: credential,
        CommandID: 'TransactionReversal',
        TransactionID: receipt,
        Amount: shillingsOf(amountCents),
        ReceiverParty: shortCode,
        // Spelled like this by the API.
        RecieverIdentifierType: '11',
        ResultURL: `${callbackBaseUrl}/api/pay/refund/${resultToken}`,
        QueueTimeOutURL: `${callbackBaseUrl}/api/pay/refund-timeout/${resultToken}`,
        Remarks: 'Refund',
        Occasion: 'Refund',
      });
    },
    status: ({ receipt, resultToken }) => {
      if (credential === null || !initiatorName) return Promise.resolve({ kind: 'not-configured' });
      return post('/mpesa/transactionstatus/v1/query', {
        Initiator: initiatorName,
        SecurityCredential: credential,
        CommandID: 'TransactionStatusQuery',
        TransactionID: receipt,
        PartyA: shortCode,
        // An organisation's short code.
        IdentifierType: '4',
        ResultURL: `${callbackBaseUrl}/api/pay/refund-status/${resultToken}`,
        QueueTimeOutURL: `${callbackBaseUrl}/api/pay/refund-status-timeout/${resultToken}`,
        Remarks: 'Refund',
        Occasion: 'Refund',
      });
    },
  };
}

function shillingsOf(cents: number): number {
  const shillings = mpesaShillings(cents);
  if (shillings === null) throw new RangeError('M-Pesa moves whole shillings from 1 to 250,000');
  return shillings;
}

function tokenRefused(answer: GatewayAnswer): boolean {
  if (answer.kind !== 'answered') return false;
  const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
  const code = json.kind === 'parsed' ? codeOf(own(json.value, 'errorCode')) : null;
  return code !== null && TOKEN_REFUSED.has(code);
}

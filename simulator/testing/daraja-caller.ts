import type { Simulator } from '../server';

export type DarajaReply = { status: number; body: Record<string, unknown> };

export type DarajaCaller = {
  token(): Promise<string>;
  post(path: string, body: unknown, token?: string, contentType?: string): Promise<DarajaReply>;
  push(changes?: Record<string, unknown>): Promise<DarajaReply>;
  query(checkoutRequestId: string): Promise<DarajaReply>;
};

const timestamp = '20261124135000';

export function passwordFor(shortCode = '174379', passkey = 'simulator-passkey'): Record<string, string> {
  const password = Buffer.from(shortCode + passkey + timestamp).toString('base64');
  return { BusinessShortCode: shortCode, Password: password, Timestamp: timestamp };
}

/** Calls Daraja by hand, so that each field can be made wrong. */
export function darajaCaller(simulator: Simulator, callbackUrl: string): DarajaCaller {
  const base = `${simulator.url}/daraja`;
  let current = '';

  async function token(): Promise<string> {
    const authorization = `Basic ${Buffer.from('simulator-key:simulator-secret').toString('base64')}`;
    const reply = await fetch(`${base}/oauth/v1/generate?grant_type=client_credentials`, {
      headers: { authorization },
    });
    const body: unknown = await reply.json();
    return typeof body === 'object' && body !== null && 'access_token' in body
      ? String(body.access_token)
      : '';
  }

  async function post(
    path: string,
    body: unknown,
    given?: string,
    contentType = 'application/json',
  ): Promise<DarajaReply> {
    current ||= await token();
    const reply = await fetch(base + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${given ?? current}`, 'content-type': contentType },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const read: unknown = await reply.json();
    return {
      status: reply.status,
      body: typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {},
    };
  }

  return {
    token,
    post,
    push: (changes = {}) =>
      post('/mpesa/stkpush/v1/processrequest', {
        ...passwordFor(),
        TransactionType: 'CustomerPayBillOnline',
        Amount: 1200,
        PartyA: 254712345678,
        PartyB: 174379,
        PhoneNumber: 254712345678,
        CallBackURL: callbackUrl,
        AccountReference: 'NY7K2Q',
        TransactionDesc: 'Visit',
        ...changes,
      }),
    query: (checkoutRequestId) =>
      post('/mpesa/stkpushquery/v1/query', { ...passwordFor(), CheckoutRequestID: checkoutRequestId }),
  };
}

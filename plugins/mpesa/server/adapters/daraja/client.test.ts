import { generateKeyPairSync, privateDecrypt, constants } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decideSubmit } from '../../domain/decide-submit';
import { eatTimestamp } from '../../domain/eat-time';
import type { Gateway } from '../../ports';
import { createDaraja, type DarajaSettings } from './client';
import { stkPassword } from './password';
import { securityCredentialOf } from './security-credential';

type Reply = { status: number; body: unknown } | 'hang' | 'cut';
interface Seen {
  path: string;
  authorization: string;
  contentType: string;
  body: Record<string, unknown>;
}

const NOW = new Date('2026-02-16T13:56:27.000Z');
const push = { amountCents: 150_000, msisdn: '254712345678', reference: 'NY7K2Q', callbackToken: 'tok' };
const ACCEPTED = { MerchantRequestID: 'm', CheckoutRequestID: 'ws_CO_1', ResponseCode: '0' };

let server: Server;
let seen: Seen[];
let tokens: number;
let tokenReply: Reply | null;
let replies: Reply[];
let baseUrl: string;
let now: number;

beforeEach(async () => {
  [seen, tokens, tokenReply, replies, now] = [[], 0, null, [], 0];
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const path = request.url ?? '';
  seen.push({
    path,
    authorization: request.headers.authorization ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  });
  if (path.startsWith('/oauth')) {
    tokens += 1;
    const reply = tokenReply ?? { status: 200, body: { access_token: `t${tokens}`, expires_in: '3599' } };
    return send(response, reply);
  }
  send(response, replies.shift() ?? { status: 200, body: ACCEPTED });
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'cut') return void response.destroy();
  response.writeHead(reply.status, { 'Content-Type': 'application/json' });
  response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
}

function client(changes: Partial<DarajaSettings> = {}): Gateway {
  const settings = {
    baseUrl,
    consumerKey: 'key',
    consumerSecret: 'secret',
    shortCode: '174379',
    passKey: 'pass',
    transactionType: 'CustomerPayBillOnline' as const,
    callbackBaseUrl: 'https://clinic.example',
    requestTimeoutMs: 300,
    ...changes,
  };
  return createDaraja(settings, () => now);
}
function calls(): Seen[] {
  return seen.filter(({ path }) => !path.startsWith('/oauth'));
}

test('the timestamp is East Africa Time and the password is the documented one', () => {
  const passKey = 'bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919';
  const timestamp = eatTimestamp(NOW);
  expect(timestamp).toBe('20260216165627');
  expect(stkPassword('174379', passKey, timestamp)).toBe(
    Buffer.from(`174379${passKey}20260216165627`).toString('base64'),
  );
});

test('a push sends numbers, our token in the callback URL and nothing about the visit', async () => {
  expect(await client().push(push, NOW)).toMatchObject({ kind: 'answered', status: 200 });
  expect(calls()).toEqual([
    {
      path: '/mpesa/stkpush/v1/processrequest',
      authorization: 'Bearer t1',
      contentType: 'application/json',
      body: {
        BusinessShortCode: '174379',
        Password: stkPassword('174379', 'pass', '20260216165627'),
        Timestamp: '20260216165627',
        TransactionType: 'CustomerPayBillOnline',
        Amount: 1500,
        PartyA: 254712345678,
        PartyB: '174379',
        PhoneNumber: 254712345678,
        CallBackURL: 'https://clinic.example/api/pay/stk/tok',
        AccountReference: 'NY7K2Q',
        TransactionDesc: 'Visit',
      },
    },
  ]);
});

test('one token serves many calls at once, and a new one is fetched a minute before it ends', async () => {
  const daraja = client();
  await Promise.all([daraja.query('a', NOW), daraja.query('b', NOW), daraja.query('c', NOW)]);
  expect(tokens).toBe(1);
  now = 3_540_000;
  await daraja.query('d', NOW);
  expect(tokens).toBe(2);
});

test.each(['404.001.03', '400.003.01', '401.002.01'])(
  'a token refused with %s is refreshed once',
  async (errorCode) => {
    replies = [{ status: 404, body: { requestId: '1', errorCode, errorMessage: 'Invalid Access Token' } }];
    expect(await client().push(push, NOW)).toMatchObject({ kind: 'answered', status: 200 });
    expect(calls().map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t2']);

    const refusal = {
      status: 404,
      body: { requestId: '1', errorCode, errorMessage: 'Invalid Access Token' },
    };
    replies = [refusal, refusal, refusal];
    const answer = await client().push(push, NOW);
    expect(answer).toEqual({ kind: 'not-sent', why: 'refused_token' });
    expect(decideSubmit(answer)).toEqual({ kind: 'refused', code: 'wrong_credentials' });
  },
);

test.each(['hang', 'cut'] as const)(
  'a gateway that leaves a connection (%s) may have acted',
  async (reply) => {
    replies = [reply];
    const answer = await client().push(push, NOW);
    expect(answer).toEqual({ kind: 'no-answer' });
    expect(decideSubmit(answer)).toEqual({ kind: 'unclear' });
    expect(calls()).toHaveLength(1);
  },
);

test('no token, no connection: certainly not sent', async () => {
  tokenReply = { status: 503, body: 'down' };
  expect(await client().push(push, NOW)).toEqual({ kind: 'not-sent', why: 'no_token' });
  tokenReply = {
    status: 400,
    body: { errorCode: '400.008.01', errorMessage: 'Invalid Authentication passed' },
  };
  expect(await client().push(push, NOW)).toEqual({ kind: 'not-sent', why: 'refused_token' });
  tokenReply = null;
  const daraja = client();
  await daraja.query('a', NOW);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await daraja.push(push, NOW)).toEqual({ kind: 'not-sent', why: 'unreachable' });
});

test('a reversal names the receipt and both of our addresses; without an initiator there is none', async () => {
  const reversal = { receipt: 'UKN1AAAA01', amountCents: 150_000, resultToken: 'res' };
  expect(await client().reverse(reversal)).toEqual({ kind: 'not-configured' });
  await client({ initiatorName: 'clinic', securityCredential: 'sealed' }).reverse(reversal);
  expect(calls()[0]).toMatchObject({
    path: '/mpesa/reversal/v1/request',
    body: {
      Initiator: 'clinic',
      SecurityCredential: 'sealed',
      CommandID: 'TransactionReversal',
      TransactionID: 'UKN1AAAA01',
      Amount: 1500,
      ReceiverParty: '174379',
      RecieverIdentifierType: '11',
      ResultURL: 'https://clinic.example/api/pay/refund/res',
      QueueTimeOutURL: 'https://clinic.example/api/pay/refund-timeout/res',
    },
  });
});

test('a question about a payment names its receipt and two addresses of its own', async () => {
  const question = { receipt: 'UKN1AAAA01', resultToken: 'ask' };
  expect(await client().status(question)).toEqual({ kind: 'not-configured' });
  await client({ initiatorName: 'clinic', securityCredential: 'sealed' }).status(question);
  expect(calls()[0]).toMatchObject({
    path: '/mpesa/transactionstatus/v1/query',
    body: {
      Initiator: 'clinic',
      SecurityCredential: 'sealed',
      CommandID: 'TransactionStatusQuery',
      TransactionID: 'UKN1AAAA01',
      PartyA: '174379',
      IdentifierType: '4',
      ResultURL: 'https://clinic.example/api/pay/refund-status/ask',
      QueueTimeOutURL: 'https://clinic.example/api/pay/refund-status-timeout/ask',
    },
  });
});

test('the initiator password is sealed with PKCS#1 v1.5 under the certificate', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const sealed = securityCredentialOf({ initiatorPassword: 'Secret#1', certificate });
  expect(sealed).toHaveLength(344);
  // Node refuses to decrypt with this padding (CVE-2023-46809), so it is taken off by hand.
  const block = privateDecrypt(
    { key: privateKey, padding: constants.RSA_NO_PADDING },
    Buffer.from(sealed ?? '', 'base64'),
  );
  expect([block[0], block[1]]).toEqual([0, 2]);
  expect(block.subarray(block.indexOf(0, 2) + 1).toString()).toBe('Secret#1');
});

test('a check asks for a token of its own, and says what came of it', async () => {
  const daraja = client();
  await daraja.push(push, NOW);
  expect([await daraja.check(), tokens]).toEqual(['reached', 2]);
  tokenReply = {
    status: 400,
    body: { errorCode: '400.008.01', errorMessage: 'Invalid Authentication passed' },
  };
  expect(await daraja.check()).toBe('wrong_keys');
  tokenReply = { status: 500, body: 'no' };
  expect(await daraja.check()).toBe('no_answer');
  tokenReply = 'hang';
  expect(await daraja.check()).toBe('no_answer');
  expect(await client({ baseUrl: 'http://127.0.0.1:1' }).check()).toBe('no_answer');
});

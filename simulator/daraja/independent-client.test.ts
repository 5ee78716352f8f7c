import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Mpesa from 'mpesa-node';
import type { Simulator } from '../server';
import { at } from '../demo/product-client';
import { jsonAt } from '../testing/json';
import { amina, startQuick } from '../testing/quick';
import { type Receiver, startReceiver } from '../testing/receiver';

/** Safaricom's own Node library drives the simulator: it knows nothing of ours. */
let simulator: Simulator;
let product: Receiver;
let client: Mpesa;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'simulator-'));
  const certPath = path.join(folder, 'key.pem');
  writeFileSync(
    certPath,
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  product = await startReceiver();
  simulator = await startQuick();
  simulator.control.putPhone({ msisdn: amina, autoAnswer: 'pay' });
  client = new Mpesa({
    consumerKey: 'simulator-key',
    consumerSecret: 'simulator-secret',
    environment: 'sandbox',
    shortCode: '174379',
    initiatorName: 'refunds',
    securityCredential: 'pretend-password',
    lipaNaMpesaShortCode: '174379',
    lipaNaMpesaShortPass: 'simulator-passkey',
    certPath,
  });
  client.baseURL = `${simulator.url}/daraja`;
});

afterAll(async () => {
  await simulator.stop();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('push, query, C2B twin, status, reversal and a second reversal', async () => {
  expect(
    (await client.c2bRegister(`${product.url}/c2b/confirm`, `${product.url}/c2b/validate`)).data,
  ).toMatchObject({
    ResponseDescription: 'Success',
  });
  const push = await client.lipaNaMpesaOnline(Number(amina), 1200, `${product.url}/cb`, 'NY7K2Q');
  expect(push.data).toMatchObject({ ResponseCode: '0' });
  const calls = await product.got(2);
  const callback = calls.find((one) => one.path === '/cb');
  const twin = jsonAt(calls.find((one) => one.path === '/c2b/confirm')?.body);
  const receipt = String(at(twin, 'TransID'));
  expect(callback?.body).toContain(receipt);
  expect(twin).toMatchObject({
    BillRefNumber: 'NY7K2Q',
    MSISDN: '25471****678',
    TransAmount: '1200.00',
    FirstName: 'Amina',
  });

  const query = await client.lipaNaMpesaQuery(String(push.data['CheckoutRequestID']));
  expect(query.data).toMatchObject({ ResultCode: '0' });

  await client.transactionStatus(receipt, '174379', '4', `${product.url}/timeout`, `${product.url}/status`);
  const status = (await product.got(3))[2];
  expect(status?.body).toContain('"Value":"Completed"');

  const reversal = await client.reversal(receipt, 1200, `${product.url}/timeout`, `${product.url}/result`);
  expect(reversal.data).toMatchObject({ ResponseCode: '0', ConversationID: expect.stringMatching(/^AG_/) });
  const result = jsonAt((await product.got(4))[3]?.body, 'Result');
  expect(result).toMatchObject({ ResultCode: 0, ConversationID: reversal.data['ConversationID'] });
  expect(at(result, 'ResultParameters', 'ResultParameter')).toEqual(
    expect.arrayContaining([
      { Key: 'OriginalTransactionID', Value: receipt },
      { Key: 'Amount', Value: 1200 },
    ]),
  );
  expect(simulator.control.till()).toMatchObject({
    balanceCents: 0,
    receivedCents: 120_000,
    reversedCents: 120_000,
  });
  expect(simulator.control.phone(amina)?.phone.balanceCents).toBe(431_000);

  await client.reversal(receipt, 1200, `${product.url}/timeout`, `${product.url}/result`);
  expect(jsonAt((await product.got(5))[4]?.body, 'Result', 'ResultCode')).toBe('R000001');
  await client.reversal('UKO0000000', 1200, `${product.url}/timeout`, `${product.url}/result`);
  expect(jsonAt((await product.got(6))[5]?.body, 'Result', 'ResultCode')).toBe('R000002');
});

test('an unknown checkout id is an HTTP 500 for the client', async () => {
  await expect(client.lipaNaMpesaQuery('ws_CO_nothing')).rejects.toMatchObject({
    response: { status: 500, data: { errorMessage: 'The transaction does not Exist' } },
  });
});

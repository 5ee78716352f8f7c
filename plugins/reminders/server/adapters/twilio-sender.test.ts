import { ACCOUNT, TOKEN, twilioServer, type TwilioServer } from '../../../../tests/support/twilio-server';
import type { Outgoing } from '../ports';
import { twilioClient } from './twilio-client';
import { twilioSender, type TwilioParts } from './twilio-sender';

const NOW = new Date('2026-11-23T06:00:00.000Z');
const HOUR = 3_600_000;
let server: TwilioServer;

beforeEach(async () => {
  server = await twilioServer(NOW);
});
afterEach(() => server.stop());

function sender(changes: Partial<TwilioParts> = {}): ReturnType<typeof twilioSender> {
  return twilioSender({
    client: twilioClient(ACCOUNT, TOKEN, server.url),
    whatsappFrom: '+254700000001',
    smsFrom: 'DAKTARI',
    templates: { 'visit-moved.en': 'HX1' },
    callbackUrl: (id) => `https://public.test/status?delivery=${id}`,
    limit: async () => undefined,
    ...changes,
  });
}
const whatsapp = (reference = 'KX7P2MQA'): Outgoing => ({
  deliveryId: 'D1',
  to: '254712345678',
  content: { channel: 'whatsapp', template: 'visit-moved.en', variables: { 1: 'Amina', 2: reference } },
});
const sms: Outgoing = {
  deliveryId: 'D2',
  to: '254712345678',
  content: { channel: 'sms', body: 'Your visit is moved. Visit KX7P2MQA.' },
};

it('sends WhatsApp by approved template, with our own mark in the callback', async () => {
  expect(await sender().send(whatsapp())).toEqual({ kind: 'accepted', providerId: `SM${'0'.repeat(32)}` });
  expect(server.forms).toEqual([
    {
      To: 'whatsapp:+254712345678',
      From: 'whatsapp:+254700000001',
      ContentSid: 'HX1',
      ContentVariables: '{"1":"Amina","2":"KX7P2MQA"}',
      StatusCallback: 'https://public.test/status?delivery=D1',
    },
  ]);
});

it('sends SMS as text, and asks for no callback where there is no public address', async () => {
  await sender({ callbackUrl: () => null }).send(sms);
  expect(server.forms).toEqual([
    { To: '+254712345678', From: 'DAKTARI', Body: 'Your visit is moved. Visit KX7P2MQA.' },
  ]);
});

it('refuses a WhatsApp message without an approved template before it reaches Twilio', async () => {
  expect(await sender({ templates: {} }).send(whatsapp())).toMatchObject({
    kind: 'refused',
    reach: 'other_channel',
  });
  expect(server.forms).toEqual([]);
});

it.each([
  [
    { status: 429, code: 20429 },
    { kind: 'later', code: '20429' },
  ],
  [
    { status: 400, code: 63018 },
    { kind: 'later', code: '63018' },
  ],
  [
    { status: 500, code: 20500 },
    { kind: 'later', code: '20500' },
  ],
  [
    { status: 504, code: 20504 },
    { kind: 'unknown', code: '20504' },
  ],
  [
    { status: 400, code: 21610 },
    { kind: 'refused', code: '21610', reach: 'opted_out' },
  ],
  [
    { status: 400, code: 21211 },
    { kind: 'refused', code: '21211', reach: 'nobody' },
  ],
  [
    { status: 400, code: 63024 },
    { kind: 'refused', code: '63024', reach: 'other_channel' },
  ],
])('reads the answer %j as %j', async (fault, outcome) => {
  server.faults = [fault];
  expect(await sender().send(whatsapp())).toEqual(outcome);
});

it('knows that nothing was sent when nobody listens', async () => {
  const { url } = server;
  await server.stop();
  const client = twilioClient(ACCOUNT, TOKEN, url);
  expect(await sender({ client }).send(sms)).toEqual({ kind: 'later', code: 'ECONNREFUSED' });
  server = await twilioServer(NOW);
});

it('calls a send unknown when the connection breaks before the answer, and finds it by its values', async () => {
  server.faults = ['take-and-cut'];
  expect(await sender().send(whatsapp())).toMatchObject({ kind: 'unknown' });
  expect(await sender().lookUp(whatsapp(), NOW)).toHaveLength(1);
  expect(await sender().lookUp(whatsapp('OTHER123'), NOW)).toEqual([]);
});

it('finds an SMS by its text, and does not take an old one for it', async () => {
  await sender().send(sms);
  expect(await sender().lookUp(sms, NOW)).toHaveLength(1);
  expect(await sender().lookUp(sms, new Date(NOW.getTime() + HOUR))).toEqual([]);
});

it('says that it was not answered when the look-up fails', async () => {
  const { url } = server;
  await server.stop();
  expect(await sender({ client: twilioClient(ACCOUNT, TOKEN, url) }).lookUp(sms, NOW)).toBeNull();
  server = await twilioServer(NOW);
});

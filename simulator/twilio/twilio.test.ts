import twilio from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';
import type Response from 'twilio/lib/http/response';
import type { Simulator } from '../server';
import { amina, startQuick } from '../testing/quick';
import { type Receiver, startReceiver } from '../testing/receiver';

/** Twilio's own client, with only the origin of its requests changed. */
class LocalClient extends twilio.RequestClient {
  constructor(private readonly base: string) {
    super();
  }
  override request<TData>(options: RequestOptions<TData>): Promise<Response<TData>> {
    return super.request({ ...options, uri: options.uri.replace('https://api.twilio.com', this.base) });
  }
}

const sid = 'AC00000000000000000000000000000001';
const token = 'simulator-auth-token';
const contentSid = `HX${'a'.repeat(32)}`;
let simulator: Simulator;
let product: Receiver;
let client: ReturnType<typeof twilio>;

beforeEach(async () => {
  product = await startReceiver();
  simulator = await startQuick({ twilioInboundUrl: `${product.url}/inbound` });
  client = twilio(sid, token, { httpClient: new LocalClient(`${simulator.url}/twilio`) });
  simulator.control.putTemplates([
    { contentSid, language: 'sw', body: 'Habari {{1}}, miadi yako ni {{2}}.', buttons: ['Nathibitisha'] },
  ]);
});

afterEach(async () => {
  await simulator.stop();
  await product.stop();
});

function whatsapp(extra: Record<string, string> = {}): Promise<{ sid: string; status: string }> {
  return client.messages.create({
    to: `whatsapp:+${amina}`,
    from: 'whatsapp:+254700000000',
    contentSid,
    contentVariables: JSON.stringify({ '1': 'Amina', '2': '14:30' }),
    statusCallback: `${product.url}/status`,
    ...extra,
  });
}

function statuses(): string[] {
  return product.received.map((one) => new URLSearchParams(one.body).get('MessageStatus') ?? '');
}

test('a template is delivered with its text, and every status is signed as Twilio signs', async () => {
  const sent = await whatsapp();
  expect(sent.status).toBe('queued');
  await product.got(3);
  expect(statuses()).toEqual(['queued', 'sent', 'delivered']);
  for (const call of product.received) {
    const signature = String(call.headers['x-twilio-signature']);
    const params = Object.fromEntries(new URLSearchParams(call.body));
    expect(twilio.validateRequest(token, signature, `${product.url}${call.path}`, params)).toBe(true);
    expect(
      twilio.validateRequest(token, signature, `${product.url}${call.path}`, { ...params, To: 'x' }),
    ).toBe(false);
  }
  expect(simulator.control.phone(amina)?.whatsapp).toEqual([
    expect.objectContaining({
      text: 'Habari Amina, miadi yako ni 14:30.',
      buttons: ['Nathibitisha'],
      status: 'delivered',
    }),
  ]);
  expect((await client.messages(sent.sid).fetch()).status).toBe('delivered');
});

test('a read message says so once', async () => {
  await whatsapp();
  await product.got(3);
  await fetch(`${simulator.url}/control/phones/${amina}/read`, { method: 'POST' });
  await fetch(`${simulator.url}/control/phones/${amina}/read`, { method: 'POST' });
  await product.got(4);
  expect(statuses()[3]).toBe('read');
});

test('an unknown send can be looked up by receiver and time', async () => {
  simulator.control.setFault('twilio-lost-response', { on: true });
  const before = new Date(simulator.control.now() - 1_000);
  await expect(whatsapp()).rejects.toThrow();
  await product.got(3);
  const found = await client.messages.list({ to: `whatsapp:+${amina}`, dateSentAfter: before });
  expect(found.map((one) => one.body)).toEqual(['Habari Amina, miadi yako ni 14:30.']);
  expect(await client.messages.list({ to: 'whatsapp:+254700000001', dateSentAfter: before })).toEqual([]);
  expect(
    await client.messages.list({
      to: `whatsapp:+${amina}`,
      dateSentAfter: new Date(simulator.control.now() + 60_000),
    }),
  ).toEqual([]);
});

test('lists are paged', async () => {
  for (let index = 0; index < 5; index += 1)
    await client.messages.create({ to: `+${amina}`, from: 'DAKTARI', body: `n ${index}` });
  const all = await client.messages.list({ to: `+${amina}`, pageSize: 2 });
  expect(all.map((one) => one.body)).toEqual(['n 4', 'n 3', 'n 2', 'n 1', 'n 0']);
});

test('free WhatsApp text fails with 63016 unless the person wrote within 24 hours', async () => {
  const write = (): Promise<unknown> =>
    client.messages.create({
      to: `whatsapp:+${amina}`,
      from: 'whatsapp:+254700000000',
      body: 'Karibu',
      statusCallback: `${product.url}/status`,
    });
  await write();
  await product.got(3);
  expect(statuses()).toEqual(['queued', 'sent', 'failed']);
  expect(product.received[2]?.body).toContain('ErrorCode=63016');
  await simulator.control.write(amina, 'whatsapp', 'Habari');
  await product.got(4);
  await write();
  await product.got(7);
  expect(statuses().at(-1)).toBe('delivered');
  await simulator.control.clock({ kind: 'advance', ms: 25 * 3_600_000 });
  await write();
  await product.got(10);
  expect(statuses().at(-1)).toBe('failed');
});

test('inbound messages are posted, signed, with profile and WaId', async () => {
  await fetch(`${simulator.url}/control/phones/${amina}/whatsapp`, {
    method: 'POST',
    body: JSON.stringify({ text: 'Nathibitisha 😀', button: true }),
  });
  const [call] = await product.got(1);
  const params = Object.fromEntries(new URLSearchParams(call?.body));
  expect(params).toMatchObject({
    From: `whatsapp:+${amina}`,
    WaId: amina,
    ProfileName: 'Amina Yusuf',
    ButtonText: 'Nathibitisha 😀',
  });
  expect(
    twilio.validateRequest(
      token,
      String(call?.headers['x-twilio-signature']),
      `${product.url}/inbound`,
      params,
    ),
  ).toBe(true);
});

test.each([
  [{ to: '0712345678' }, 400, 21211],
  [{ from: '+254700000000' }, 400, 21910],
  [{ contentSid: `HX${'b'.repeat(32)}` }, 404, 20404],
  [{ contentVariables: 'not json' }, 400, 21656],
  [{ statusCallback: 'nowhere' }, 400, 21609],
])('%j is refused with %i %i', async (change, status, code) => {
  await expect(whatsapp(change)).rejects.toMatchObject({ status, code });
  expect(simulator.control.messages()).toEqual([]);
});

test('wrong credentials are 20003, STOP makes SMS 21610 and START undoes it', async () => {
  const stranger = twilio(sid, 'wrong', { httpClient: new LocalClient(`${simulator.url}/twilio`) });
  const sms = { to: `+${amina}`, from: 'DAKTARI', body: 'Habari' };
  await expect(stranger.messages.create(sms)).rejects.toMatchObject({ status: 401, code: 20003 });
  await simulator.control.write(amina, 'sms', ' stop ');
  await expect(client.messages.create(sms)).rejects.toMatchObject({ status: 400, code: 21610 });
  await simulator.control.write(amina, 'sms', 'START');
  await client.messages.create(sms);
});

test('the service can be down or too busy', async () => {
  simulator.control.setFault('twilio-down', { on: true, remaining: 1 });
  await expect(whatsapp()).rejects.toMatchObject({ status: 500 });
  simulator.control.setFault('twilio-429', { on: true });
  await expect(whatsapp()).rejects.toMatchObject({ status: 429, code: 20429 });
  await whatsapp();
});

test('WhatsApp fails by fault and for a phone without it', async () => {
  simulator.control.setFault('whatsapp-undelivered', { on: true, remaining: 1, params: { code: '63003' } });
  await whatsapp();
  await product.got(3);
  simulator.control.putPhone({ msisdn: amina, whatsapp: false });
  await whatsapp();
  await product.got(6);
  const codes = product.received.map((one) => new URLSearchParams(one.body).get('ErrorCode'));
  expect([statuses()[2], codes[2], statuses()[5], codes[5]]).toEqual([
    'undelivered',
    '63003',
    'undelivered',
    '63024',
  ]);
});

test('a phone that is off gets its WhatsApp when it comes back; an SMS gives up with 30003', async () => {
  simulator.control.putPhone({ msisdn: amina, on: false });
  const sent = await whatsapp();
  const sms = await client.messages.create({ to: `+${amina}`, from: 'DAKTARI', body: 'Habari' });
  await product.got(2);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await simulator.control.clock({ kind: 'advance', ms: 301_000 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await client.messages(sms.sid).fetch()).toMatchObject({ status: 'undelivered', errorCode: 30003 });
  expect((await client.messages(sent.sid).fetch()).status).toBe('sent');
  simulator.control.putPhone({ msisdn: amina, on: true });
  await product.got(3);
  expect(statuses()[2]).toBe('delivered');
});

test('a late SMS arrives when the shared clock says so', async () => {
  simulator.control.setFault('sms-late', { on: true });
  const sms = await client.messages.create({ to: `+${amina}`, from: 'DAKTARI', body: 'Habari' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await client.messages(sms.sid).fetch()).status).toBe('sent');
  await simulator.control.clock({ kind: 'advance', ms: 300_000 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await client.messages(sms.sid).fetch()).status).toBe('delivered');
});

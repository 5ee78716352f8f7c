import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { whatsappTemplates } from '@daktari/texts';
import { startSimulator, type Simulator } from '../../simulator/server';
import type { PatientNotice } from '../../plugins/reminders/server/face';
import {
  PATIENT_EMAIL,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../support/reminders-world';

/** The reminders plugin with its real adapters against the simulator: Twilio, signed callbacks, SMTP. */
const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'simulator-auth-token';
let simulator: Simulator;
let product: Server;
let world: RemindersWorld;

beforeEach(async () => {
  simulator = await startSimulator({
    port: 0,
    smtpPort: 0,
    twilioAccountSid: ACCOUNT,
    twilioAuthToken: TOKEN,
    phones: [{ msisdn: PATIENT_PHONE }],
  });
  simulator.control.putTemplates(
    whatsappTemplates.map(({ contentKey, language, body }) => ({
      contentSid: contentKey,
      language,
      body,
      buttons: [],
    })),
  );
  product = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  const { port } = product.address() as AddressInfo;
  world = await remindersWorld({
    email: true,
    settings: {
      twilioAccountSid: ACCOUNT,
      twilioAuthToken: TOKEN,
      twilioBaseUrl: `${simulator.url}/twilio`,
      whatsappFrom: '+254700000001',
      smsFrom: 'DAKTARI',
      templates: Object.fromEntries(
        whatsappTemplates.map(({ kind, language, contentKey }) => [`${kind}.${language}`, contentKey]),
      ),
      statusCallbackBaseUrl: `http://127.0.0.1:${port}`,
      smtp: { host: '127.0.0.1', port: simulator.smtpPort, secure: false, from: 'Amani <visits@amani.test>' },
      ratePerSecond: 100,
    },
  });
});
afterEach(async () => {
  product.closeAllConnections();
  await new Promise((resolve) => product.close(resolve));
  await simulator.stop();
  await world.drop();
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [route] = world.reminders.routes;
  if (route?.kind !== 'raw') throw new Error('the status route is missing');
  const url = request.url ?? '';
  const reply = await route.handle(
    {
      params: {},
      query: Object.fromEntries(new URL(url, 'http://product').searchParams),
      headers: request.headers,
      body: Buffer.concat(chunks),
      ip: '127.0.0.1',
      url,
    },
    world.kernel,
  );
  response.writeHead(reply.status).end(reply.body);
}

function tell(): Promise<void> {
  const notice: PatientNotice = {
    kind: 'visit-confirmed',
    card: world.card(),
    params: { amountCents: 150_000 },
  };
  return world.knex.transaction((trx) => world.reminders.face.tell(trx, notice));
}

/** Lets jobs run and callbacks come until the deliveries look like this, as `channel state`. */
async function settled(...expected: string[]): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    world.clock.advance(5000);
    await world.runJobs();
    const states = (await world.deliveries()).map(({ channel, state }) => `${channel} ${state}`);
    if (JSON.stringify(states) === JSON.stringify(expected)) return;
    if (Date.now() > deadline) expect(states).toEqual(expected);
    await sleep(50);
  }
}
const view = () => simulator.control.phone(PATIENT_PHONE);

it('a confirmation reaches the phone by WhatsApp and the mail box, and its delivery is known', async () => {
  await tell();
  await settled('whatsapp delivered', 'email sent');
  expect(view()?.whatsapp.map(({ text }) => text)).toEqual([
    expect.stringContaining(
      'Paid KSh 1,500. You are booked with Dr Njeri Mwangi at Amani Clinic: Thu 26 Nov, 14:30.',
    ),
  ]);
  expect(view()?.sms).toEqual([]);
  expect(simulator.control.mail(PATIENT_EMAIL)).toMatchObject([{ subject: 'Visit KX7P2MQA is booked' }]);
});

it('a phone without WhatsApp gets one SMS instead', async () => {
  simulator.control.putPhone({ msisdn: PATIENT_PHONE, whatsapp: false });
  await tell();
  await settled('whatsapp failed', 'email sent', 'sms delivered');
  expect(view()?.sms).toHaveLength(1);
  expect(view()?.whatsapp).toEqual([]);
});

it('a lost answer does not lead to a second message', async () => {
  simulator.control.setFault('twilio-lost-response', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email sent');
  world.clock.advance(60_000);
  await world.runJobs();
  expect(simulator.control.messages()).toHaveLength(1);
});

it('a lost answer is found by asking when the callback is lost as well', async () => {
  product.removeAllListeners('request');
  product.on('request', (_request, response) => response.writeHead(500).end());
  simulator.control.setFault('twilio-lost-response', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp sent', 'email sent');
  expect(simulator.control.messages()).toHaveLength(1);
});

it('a busy and a broken provider are waited for', async () => {
  simulator.control.setFault('twilio-429', { on: true, remaining: 2 });
  simulator.control.setFault('twilio-down', { on: true, remaining: 1 });
  simulator.control.setFault('smtp-down', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email sent');
  expect(simulator.control.messages()).toHaveLength(1);
  expect(simulator.control.mail(PATIENT_EMAIL)).toHaveLength(1);
});

it('a mail whose answer was lost is not sent again', async () => {
  simulator.control.setFault('smtp-cut', { on: true, remaining: 1 });
  await tell();
  await settled('whatsapp delivered', 'email unknown');
  world.clock.advance(3_600_000);
  await world.runJobs();
  expect(simulator.control.mail(PATIENT_EMAIL)).toHaveLength(1);
});

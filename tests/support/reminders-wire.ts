import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { whatsappTemplates } from '@daktari/texts';
import { startSimulator, type Simulator } from '../../simulator/server';
import { PATIENT_PHONE, remindersWorld, type RemindersWorld } from './reminders-world';

const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'simulator-auth-token';

export interface RemindersWire {
  simulator: Simulator;
  world: RemindersWorld;
  /** The provider's reports find nobody any more. */
  loseReports(): void;
  /** Lets jobs run and callbacks come until the deliveries look like this, as `channel state`. */
  settled(...expected: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** The reminders plugin with its real adapters against the simulator: Twilio, signed callbacks, SMTP. */
export async function remindersWire(): Promise<RemindersWire> {
  const simulator = await startSimulator({
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
  const product = createServer((request, response) => void serve(world, request, response));
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  const { port } = product.address() as AddressInfo;
  const publicUrl = `http://127.0.0.1:${port}`;
  const world = await remindersWorld({
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
      statusCallbackBaseUrl: publicUrl,
      productUrl: 'https://daktari.example',
      androidAppHash: 'FA+9qCX9VSu',
      smtp: { host: '127.0.0.1', port: simulator.smtpPort, secure: false, from: 'Amani <visits@amani.test>' },
      ratePerSecond: 100,
    },
  });
  return {
    simulator,
    world,
    loseReports: () => {
      product.removeAllListeners('request');
      product.on('request', (_request, response) => response.writeHead(500).end());
    },
    settled: async (...expected) => {
      const deadline = Date.now() + 30_000;
      for (;;) {
        world.clock.advance(5000);
        await world.runJobs();
        const states = (await world.deliveries()).map(({ channel, state }) => `${channel} ${state}`);
        if (JSON.stringify(states) === JSON.stringify(expected)) return;
        if (Date.now() > deadline) expect(states).toEqual(expected);
        await sleep(50);
      }
    },
    stop: async () => {
      product.closeAllConnections();
      await new Promise((resolve) => product.close(resolve));
      await simulator.stop();
      await world.drop();
    },
  };
}

async function serve(
  world: RemindersWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
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

import http from 'node:http';
import { controlArea } from './control/area';
import { createClockHub } from './control/clock-hub';
import { type Control, controlFace } from './control/face';
import type { Parts } from './control/parts';
import { darajaArea } from './daraja/area';
import { createMpesa } from './daraja/mpesa';
import { expoArea } from './expo/area';
import { createPushes } from './expo/pushes';
import { dispatch } from './http/dispatch';
import { createMailbox } from './mail/mailbox';
import { startSmtp } from './mail/smtp';
import { defaultOptions, type SimulatorOptions, rootFrom } from './options';
import { twilioArea } from './twilio/area';
import { createMessaging } from './twilio/messaging';
import { createWorld } from './world/world';

export type Simulator = {
  /** Base URL without a slash at the end; Daraja is below /daraja, Twilio below /twilio, Expo below /expo. */
  url: string;
  smtpPort: number;
  control: Control;
  stop(): Promise<void>;
};

/** Starts the pretended outside world: Daraja, Twilio, SMTP, the shared clock and the phone page. */
export async function startSimulator(given: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const options: SimulatorOptions = { ...defaultOptions, root: rootFrom(__dirname), ...given };
  const world = createWorld(options);
  const mpesa = createMpesa(world);
  const mailbox = createMailbox(() => world.clock.now(), world.ids, world.journal);
  const parts: Parts = {
    world,
    mpesa,
    messaging: createMessaging(world),
    mailbox,
    expo: createPushes(world),
    clockHub: createClockHub(world),
  };
  const areas = [
    darajaArea(world, mpesa),
    twilioArea(world, parts.messaging),
    expoArea(world, parts.expo),
    controlArea(parts),
  ];

  const server = http.createServer((request, response) => {
    dispatch(areas, request, response).catch((error: unknown) => {
      world.journal.write('bad', 'Simulator error', String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 30_000;
  await listen(server, options);
  const smtp = await startSmtp(world, mailbox);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the simulator listens on no port');

  return {
    url: `http://${options.host}:${address.port}`,
    smtpPort: smtp.port,
    control: controlFace(parts),
    async stop() {
      world.timers.stop();
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      await Promise.all([closed, smtp.stop()]);
    },
  };
}

function listen(server: http.Server, options: SimulatorOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
}

import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { World } from '../world/world';
import type { Mailbox } from './mailbox';

export type Smtp = { port: number; stop(): Promise<void> };

/** An SMTP server that keeps every letter. AUTH is offered and any user is let in. */
export async function startSmtp(world: World, mailbox: Mailbox): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    banner: 'Daktari simulator',
    onAuth: (auth, _session, done) => {
      done(null, { user: auth.username ?? 'anyone' });
    },
    onConnect: (_session, done) => {
      done(world.faults.take('smtp-down') ? refusal(421, 'Service not available') : null);
    },
    onData: (stream, session, done) => {
      receive(stream, session).then(
        (cut) => {
          if (cut) hangUp(session.id);
          else done(null);
        },
        (error: unknown) => {
          done(refusal(451, String(error)));
        },
      );
    },
  });
  // Clients that go away in the middle are everyday life here.
  server.on('error', () => undefined);

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<boolean> {
    const parsed = await simpleParser(stream);
    mailbox.add(
      parsed,
      session.envelope.rcptTo.map((one) => one.address),
    );
    return world.faults.take('smtp-cut') !== null;
  }

  function hangUp(sessionId: string): void {
    for (const connection of server.connections) {
      if (connection.session.id === sessionId) connection._socket.destroy();
    }
  }

  const listener = server.listen(world.options.smtpPort, world.options.host);
  await new Promise<void>((resolve, reject) => {
    listener.once('listening', resolve);
    listener.once('error', reject);
  });
  return {
    port: portOf(listener.address()),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('SMTP listens on no port');
  return address.port;
}

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo, Socket } from 'node:net';
import type { Outgoing } from '../ports';
import { mailFailure, mailSender } from './mail-sender';

const mails: ParsedMail[] = [];
let server: SMTPServer;
let stop: () => Promise<void> = async () => undefined;

async function start(options: SMTPServerOptions = {}): Promise<ReturnType<typeof mailSender>> {
  mails.length = 0;
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  stop = () => new Promise((resolve) => server.close(() => resolve()));
  return mailSender({ host: '127.0.0.1', port, secure: false, from: 'Amani Clinic <visits@amani.test>' });
}
afterEach(() => stop());

const message: Outgoing = {
  deliveryId: '01KD0000000000000000000001',
  to: 'amina@mail.test',
  content: { channel: 'email', subject: 'Visit KX7P2MQA is booked', body: 'Hello Amina,\n\nKaribu.\n' },
};
const refuse = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

it('sends plain text under a Message-ID made of the delivery', async () => {
  const sender = await start();
  const id = '<01KD0000000000000000000001@amani.test>';
  expect(await sender.send(message)).toEqual({ kind: 'accepted', providerId: id });
  expect(mails).toMatchObject([
    { messageId: id, subject: 'Visit KX7P2MQA is booked', text: 'Hello Amina,\n\nKaribu.\n' },
  ]);
  expect(mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
});

it('gives up an address that the server does not know', async () => {
  const sender = await start({ onRcptTo: (_address, _session, done) => done(refuse(550)) });
  expect(await sender.send(message)).toEqual({ kind: 'refused', code: 'smtp_550', reach: 'nobody' });
});

it('tries later what the server puts off', async () => {
  const sender = await start({ onRcptTo: (_address, _session, done) => done(refuse(451)) });
  expect(await sender.send(message)).toEqual({ kind: 'later', code: 'smtp_451' });
});

it('tries later when the server turns everybody away', async () => {
  const sender = await start({ onConnect: (_session, done) => done(refuse(421)) });
  expect(await sender.send(message)).toEqual({ kind: 'later', code: 'smtp_421' });
});

it('tries later when nobody listens', async () => {
  const sender = await start();
  await stop();
  stop = async () => undefined;
  expect(await sender.send(message)).toMatchObject({ kind: 'later' });
});

it('calls a mail unknown when the connection breaks after it was handed over', async () => {
  let taken = 0;
  const sockets = new Set<Socket>();
  const sender = await start({
    onData: (stream) => {
      stream.resume();
      stream.on('end', () => {
        taken += 1;
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  expect(await sender.send(message)).toMatchObject({ kind: 'unknown' });
  expect(taken).toBe(1);
});

it.each([
  [
    { code: 'EAUTH', responseCode: 535 },
    { kind: 'later', code: 'smtp_535' },
  ],
  [
    { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' },
    { kind: 'later', code: 'ETIMEDOUT' },
  ],
  [
    { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' },
    { kind: 'unknown', code: 'ETIMEDOUT' },
  ],
  [{ code: 'EDNS' }, { kind: 'later', code: 'EDNS' }],
  [{ code: 'EENVELOPE' }, { kind: 'refused', code: 'EENVELOPE', reach: 'nobody' }],
  [undefined, { kind: 'unknown', code: 'smtp' }],
])('reads the failure %j as %j', (error, outcome) => {
  expect(mailFailure(error)).toEqual(outcome);
});

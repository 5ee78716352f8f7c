import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next POST meets; `take-and-cut` keeps the message and drops the connection before the answer. */
export type Fault = 'take-and-cut' | { status: number; code: number };

export interface TwilioServer {
  url: string;
  /** The forms of the messages that were taken, oldest first. */
  forms: Record<string, string>[];
  faults: Fault[];
  /** The instant that new messages carry. */
  now: Date;
  stop(): Promise<void>;
}

export const ACCOUNT = 'AC00000000000000000000000000000001';
export const TOKEN = 'token-of-the-test-account';

/** As much of Twilio's Messages API as a sender needs: POST, and GET with To. */
export async function twilioServer(now: Date): Promise<TwilioServer> {
  const state: Omit<TwilioServer, 'url' | 'stop'> = { forms: [], faults: [], now };
  const resources: Record<string, unknown>[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    const url = new URL(request.url ?? '', 'http://twilio');
    const basic = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`;
    if (
      request.headers.authorization !== basic ||
      url.pathname !== `/twilio/2010-04-01/Accounts/${ACCOUNT}/Messages.json`
    ) {
      return reply(401, { code: 20003, message: 'Authenticate', status: 401 });
    }
    if (request.method === 'GET') {
      const messages = resources.filter(({ to }) => to === url.searchParams.get('To')).reverse();
      return reply(200, { messages, page: 0, page_size: 50, next_page_uri: null });
    }
    const form = Object.fromEntries(new URLSearchParams(await read(request)));
    const fault = state.faults.shift();
    if (fault && fault !== 'take-and-cut') return reply(fault.status, { ...fault, message: 'refused' });
    state.forms.push(form);
    const resource = resourceOf(form, resources.length, state.now);
    resources.push(resource);
    if (fault === 'take-and-cut') request.socket.destroy();
    else reply(201, resource);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/twilio`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function resourceOf(form: Record<string, string>, index: number, now: Date): Record<string, unknown> {
  const variables: unknown[] = Object.values(JSON.parse(form['ContentVariables'] ?? '{}') as object);
  return {
    sid: `SM${String(index).padStart(32, '0')}`,
    to: form['To'],
    from: form['From'],
    // The approved wording is the provider's: only the values are sure to be in it.
    body: form['Body'] ?? `Approved words ${variables.join(' and ')}.`,
    direction: 'outbound-api',
    status: 'queued',
    date_created: now.toUTCString(),
    date_sent: null,
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

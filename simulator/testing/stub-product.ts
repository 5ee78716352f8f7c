import http from 'node:http';
import { parseJsonObject } from '../http/body';

export type StubProduct = {
  url: string;
  visits: Map<string, { status: string; startsAt: string }>;
  /** How many bookings yet are refused because the phone's last request is open. */
  busy: number;
  stop(): Promise<void>;
};

/** Enough of the product's public API to drive the demo tools: one doctor, two times, a database that lets one win. */
export async function startStubProduct(hooks: {
  onVisit(visit: { id: string; phone: string }): void;
  /** Brings a message to a phone, as the product would by Twilio. */
  say(phone: string, text: string): Promise<void>;
}): Promise<StubProduct> {
  const visits: StubProduct['visits'] = new Map();
  const accounts = new Set<string>();
  const startsAt = '2026-11-25T07:00:00.000Z';

  function reply(path: string, method: string, body: Record<string, unknown>): [number, unknown] {
    if (path === '/api/practitioners')
      return [200, { data: [{ documentId: 'doc-1', title: 'Dr', fullName: 'Achieng Otieno' }] }];
    if (path === '/api/services') return [200, { data: [{ documentId: 'svc-1' }] }];
    if (path === '/api/scheduling/slots')
      return [200, { timeZone: 'Africa/Nairobi', slots: [{ startsAt, endsAt: startsAt }] }];
    if (path === '/api/sign-in/codes') {
      void hooks.say(String(body['phone']), '123456 is your verification code.');
      return [200, { challenge: `c-${String(body['phone'])}` }];
    }
    if (path === '/api/patients/register') {
      const phone = String(body['ticket']).replace('ticket-c-', '');
      accounts.add(phone);
      return [201, { accessToken: `t-${phone}`, patient: { id: '1' } }];
    }
    if (path === '/oauth/token' && body['code'] === '123456') {
      return [400, { error: 'not_registered', ticket: `ticket-${String(body['challenge'])}` }];
    }
    if (path === '/oauth/token') {
      return accounts.has(String(body['phone']))
        ? [200, { access_token: `t-${String(body['phone'])}` }]
        : [400, { error: 'invalid_grant', error_description: 'sign_in_failed' }];
    }
    if (path === '/api/visits' && method === 'POST') return book(body);
    const [, id = '', action] = /^\/api\/visits\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
    const visit = visits.get(id);
    if (!visit) return [404, { error: { code: 'not_found' } }];
    if (action) visit.status = 'cancelled';
    return [200, { id, reference: 'NY7K2Q', ...visit }];
  }

  function book(body: Record<string, unknown>): [number, unknown] {
    if (stub.busy > 0) {
      stub.busy -= 1;
      return [409, { error: { code: 'phone_busy' } }];
    }
    const wanted = String(body['startsAt']);
    if ([...visits.values()].some((one) => one.startsAt === wanted && one.status !== 'cancelled')) {
      return [
        409,
        {
          error: { code: 'slot_taken', message: 'Taken', details: { constraint: 'occupancy_bucket_unique' } },
        },
      ];
    }
    const id = `v${visits.size + 1}`;
    visits.set(id, { status: 'held', startsAt: wanted });
    if (typeof body['phone'] === 'string') hooks.onVisit({ id, phone: body['phone'] });
    return [201, { id, reference: 'NY7K2Q', status: 'held', priceCents: 120_000 }];
  }

  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString('utf8')));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://stub').pathname;
      const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
      const sent = form ? Object.fromEntries(new URLSearchParams(text)) : parseJsonObject(Buffer.from(text));
      const [status, body] = reply(path, request.method ?? 'GET', sent ?? {});
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const stub: StubProduct = {
    url: `http://127.0.0.1:${port}`,
    visits,
    busy: 0,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

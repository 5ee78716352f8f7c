import { createDaktariClient, dataOf, DaktariError, type DaktariClientOptions, type Schemas } from './index';

const BOOKING = { practitioner: 'd1', service: 's1', startsAt: '2026-11-24T06:00:00.000Z' };

/** A client whose requests end here instead of on the network. */
function clientOf(reply: () => Response, options: Partial<DaktariClientOptions> = {}) {
  const seen: Request[] = [];
  const client = createDaktariClient({
    baseUrl: 'https://clinic.example',
    token: () => 'token-1',
    language: 'sw',
    fetch: async (request) => {
      seen.push(request);
      return reply();
    },
    ...options,
  });
  return { client, seen };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): () => Response {
  return () => Response.json(body, { status, headers });
}

async function refusalOf(call: Promise<unknown>): Promise<DaktariError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DaktariError) return error;
  throw new Error('the call was not refused');
}

describe('a request', () => {
  test('carries token, language and body to its path', async () => {
    const { client, seen } = clientOf(json(200, {}));
    await client.POST('/api/visits/{id}/cancel', {
      params: { path: { id: 'v 1' } },
      body: { reason: 'ill' },
    });
    const [request] = seen;
    expect(request!.method).toBe('POST');
    expect(request!.url).toBe('https://clinic.example/api/visits/v%201/cancel');
    expect(request!.headers.get('Authorization')).toBe('Bearer token-1');
    expect(request!.headers.get('Accept-Language')).toBe('sw');
    expect(await request!.json()).toEqual({ reason: 'ill' });
  });

  test('asks for token and language anew each time', async () => {
    let token: string | null = null;
    let language: 'en' | 'sw' = 'en';
    const { client, seen } = clientOf(json(200, {}), { token: () => token, language: () => language });
    await client.GET('/api/me');
    token = 'token-2';
    language = 'sw';
    await client.GET('/api/me');
    expect(seen.map(({ headers }) => headers.get('Authorization'))).toEqual([null, 'Bearer token-2']);
    expect(seen.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['en', 'sw']);
  });

  test('has a new Idempotency-Key where the operation needs one, and nowhere else', async () => {
    const { client, seen } = clientOf(json(201, {}));
    await client.POST('/api/visits', { body: BOOKING });
    await client.POST('/api/visits', { body: BOOKING });
    await client.POST('/api/visits/{id}/pay', { params: { path: { id: 'v1' } }, body: {} });
    await client.POST('/api/visits/{id}/move', {
      params: { path: { id: 'v1' } },
      body: { startsAt: BOOKING.startsAt },
    });
    await client.GET('/api/visits');
    const keys = seen.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys.slice(0, 3)).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{32}$/)));
    expect(new Set(keys.slice(0, 3)).size).toBe(3);
    expect(keys.slice(3)).toEqual([null, null]);
  });

  test("keeps the caller's Idempotency-Key, so that a repetition is one", async () => {
    const { client, seen } = clientOf(json(201, {}));
    const params = { header: { 'Idempotency-Key': 'booking-0001' } };
    await client.POST('/api/visits', { params, body: BOOKING });
    expect(seen[0]!.headers.get('Idempotency-Key')).toBe('booking-0001');
  });

  test('nests its query as Strapi reads it', async () => {
    const { client, seen } = clientOf(json(200, { data: [], meta: {} }));
    await client.GET('/api/practitioners', {
      params: {
        query: {
          filters: { specialty: { $eq: 'Paediatrics & more' } },
          populate: ['services'],
          pagination: { page: 2 },
        },
      },
    });
    const { searchParams } = new URL(seen[0]!.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      'filters[specialty][$eq]': 'Paediatrics & more',
      'populate[0]': 'services',
      'pagination[page]': '2',
    });
  });

  test('that the API does not know is refused by the compiler', async () => {
    const { client, seen } = clientOf(json(200, {}));
    // @ts-expect-error -- an instant is a text
    await client.POST('/api/visits', { body: { ...BOOKING, startsAt: 1 } });
    // @ts-expect-error -- there is no such path
    await client.GET('/api/visit');
    expect(seen).toHaveLength(2);
  });
});

describe('a reply', () => {
  test('is the data with its type', async () => {
    const { client } = clientOf(json(200, { visits: [{ id: 'v1', status: 'held' }] }));
    const { visits } = await dataOf(client.GET('/api/visits'));
    const status: Schemas['Visit']['status'] | undefined = visits[0]?.status;
    expect(status).toBe('held');
  });

  test('that refuses becomes an error with code, text, details and the time to wait', async () => {
    const body = {
      error: {
        status: 429,
        code: 'payment_too_soon',
        message: 'Subiri sekunde 30.',
        details: { seconds: 30 },
      },
    };
    const { client } = clientOf(json(429, body, { 'Retry-After': '30' }));
    const call = client.POST('/api/visits/{id}/pay', { params: { path: { id: 'v1' } }, body: {} });
    const { error } = await call;
    expect(error?.error.code).toBe('payment_too_soon');
    expect(await refusalOf(dataOf(call))).toMatchObject({
      status: 429,
      code: 'payment_too_soon',
      message: 'Subiri sekunde 30.',
      details: { seconds: 30 },
      retryAfterSeconds: 30,
    });
  });

  test.each([
    ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['nothing', () => new Response(null, { status: 503, headers: { 'Content-Length': '0' } })],
    ['some other JSON', json(500, { error: 'no' })],
  ])('that is %s is unreadable', async (_what, reply) => {
    const { client } = clientOf(reply);
    expect((await refusalOf(dataOf(client.GET('/api/me')))).code).toBe('unreadable_reply');
  });

  test('that never comes is an error too', async () => {
    const { client } = clientOf(() => {
      throw new TypeError('fetch failed');
    });
    expect(await refusalOf(client.GET('/api/me'))).toMatchObject({ status: 0, code: 'unreachable' });
  });

  test('that the caller no longer waits for is not called unreachable', async () => {
    const { client } = clientOf(() => {
      throw new Error('called off');
    });
    const signal = AbortSignal.abort();
    await expect(client.GET('/api/me', { signal })).rejects.toThrow('called off');
  });
});

import { createIssuer } from './tokens';

function issuerThat(answers: (signal?: AbortSignal) => Response | Promise<Response>) {
  const sent: { url: string; body: URLSearchParams }[] = [];
  const issuer = createIssuer('https://clinic.example', async (url, { body, signal }) => {
    sent.push({ url, body: new URLSearchParams(body as string) });
    return answers(signal ?? undefined);
  });
  return { issuer, sent };
}
const json = (status: number, body: object, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });

test('a code is shown to the token endpoint, in a body and never in an address', async () => {
  const { issuer, sent } = issuerThat(() => json(200, { access_token: 'a', refresh_token: 'r' }));
  const reply = await issuer.byCode({ challenge: 'c', code: '418022', device: 'd' });
  expect(reply).toEqual({ kind: 'granted', tokens: { access: 'a', refresh: 'r' } });
  expect(sent[0]?.url).toBe('https://clinic.example/oauth/token');
  expect(Object.fromEntries(sent[0]?.body ?? [])).toEqual({
    client_id: 'patient-app',
    grant_type: 'urn:daktari:grant:phone-code',
    challenge: 'c',
    code: '418022',
    device: 'd',
  });
});

test.each([
  [
    400,
    { error: 'more_proof_needed', proof: 'p', ways: ['password'] },
    { kind: 'more-proof', proof: 'p', ways: ['password'] },
  ],
  [400, { error: 'not_registered', ticket: 't' }, { kind: 'not-registered', ticket: 't' }],
  [
    400,
    { error: 'invalid_grant', error_description: 'code_wrong', left: 2 },
    { kind: 'refused', why: 'code_wrong', left: 2 },
  ],
  [
    400,
    { error: 'invalid_grant', error_description: 'code_over' },
    { kind: 'refused', why: 'code_over', left: null },
  ],
])('%i %j says what comes next', async (status, body, reply) => {
  const { issuer } = issuerThat(() => json(status, body));
  expect(await issuer.byCode({ challenge: 'c', code: '1', device: 'd' })).toEqual(reply);
});

test('too many tries say how long to wait', async () => {
  const { issuer } = issuerThat(() => json(429, { error: 'too_many_requests' }, { 'Retry-After': '40' }));
  expect(await issuer.renew('r')).toEqual({ kind: 'wait', seconds: 40 });
});

test.each([
  [
    'a hotspot with a page of its own',
    () => new Response('<h1>Pay for data</h1>', { status: 200 }),
    'unreadable_reply',
  ],
  ['a proxy that refuses', () => new Response('Forbidden', { status: 403 }), 'unreadable_reply'],
  ['a server that is not well', () => json(503, {}), 'unreachable'],
  ['no network', () => Promise.reject(new TypeError('Network request failed')), 'unreachable'],
])('%s is no refusal: whoever is signed in stays so', async (_name, answers, code) => {
  const { issuer } = issuerThat(answers);
  await expect(issuer.renew('r')).rejects.toMatchObject({ code });
});

const GRANTED = { access_token: 'a2', refresh_token: 'r2' };
const lost = (): never => {
  throw new TypeError('Network request failed');
};

test('a renewal whose reply got lost is asked for once more, with the same token', async () => {
  const { issuer, sent } = issuerThat(() => (sent.length === 1 ? lost() : json(200, GRANTED)));
  expect(await issuer.renew('r1')).toMatchObject({ kind: 'granted' });
  expect(sent.map(({ body }) => body.get('refresh_token'))).toEqual(['r1', 'r1']);
});

test('it is asked for twice at most, and a code once', async () => {
  const { issuer, sent } = issuerThat(lost);
  await expect(issuer.renew('r1')).rejects.toMatchObject({ code: 'unreachable' });
  expect(sent).toHaveLength(2);
  await expect(issuer.byCode({ challenge: 'c', code: '1', device: 'd' })).rejects.toThrow();
  expect(sent).toHaveLength(3);
});

test('nobody waits for ever: twice eight seconds, within the grace of the issuer', async () => {
  jest.useFakeTimers();
  const { issuer, sent } = issuerThat(
    (signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  );
  const renewal = expect(issuer.renew('r1')).rejects.toMatchObject({ code: 'unreachable' });
  await jest.advanceTimersByTimeAsync(16_000);
  await renewal;
  expect(sent).toHaveLength(2);
  jest.useRealTimers();
});

test('only a refused token ends a session: any other refusal of a renewal is trouble on the way', async () => {
  const { issuer } = issuerThat(() => json(400, { error: 'invalid_request' }));
  await expect(issuer.renew('r1')).rejects.toMatchObject({ code: 'unreadable_reply' });
  const over = issuerThat(() => json(400, { error: 'invalid_grant' }));
  expect(await over.issuer.renew('r1')).toMatchObject({ kind: 'refused' });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createDaktariClient,
  dataOf,
  DaktariError,
  type DaktariClient,
  type Schemas,
} from '../../packages/api-client/src';
import { passwordGrant, refreshGrant, tokensIn } from '../support/issuer-client';
import { answerCode, newDevice, nextCode } from '../support/phone-client';
import { startStack, type Stack } from '../support/stack';

const DAY_MS = 86_400_000;
const PHONE = '254712900111';

let stack: Stack;
let token: string | null = null;
let client: DaktariClient;
beforeAll(async () => {
  stack = await startStack('sqlite', { pastVisits: 0 });
  client = createDaktariClient({ baseUrl: stack.productUrl, token: () => token, language: 'sw' });
});
afterAll(() => stack.stop());

async function simulator(method: string, where: string, body?: object): Promise<unknown> {
  const response = await fetch(stack.simulatorUrl + where, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function virtualNow(): Promise<number> {
  const clock = (await simulator('GET', '/clock')) as { virtualMs: number };
  return clock.virtualMs;
}

/** Free times of the first doctor's first service, from tomorrow on. */
async function offer(): Promise<{ practitioner: string; service: string; times: string[] }> {
  const { data } = await dataOf(
    client.GET('/api/practitioners', {
      params: { query: { fields: ['fullName'], populate: ['services'], sort: ['fullName:asc'] } },
    }),
  );
  const practitioner = data[0]!.documentId;
  const service = data[0]!.services![0]!.documentId;
  const now = await virtualNow();
  const from = new Date(now + DAY_MS).toISOString();
  const to = new Date(now + 8 * DAY_MS).toISOString();
  const query = { practitioner, service, from, to };
  const { slots } = await dataOf(client.GET('/api/scheduling/slots', { params: { query } }));
  return { practitioner, service, times: slots.map(({ startsAt }) => startsAt) };
}

async function untilStatus(id: string, status: Schemas['Visit']['status']): Promise<Schemas['Visit']> {
  for (const deadline = Date.now() + 30_000; ;) {
    const visit = await dataOf(client.GET('/api/visits/{id}', { params: { path: { id } } }));
    if (visit.status === status) return visit;
    if (Date.now() > deadline) throw new Error(`the visit is ${visit.status}, not ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function refusalOf(call: Promise<unknown>): Promise<DaktariError> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof DaktariError) return thrown;
  throw new Error('the call was not refused');
}

test('an app registers, books, pays, moves and cancels a visit through the typed client', async () => {
  const phone = { msisdn: PHONE, name: 'Wanjiku Njeri', language: 'sw', balanceCents: 1_000_000 };
  await simulator('POST', '/control/phones', { ...phone, autoAnswer: 'pay' });
  const device = newDevice();
  const asked = { phone: PHONE, language: 'sw' as const, device };
  const { challenge } = await dataOf(client.POST('/api/sign-in/codes', { body: asked }));
  const code = await nextCode(stack, PHONE, 0);
  const { body: checked } = await answerCode(stack, { challenge, code, device });
  expect(checked).toMatchObject({ error: 'not_registered' });
  const session = await dataOf(
    client.POST('/api/patients/register', {
      body: {
        ticket: String(checked['ticket']),
        device,
        fullName: 'Wanjiku Njeri',
        password: 'Safari-Njema-2026',
        language: 'sw',
        acceptTerms: true,
      },
    }),
  );
  token = session.accessToken;

  const { practitioner, service, times } = await offer();
  const body = { practitioner, service, startsAt: times[0]! };
  const header = { 'Idempotency-Key': 'wanjiku-first-visit' };
  const held = await dataOf(client.POST('/api/visits', { params: { header }, body }));
  const again = await dataOf(client.POST('/api/visits', { params: { header }, body }));
  expect(again.id).toBe(held.id);
  expect(held).toMatchObject({ status: 'held', startsAt: times[0] });

  const confirmed = await untilStatus(held.id, 'confirmed');
  expect(confirmed.payment).toMatchObject({ state: 'paid', paidCents: confirmed.priceCents });

  // Without a key of our own this is another booking, and the time is gone.
  const taken = await refusalOf(dataOf(client.POST('/api/visits', { body })));
  expect(taken).toMatchObject({ status: 409, code: 'slot_taken' });
  expect(taken.message).toMatch(/muda/i);
  expect(taken.details.alternatives).toEqual(expect.arrayContaining([expect.any(String)]));

  const one = { params: { path: { id: held.id } } };
  const later = times.find((time) => time > held.endsAt)!;
  const moved = await dataOf(client.POST('/api/visits/{id}/move', { ...one, body: { startsAt: later } }));
  expect(moved).toMatchObject({ startsAt: later, movedCount: 1 });
  const cancelled = await dataOf(client.POST('/api/visits/{id}/cancel', { ...one, body: {} }));
  expect(cancelled.status).toBe('cancelled');
  const { visits } = await dataOf(client.GET('/api/visits'));
  expect(visits.map(({ id }) => id)).toEqual([held.id]);

  await dataOf(client.POST('/api/me/sessions/end-all', { body: {} }));
  expect(await refusalOf(dataOf(client.GET('/api/me')))).toMatchObject({
    status: 401,
    code: 'unauthenticated',
  });
  expect((await refreshGrant(stack.productUrl, session.refreshToken)).status).toBe(400);
  token = null;
});

test("the rows of Strapi's own routes are as the document says", async () => {
  const document = JSON.parse(
    readFileSync(path.resolve(__dirname, '../../packages/api-client/openapi.json'), 'utf8'),
  );
  const expectShape = (name: string, row: object | undefined): void => {
    const { properties, required } = document.components.schemas[name];
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(row!)));
    expect(Object.keys(row!)).toEqual(expect.arrayContaining(required));
  };
  expectShape('Clinic', (await dataOf(client.GET('/api/clinics'))).data[0]);
  expectShape('Service', (await dataOf(client.GET('/api/services'))).data[0]);
  expectShape('Practitioner', (await dataOf(client.GET('/api/practitioners'))).data[0]);

  const opened = tokensIn(await passwordGrant(stack.productUrl, `+${PHONE}`, 'Safari-Njema-2026'));
  token = opened.access;
  expectShape('Patient', (await dataOf(client.GET('/api/patients'))).data[0]);
  expectShape('Payment', (await dataOf(client.GET('/api/payments'))).data[0]);
  const { data } = await dataOf(client.GET('/api/appointments', { params: { query: { populate: '*' } } }));
  expectShape('Appointment', data[0]);
  expectShape('Service', data[0]!.service!);

  token = tokensIn(await refreshGrant(stack.productUrl, opened.refresh)).access;
  const { data: patients } = await dataOf(client.GET('/api/patients'));
  const id = patients[0]!.documentId;
  const change = { params: { path: { id } }, body: { data: { language: 'en' as const } } };
  expect((await dataOf(client.PUT('/api/patients/{id}', change))).data.language).toBe('en');
});

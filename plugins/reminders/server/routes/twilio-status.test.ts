import { createHmac } from 'node:crypto';
import {
  NOW,
  PATIENT_PHONE,
  remindersWorld,
  type RemindersWorld,
} from '../../../../tests/support/reminders-world';
import type { RawCall, RawReply } from '../../../../src/access/route';
import { signedByTwilio } from '../adapters/signed-by-twilio';
import { twilioReach } from '../adapters/twilio-errors';
import { remindersStore } from '../store/store';
import { receiveStatus } from '../use-cases/receive-status';
import { twilioStatusRoute } from './twilio-status';

const TOKEN = 'token-of-the-test-account';
const PUBLIC_URL = 'https://daktari.test';
const outcomes: string[] = [];
let world: RemindersWorld;

beforeEach(async () => {
  outcomes.length = 0;
  world = await remindersWorld();
  await world.knex.transaction((trx) =>
    world.reminders.face.tell(trx, { kind: 'visit-moved', card: world.card() }),
  );
});
afterEach(() => world.drop());

const work = () => ({ kernel: world.kernel, store: remindersStore(world.kernel.vault) });

interface Post {
  form: Record<string, string>;
  delivery?: string;
  signature?: string;
  contentType?: string;
}

async function post({ form, delivery, signature, contentType }: Post): Promise<RawReply> {
  const route = twilioStatusRoute({
    publicUrl: PUBLIC_URL,
    isSigned: (given, url, parameters) => signedByTwilio(TOKEN, given, url, parameters),
    receive: (report) => receiveStatus({ ...work(), reachOf: twilioReach }, report),
    count: (outcome) => outcomes.push(outcome),
  });
  if (route.kind !== 'raw') throw new Error('not a raw route');
  const path = `/api/reminders/twilio/status${delivery === undefined ? '' : `?delivery=${delivery}`}`;
  const call: RawCall = {
    params: {},
    query: delivery === undefined ? {} : { delivery },
    headers: {
      'content-type': contentType ?? 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': signature ?? sign(PUBLIC_URL + path, form),
    },
    body: Buffer.from(new URLSearchParams(form).toString()),
    ip: '127.0.0.1',
    url: path,
  };
  return route.handle(call, world.kernel);
}

/** Written from Twilio's description of it and not with its package. */
function sign(url: string, form: Record<string, string>): string {
  const sorted = Object.keys(form)
    .sort()
    .map((key) => `${key}${form[key] ?? ''}`);
  return createHmac('sha1', TOKEN)
    .update(url + sorted.join(''))
    .digest('base64');
}

const SID = `SM${'0'.repeat(32)}`;
const status = (word: string, extra: Record<string, string> = {}): Record<string, string> => ({
  MessageSid: SID,
  MessageStatus: word,
  To: 'whatsapp:+254712345678',
  SomethingNew: 'parameter 🙂 that nobody announced',
  ...extra,
});
const stateOf = async (): Promise<unknown> => (await world.deliveries())[0]?.state;

it('follows sent, delivered and read, and never goes back', async () => {
  await world.runJobs();
  for (const word of ['delivered', 'read', 'sent', 'queued', 'delivered']) {
    expect(await post({ form: status(word) })).toMatchObject({ status: 200 });
  }
  expect(await stateOf()).toBe('read');
  expect(outcomes).toEqual(['taken', 'taken', 'taken', 'taken', 'replay']);
  expect(await world.knex('reminders_status_events')).toHaveLength(4);
});

it.each([
  [status('delivered'), { signature: 'AAAA' }, 403],
  [status('delivered'), { signature: '' }, 403],
  [status('delivered'), { contentType: 'application/json' }, 415],
  [{ MessageStatus: 'delivered' }, {}, 400],
  [{ MessageSid: "SM' OR 1=1", MessageStatus: 'delivered' }, {}, 400],
])('refuses %j %j with %i and keeps nothing', async (form, rest, expected) => {
  await world.runJobs();
  expect(await post({ form, ...rest })).toMatchObject({ status: expected });
  expect(await world.knex('reminders_status_events')).toEqual([]);
  expect(await stateOf()).toBe('sent');
});

it('refuses a signed form whose parameter was changed on the way', async () => {
  await world.runJobs();
  const signature = sign(`${PUBLIC_URL}/api/reminders/twilio/status`, status('sent'));
  expect(await post({ form: status('failed'), signature })).toMatchObject({ status: 403 });
});

it('falls back to SMS once when WhatsApp says undelivered, however often it says so', async () => {
  await world.runJobs();
  for (let i = 0; i < 3; i += 1) await post({ form: status('undelivered', { ErrorCode: '63024' }) });
  await post({ form: status('failed', { ErrorCode: '63024' }) });
  await world.runJobs();
  expect(await world.deliveries()).toMatchObject([
    { channel: 'whatsapp', state: 'failed', error_code: '63024' },
    { channel: 'sms', state: 'sent' },
  ]);
  expect(world.provider.bodies('sms')).toHaveLength(1);
});

it('believes a late delivery more than a failure', async () => {
  await world.runJobs();
  await post({ form: status('undelivered', { ErrorCode: '30008' }) });
  await post({ form: status('delivered') });
  expect(await stateOf()).toBe('delivered');
});

it('records an opt-out and does not fall back', async () => {
  await world.runJobs();
  await post({ form: status('failed', { ErrorCode: '21610' }) });
  await world.runJobs();
  expect(await world.deliveries()).toMatchObject([{ state: 'opted_out' }]);
  const index = world.kernel.vault.blindIndex(PATIENT_PHONE, 'patient-phone');
  expect(await world.knex('reminders_opt_outs')).toMatchObject([{ msisdn_index: index, source: 'provider' }]);
});

it('does not fall back for a visit that was called off meanwhile', async () => {
  await world.runJobs();
  await world.knex.transaction((trx) => world.reminders.face.cancelPlanned(trx, 123));
  await post({ form: status('undelivered', { ErrorCode: '63024' }) });
  expect(await world.deliveries()).toMatchObject([{ state: 'failed' }]);
});

it('knows a message whose answer was lost by our own mark, without a look-up', async () => {
  world.provider.script = ['die-after'];
  await world.runJobs();
  expect(await stateOf()).toBe('sending');
  const [row] = await world.deliveries();
  await post({ form: status('delivered'), delivery: row?.id });
  world.provider.canBeAsked = false;
  world.clock.set(new Date(NOW.getTime() + 60_000));
  await world.runJobs();
  expect(await world.deliveries()).toMatchObject([{ state: 'delivered', provider_id: SID }]);
  expect(world.provider.taken).toHaveLength(1);
});

it('takes no notice of messages that are not ours, nor of words it does not know', async () => {
  await world.runJobs();
  await post({ form: status('delivered', { MessageSid: 'SMother' }) });
  await post({ form: status('brand_new_status') });
  expect(outcomes).toEqual(['unmatched', 'ignored']);
});

it('keeps reports that nobody can change or delete', async () => {
  await world.runJobs();
  await post({ form: status('delivered') });
  const refused = { message: expect.stringContaining('reminders_status_events is append-only') };
  await expect(world.knex('reminders_status_events').update({ status: 'read' })).rejects.toMatchObject(
    refused,
  );
  await expect(world.knex('reminders_status_events').del()).rejects.toMatchObject(refused);
});

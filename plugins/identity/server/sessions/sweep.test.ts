import type { Knex } from 'knex';
import { AMINA, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { PAYLOADS_TABLE } from '../issuer/adapter';
import { sessionStore, type Sessions } from './store';

const NOW = 1_800_000_000;
let world: PhoneWorld;
let knex: Knex;
let sessions: Sessions;

beforeEach(async () => {
  world = await phoneWorld();
  ({ knex } = world);
  sessions = sessionStore(
    () => knex,
    world.kernel.ids,
    () => NOW * 1000,
  );
});
afterEach(() => world.drop());

function payload(kind: string, id: string, endsIn: number, grantId: string | null = null): Promise<unknown> {
  return knex(PAYLOADS_TABLE).insert({
    ...{ kind, id, payload: '{}', grant_id: grantId, expires_at: NOW + endsIn },
  });
}

function begin(grantId: string): Promise<string | null> {
  const person = { userId: AMINA.userId, role: 'patient', clientId: 'patient-app' };
  const session = { ...person, grantId, browserUid: null, device: '', isRefresh: false };
  return knex.transaction((trx) => sessions.begin(trx, session));
}

const sweep = () => knex.transaction((trx) => sessions.sweep(trx));
const payloads = () => knex(PAYLOADS_TABLE).orderBy('id').pluck<string[]>('id');
const grants = () => knex('identity_sessions').orderBy('grant_id').pluck<string[]>('grant_id');

test('what has expired goes, of each kind; what has not stays, up to its last second', async () => {
  for (const kind of ['Grant', 'RefreshToken', 'AuthorizationCode', 'Session', 'Interaction', 'Proof']) {
    await payload(kind, `dead ${kind}`, -1);
    await payload(kind, `last ${kind}`, 0);
    await payload(kind, `live ${kind}`, 60);
  }
  await sweep();
  const left = await payloads();
  expect(left).toHaveLength(12);
  expect(left.filter((id) => id.startsWith('dead'))).toEqual([]);
});

test('a live grant keeps its session, even when its tokens have expired', async () => {
  await payload('Grant', 'live', 60);
  await payload('RefreshToken', 'token of live', -1, 'live');
  const id = await begin('live');
  await sweep();
  expect(await payloads()).toEqual(['live']);
  expect(await knex('identity_sessions').pluck('id')).toEqual([id]);
});

test('a session goes with its grant, expired or gone before', async () => {
  await payload('Grant', 'live', 60);
  await payload('Grant', 'expired', -1);
  // Of the same id, but no grant.
  await payload('Session', 'gone', 60);
  for (const grant of ['live', 'expired', 'gone']) await begin(grant);
  await sweep();
  expect(await grants()).toEqual(['live']);
});

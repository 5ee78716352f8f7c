import type { Knex } from 'knex';
import { AMINA, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { changeNotes } from '../sign-in-changes/note-change';
import { mustStandHere, noteChangeBy, SignedOutMeanwhile } from '../account/account-desk';
import { findAccount } from './accounts';
import { sessionStore, type Sessions } from '../sessions/store';
import { adapterFactory, PAYLOADS_TABLE } from './adapter';
import { loadedSessions } from './loaded-sessions';
import { units } from './unit';

const UID = 'of this browser';
const LIFETIME = 60;
let world: PhoneWorld;
let knex: Knex;
let sessions: Sessions;
let subject: string;

beforeEach(async () => {
  world = await phoneWorld();
  ({ knex } = world);
  sessions = sessionStore(() => knex, world.kernel.ids, Date.now);
  ({ document_id: subject } = await knex('up_users').where({ id: AMINA.userId }).first('document_id'));
});
afterEach(() => world.drop());

const standing = () => knex(PAYLOADS_TABLE).where({ kind: 'Session' }).pluck<string[]>('uid');
const signOut = () => knex.transaction((trx) => sessions.endAll(trx, [AMINA.userId]));

function issuer() {
  const loaded = loadedSessions();
  const work = units(() => knex);
  const adapter = adapterFactory(work, loaded, Date.now, () => Promise.resolve(undefined))('Session');
  const write = (id = 'id') => adapter.upsert(id, { uid: UID, accountId: subject, jti: id }, LIFETIME);
  const during = <T>(request: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      loaded.during(() => void request().then(resolve, reject));
    });
  return { adapter, write, during };
}

test('a session that ends while a request of its browser is under way is not written back by it', async () => {
  const { adapter, write, during } = issuer();
  await during(() => write());
  expect(await standing()).toEqual([UID]);
  // A sign-in in the same browser gives its session another name.
  await during(async () => {
    await adapter.find('id');
    await adapter.destroy('id');
    await write('renamed');
  });
  expect(await standing()).toEqual([UID]);
  await during(async () => {
    await adapter.find('renamed');
    await signOut();
    await adapter.destroy('renamed');
    await write('renamed again');
  });
  expect(await standing()).toEqual([]);
  await during(() => write());
  await during(async () => {
    expect(await adapter.find('id')).toMatchObject({ uid: UID });
    await signOut();
    await write();
  });
  expect(await standing()).toEqual([]);
  // A sign-in of the same browser afterwards is another request.
  await during(() => write());
  expect(await standing()).toEqual([UID]);
});

test('a browser that was signed out meanwhile changes nothing of how its owner signs in', async () => {
  const { write, during } = issuer();
  await during(() => write());
  const account = (await findAccount(knex, { userId: AMINA.userId }))!;
  const visit = { account, browserUid: UID };
  const noteChange = changeNotes({ kernel: world.kernel, origin: 'https://daktari.example' });
  const change = () =>
    knex.transaction((trx) => noteChangeBy({ sessions, noteChange }, trx, visit, 'passkey-added'));
  await change();
  await expect(
    knex.transaction((trx) => mustStandHere({ sessions }, trx, { account, browserUid: 'of another' })),
  ).rejects.toBeInstanceOf(SignedOutMeanwhile);
  await signOut();
  await expect(change()).rejects.toBeInstanceOf(SignedOutMeanwhile);
});

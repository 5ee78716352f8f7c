import { requestTokens, staffTokens } from '../support/issuer-client';
import { newDevice, registerByPhone } from '../support/phone-client';
import { softwarePasskey } from '../support/software-passkey';
import { at, send, type Reply } from './client';
import type { World } from './world';

const OLD_MS = 301_000;
const PASSWORD = 'Funguo-Zangu-2026';
const STAFF = 'desk@tumaini.example';

interface Options {
  challenge: string;
  json: Record<string, unknown>;
}

/** Passkeys as apps add, name and remove them: with the care of the account pages. */
export function passkeysChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const forgery = () => ({ origin: url(), rpId: 'localhost' });
  const call = (token: string, method: string, path: string, body?: unknown): Promise<Reply> =>
    send(url(), method, `/api/me/passkeys${path}`, { token, ...(body === undefined ? {} : { body }) });
  const newcomer = (phone: string) => {
    const form = { fullName: 'Pendo Wairimu', password: PASSWORD, clinic: world().rows.clinic.P };
    return registerByPhone(world().stack, { ...form, phone });
  };
  const byPassword = async (phone: string): Promise<string> => {
    const grant = { grant_type: 'urn:daktari:grant:password', client_id: 'patient-app' };
    const { body } = await requestTokens(url(), { ...grant, phone, password: PASSWORD });
    return String(body['access_token']);
  };
  const challengeFor = async (token: string): Promise<Options> => {
    const reply = await call(token, 'POST', '/options', {});
    expect([reply.status, reply.text]).toEqual([200, expect.stringContaining('"challenge"')]);
    const json = at(reply, 'options') as Record<string, unknown>;
    return { challenge: String(json['challenge']), json };
  };
  const add = async (token: string, name?: string, key = softwarePasskey()): Promise<string> => {
    const answer = key.register(await challengeFor(token), forgery());
    const reply = await call(token, 'POST', '', { answer, ...(name === undefined ? {} : { name }) });
    expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
    return String(at(reply, 'id'));
  };
  const named = async (token: string): Promise<string[]> => {
    const held = at(await call(token, 'GET', ''), 'passkeys') as { name: string }[];
    return held.map(({ name }) => name);
  };
  const isIn = async (token: string): Promise<boolean> =>
    (await send(url(), 'GET', '/api/me', { token })).status === 200;
  const code = (reply: Reply): [number, unknown] => [reply.status, at(reply, 'error.code')];

  describe('passkeys over JSON', () => {
    let owner: { token: string; device: string; patient: string };
    let other: string;
    beforeAll(async () => {
      const { accessToken, device, patient } = await newcomer('0796000301');
      owner = { token: accessToken, device, patient: patient.id };
      other = (await newcomer('0796000302')).accessToken;
    });

    test('are made, sign their owner in, are named, and removed with all that is open elsewhere', async () => {
      const key = softwarePasskey();
      const id = await add(owner.token, undefined, key);
      expect(await named(owner.token)).toEqual(['Passkey']);
      expect(code(await call(owner.token, 'PUT', `/${id}`, { name: '  Simu ya kazi ' }))[0]).toBe(200);
      expect(await named(owner.token)).toEqual(['Simu ya kazi']);
      const device = newDevice();
      const asked = await send(url(), 'POST', '/api/sign-in/passkey-options', { body: { device } });
      const json = at(asked, 'options') as Record<string, unknown>;
      const answer = JSON.stringify(key.signIn({ challenge: String(json['challenge']), json }, forgery()));
      const grant = { grant_type: 'urn:daktari:grant:passkey', client_id: 'patient-app', device, answer };
      const elsewhere = String((await requestTokens(url(), grant)).body['access_token']);
      expect(await isIn(elsewhere)).toBe(true);
      expect((await call(owner.token, 'DELETE', `/${id}`)).status).toBe(200);
      expect(await named(owner.token)).toEqual([]);
      expect([await isIn(owner.token), await isIn(elsewhere)]).toEqual([true, false]);
      const trail = await world()
        .stack.knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .join('patients as p', 'p.id', 's.patient_id')
        .where({ 'p.document_id': owner.patient, 'e.type': 'account', 'e.outcome': 'ok' })
        .where('e.operation', 'like', 'me.%')
        .orderBy('e.id')
        .select<object[]>('e.operation', 'e.action', 'e.purpose');
      expect(trail).toMatchObject([
        { operation: 'me.add-passkey', action: 'create', purpose: 'own' },
        { operation: 'me.rename-passkey', action: 'update', purpose: 'own' },
        { operation: 'me.remove-passkey', action: 'delete', purpose: 'own' },
      ]);
    });

    test('of somebody else are not there', async () => {
      const id = await add(owner.token, 'Mine');
      expect(code(await call(other, 'PUT', `/${id}`, { name: 'Stolen' }))).toEqual([404, 'not_found']);
      expect(code(await call(other, 'DELETE', `/${id}`))).toEqual([404, 'not_found']);
      expect(await named(owner.token)).toEqual(['Mine']);
      expect(await named(other)).toEqual([]);
    });

    test('are made by an answer to a challenge of this session, once', async () => {
      const fresh = (options: Options) => ({ answer: softwarePasskey().register(options, forgery()) });
      const refused = [400, 'passkey_refused'];
      const used = await challengeFor(other);
      expect((await call(other, 'POST', '', fresh(used))).status).toBe(201);
      expect(code(await call(other, 'POST', '', fresh(used)))).toEqual(refused);
      const theirs = await challengeFor(owner.token);
      expect(code(await call(other, 'POST', '', fresh(theirs)))).toEqual(refused);
      // Of the same person in another app: whoever has that token must ask by it.
      const second = await byPassword('0796000302');
      expect(code(await call(second, 'POST', '', fresh(await challengeFor(other))))).toEqual(refused);
      const answer = softwarePasskey().register(await challengeFor(other), {
        origin: 'https://evil.example',
      });
      expect(code(await call(other, 'POST', '', { answer }))).toEqual(refused);
      expect(await named(other)).toHaveLength(1);
    });

    test('are neither made nor removed by a sign-in of long ago', async () => {
      const token = await byPassword('0796000302');
      const id = await add(token, 'Before');
      const before = await named(token);
      const answer = softwarePasskey().register(await challengeFor(token), forgery());
      const began = await begin(token);
      await world()
        .stack.knex('identity_sessions')
        .where(began)
        .update({ created_at: Date.now() - OLD_MS });
      const again = [403, 'sign_in_again'];
      expect(code(await call(token, 'POST', '/options', {}))).toEqual(again);
      expect(code(await call(token, 'POST', '', { answer }))).toEqual(again);
      expect(code(await call(token, 'DELETE', `/${id}`))).toEqual(again);
      expect(await named(token)).toEqual(before);
      // What it is called opens nothing.
      expect((await call(token, 'PUT', `/${id}`, { name: 'After' })).status).toBe(200);
      const fresh = await byPassword('0796000302');
      expect((await call(fresh, 'DELETE', `/${id}`)).status).toBe(200);
    });

    test('and a password is set by the same care: recently signed in, not a weak one, and all else ends', async () => {
      const set = (token: string, password: string): Promise<Reply> =>
        send(url(), 'PUT', '/api/me/password', { token, body: { password } });
      const phone = '0796000303';
      const { accessToken: here } = await newcomer(phone);
      const elsewhere = await byPassword(phone);
      expect(code(await set(here, 'short'))).toEqual([400, 'password_too_short']);
      expect(code(await set(here, 'pendowairimu'))).toEqual([400, 'password_personal']);
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, true]);
      expect((await set(here, 'Mto-na-mlima-2026')).status).toBe(200);
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
      const grant = { grant_type: 'urn:daktari:grant:password', client_id: 'patient-app', phone };
      expect((await requestTokens(url(), { ...grant, password: PASSWORD })).status).toBe(400);
      expect((await requestTokens(url(), { ...grant, password: 'Mto-na-mlima-2026' })).status).toBe(200);
      await world()
        .stack.knex('identity_sessions')
        .where(await begin(here))
        .update({ created_at: Date.now() - OLD_MS });
      expect(code(await set(here, 'Jua-na-mvua-2026'))).toEqual([403, 'sign_in_again']);
    });

    test('of staff: the sign-in of the browser counts, and the last one stays', async () => {
      const { access } = await staffTokens(url(), STAFF, world().stack.password);
      const [first] = at(await call(access, 'GET', ''), 'passkeys') as { id: string }[];
      expect(code(await call(access, 'DELETE', `/${first?.id}`))).toEqual([409, 'last_factor']);
      expect(await named(access)).toHaveLength(1);
      const second = await add(access, 'Spare');
      const old = await makeBrowserOld(access);
      expect(code(await call(access, 'DELETE', `/${second}`))).toEqual([403, 'sign_in_again']);
      expect(code(await call(access, 'POST', '/options', {}))).toEqual([403, 'sign_in_again']);
      await old.undo();
      expect((await call(access, 'DELETE', `/${second}`)).status).toBe(200);
      expect([await isIn(access), await isIn(world().tokens.desk2 ?? '')]).toEqual([true, false]);
      world().tokens.desk2 = await world().signInAgain('desk2');
    });
  });

  async function begin(token: string): Promise<{ id: string }> {
    const reply = await send(url(), 'GET', '/api/me/sessions', { token });
    const sessions = at(reply, 'sessions') as { id: string; current: boolean }[];
    return { id: sessions.find(({ current }) => current)?.id ?? '' };
  }

  /** Its session at the issuer began long ago; the console's own has only just begun. */
  async function makeBrowserOld(token: string): Promise<{ undo(): Promise<void> }> {
    const { knex } = world().stack;
    const { browser_uid: uid } = await knex('identity_sessions')
      .where(await begin(token))
      .first('browser_uid');
    const where = { kind: 'Session', uid: String(uid) };
    const { payload } = await knex('oidc_payloads').where(where).first<{ payload: string }>('payload');
    const old = { ...JSON.parse(payload), loginTs: Math.floor((Date.now() - OLD_MS) / 1000) };
    await knex('oidc_payloads')
      .where(where)
      .update({ payload: JSON.stringify(old) });
    return {
      undo: async () => {
        await knex('oidc_payloads').where(where).update({ payload });
      },
    };
  }
}

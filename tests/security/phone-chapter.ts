import { readFileSync } from 'node:fs';
import path from 'node:path';
import { passwordGrant, requestTokens } from '../support/issuer-client';
import {
  answerCode,
  askCode,
  newDevice,
  phoneGrant,
  PHONE_CODE_GRANT,
  registerByPhone,
  type AskedCode,
} from '../support/phone-client';
import { everything } from './canary-chapter';
import { at, send, type Reply } from './client';
import type { World } from './world';

/** Seeded, so never signed in to before the tests began. */
const KNOWN = '0722100107';
const OTHER = '0722100108';

/** Signing in by phone, against people who hold another phone, another device, or half of a proof. */
export function phoneChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const post = (path: string, body: unknown): Promise<Reply> => send(url(), 'POST', path, { body });
  const ask = async (phone: string, device = newDevice()): Promise<AskedCode> => {
    // The pause between two codes to one number is tested beside the factors.
    await world().stack.knex('identity_limits').where('id', 'like', 'number-%').delete();
    return askCode(world().stack, phone, { device });
  };
  const form = { fullName: 'Neema Baraka', language: 'en', acceptTerms: true };
  const open = (ticket: unknown, device: string): Promise<Reply> =>
    post('/api/patients/register', { ...form, clinic: world().rows.clinic.P, ticket, device });

  describe('a code by phone', () => {
    test('is promised alike to known and unknown numbers', async () => {
      const shape = async (phone: string): Promise<unknown> => {
        const reply = await post('/api/sign-in/codes', { phone, language: 'sw', device: newDevice() });
        const { challenge, expiresAt, resendAt, ...rest } = reply.json as Record<string, string>;
        return [reply.status, rest, challenge?.length, typeof expiresAt, typeof resendAt];
      };
      await world().stack.knex('identity_limits').where('id', 'like', 'number-%').delete();
      const known = await shape('0722100109');
      expect(known).toEqual([200, { channels: ['whatsapp-then-sms', 'sms'] }, 64, 'string', 'string']);
      expect(await shape('0797000111')).toEqual(known);
    });

    test('on a new device wants the password too; the device is known from then on', async () => {
      const device = newDevice();
      const asked = await ask(KNOWN, device);
      const half = await answerCode(world().stack, asked);
      expect([half.status, half.body]).toMatchObject([
        400,
        { error: 'more_proof_needed', ways: ['password', 'clinic-code'] },
      ]);
      const proof = String(half.body['proof']);
      const wrong = await phoneGrant(url(), { proof, device, password: 'Not-The-Right-One' });
      expect(wrong.body).toMatchObject({ error: 'invalid_grant', error_description: 'proof_wrong' });
      const elsewhere = await phoneGrant(url(), {
        proof,
        device: newDevice(),
        password: world().stack.password,
      });
      expect(elsewhere.body).toMatchObject({ error: 'invalid_grant', error_description: 'code_over' });
      const right = { proof, device, password: world().stack.password };
      const replies = await Promise.all(Array.from({ length: 4 }, () => phoneGrant(url(), right)));
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const again = await answerCode(world().stack, await ask(KNOWN, device));
      expect([again.status, typeof again.body['access_token']]).toEqual([200, 'string']);
      const me = await send(url(), 'GET', '/api/me', { token: String(again.body['access_token']) });
      expect(at(me, 'role')).toBe('patient');
    });

    test('is not enough any more on a phone that its owner signed out, and still is on the one in hand', async () => {
      const [lost, inHand] = [newDevice(), newDevice()];
      const { password } = world().stack;
      const enter = async (device: string): Promise<string> => {
        const half = await answerCode(world().stack, await ask(OTHER, device));
        const { body } = await phoneGrant(url(), { proof: String(half.body['proof']), device, password });
        return String(body['access_token']);
      };
      await enter(lost);
      const token = await enter(inHand);
      const codeAlone = async (device: string) =>
        (await answerCode(world().stack, await ask(OTHER, device))).status;
      expect(await codeAlone(lost)).toBe(200);
      const body = { keepThisOne: false };
      expect((await send(url(), 'POST', '/api/me/sessions/end-all', { token, body })).status).toBe(200);
      expect([await codeAlone(lost), await codeAlone(inHand)]).toEqual([400, 200]);
      // A thief whose session was ended ends nobody's.
      expect((await send(url(), 'POST', '/api/me/sessions/end-all', { token, body })).status).toBe(401);
    });

    test('opens nothing on another device, for another app, twice, or without the device', async () => {
      const asked = await ask(OTHER);
      const stolen = await answerCode(world().stack, { ...asked, device: newDevice() });
      expect(stolen.body).toMatchObject({ error: 'invalid_grant', error_description: 'code_over' });
      const bare = await phoneGrant(url(), { challenge: asked.challenge, code: asked.code });
      expect(bare.body['error']).toBe('invalid_request');
      for (const client_id of ['console', 'account']) {
        const reply = await requestTokens(url(), { grant_type: PHONE_CODE_GRANT, client_id, ...asked });
        expect([client_id, reply.status, reply.body['access_token']]).toEqual([client_id, 400, undefined]);
      }
      expect((await answerCode(world().stack, asked)).body['error']).toBe('more_proof_needed');
      expect((await answerCode(world().stack, asked)).body['error_description']).toBe('code_over');
    });

    test('is compared five times, however many try at once', async () => {
      const asked = await ask(OTHER);
      const code = asked.code === '000000' ? '111111' : '000000';
      const guesses = Array.from({ length: 12 }, () => answerCode(world().stack, { ...asked, code }));
      const said = (await Promise.all(guesses)).map(({ body }) => body['error_description']);
      expect(said.filter((one) => one === 'code_wrong')).toHaveLength(5);
      expect((await answerCode(world().stack, asked)).body['error_description']).toBe('code_over');
    });
  });

  describe('a number without an account', () => {
    test('is opened by who holds it, on the device that showed the code, once', async () => {
      const asked = await ask('0797000222');
      const { body } = await answerCode(world().stack, asked);
      expect(body['error']).toBe('not_registered');
      expect(at(await open(body['ticket'], newDevice()), 'error.code')).toBe('ticket_over');
      expect(at(await open('x'.repeat(64), asked.device), 'error.code')).toBe('ticket_over');
      const replies = await Promise.all(Array.from({ length: 4 }, () => open(body['ticket'], asked.device)));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
      // Without a password: the phone opens it again, since the device is known.
      const back = await answerCode(world().stack, await ask('0797000222', asked.device));
      expect(back.status).toBe(200);
      expect((await passwordGrant(url(), '0797000222', 'Any-Password-At-All')).status).toBe(400);
    });

    test('can be opened neither by its number alone nor with the ticket for another proof', async () => {
      const { knex } = world().stack;
      const before = await knex('up_users').count({ n: '*' });
      const byNumber = await post('/api/patients/register', {
        ...form,
        phone: '0797000333',
        password: 'Some-Password-9',
      });
      expect(byNumber.status).toBe(400);
      const asked = await ask(OTHER);
      const { body } = await answerCode(world().stack, asked);
      expect(at(await open(body['proof'], asked.device), 'error.code')).toBe('ticket_over');
      expect(await knex('up_users').count({ n: '*' })).toEqual(before);
    });

    test('tells nobody but its holder that it was taken meanwhile', async () => {
      const phone = '0797000444';
      const [first, second] = [await ask(phone), await ask(phone)];
      const tickets = [await answerCode(world().stack, first), await answerCode(world().stack, second)];
      expect((await open(tickets[0]?.body['ticket'], first.device)).status).toBe(201);
      const late = await open(tickets[1]?.body['ticket'], second.device);
      expect([late.status, at(late, 'error.code')]).toEqual([409, 'phone_taken']);
    });
  });

  test('challenges, tickets, proofs and devices stand neither in the database nor in the log', async () => {
    const { stack } = world();
    const asked = await ask(OTHER);
    const { body } = await answerCode(stack, asked);
    const { device } = await registerByPhone(stack, {
      ...{ phone: '0797000555', fullName: 'Siri Tupu', clinic: world().rows.clinic.P },
    });
    const log = readFileSync(path.join(stack.folder, 'product.log'), 'utf8');
    const stored = await everything(stack);
    for (const secret of [asked.challenge, asked.device, String(body['proof']), device]) {
      expect(secret.length).toBeGreaterThan(20);
      expect([stored.includes(secret), log.includes(secret)]).toEqual([false, false]);
    }
  });
}

import { browser, passwordGrant } from '../support/issuer-client';
import { codesOn, newDevice, nextCode, registerByPhone, textsOn } from '../support/phone-client';
import { passThrough, post, smallForm } from '../support/sign-in-pages';
import { at, send, type Reply } from './client';
import type { Caller, World } from './world';

const DAY_MS = 86_400_000;
const PASSWORD = 'Nambari-Mpya-2026';

interface Owner {
  phone: string;
  token: string;
  patient: string;
}

/** An account moves to another number only by its owner or two clerks, after a day, and whoever holds the old one may say no. */
export function numberChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const call = (method: string, path: string, body?: unknown, token?: string): Promise<Reply> =>
    send(url(), method, path, { ...(body === undefined ? {} : { body }), token });
  // The chapters before have ended sessions of the staff.
  const tokens = new Map<Caller, string | null>();
  const as = async (caller: Caller, method: string, path: string, body?: unknown): Promise<Reply> => {
    const token = tokens.get(caller) ?? (await world().signInAgain(caller));
    tokens.set(caller, token);
    return call(method, path, body, token ?? undefined);
  };
  const newcomer = async (phone: string): Promise<Owner> => {
    const form = { fullName: 'Rehema Njeri', password: PASSWORD, clinic: world().rows.clinic.P };
    const { accessToken, patient } = await registerByPhone(world().stack, { ...form, phone });
    await world().stack.knex('identity_limits').where('id', 'like', 'number-%').delete();
    return { phone, token: accessToken, patient: patient.id };
  };
  /** A code that a route sends to a phone, read off that phone. */
  const codeBy = async (
    phone: string,
    ask: () => Promise<Reply>,
  ): Promise<{ challenge: string; code: string }> => {
    const before = (await codesOn(world().stack, phone)).length;
    const reply = await ask();
    expect(reply.status).toBe(200);
    const code = await nextCode(world().stack, phone, before);
    return { challenge: String(at(reply, 'challenge')), code };
  };
  const way = { channel: 'sms', language: 'en' };
  const moveTo = async (owner: Owner, phone: string): Promise<Reply> => {
    const shown = await codeBy(phone, () =>
      call('POST', '/api/me/phone/codes', { to: 'new', phone, ...way }, owner.token),
    );
    const proof = { kind: 'password', password: PASSWORD };
    return call('POST', '/api/me/phone', { ...shown, proof }, owner.token);
  };
  const told = async (phone: string): Promise<boolean> => {
    for (let i = 0; i < 300; i += 1) {
      const texts = await textsOn(world().stack, phone);
      if (texts.some((text) => text.includes('another number'))) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  };

  describe('the change of a number', () => {
    test('needs a code of the new number and a proof of the owner, whatever a thief of the session knows', async () => {
      const owner = await newcomer('0796000101');
      const other = await newcomer('0796000102');
      const phone = '0796000901';
      const shown = await codeBy(phone, () =>
        call('POST', '/api/me/phone/codes', { to: 'new', phone, ...way }, owner.token),
      );
      const move = (token: string, proof: object) =>
        call('POST', '/api/me/phone', { ...shown, proof }, token);
      const wrong = await move(owner.token, { kind: 'password', password: 'Not-The-Right-One' });
      expect(at(wrong, 'error.code')).toBe('proof_wrong');
      const none = await move(owner.token, { kind: 'old-number', challenge: 'x', code: '000000' });
      expect(at(none, 'error.code')).toBe('code_over');
      // The code counts for the account that asked for it.
      const foreign = await move(other.token, { kind: 'password', password: PASSWORD });
      expect(at(foreign, 'error.code')).toBe('code_over');
      const right = await move(owner.token, { kind: 'password', password: PASSWORD });
      expect([right.status, at(right, 'state')]).toEqual([202, 'waiting']);
    });

    test('is told to the old number, which stops it without a session; a code for signing in does not', async () => {
      const owner = await newcomer('0796000103');
      expect((await moveTo(owner, '0796000902')).status).toBe(202);
      expect(await told(owner.phone)).toBe(true);
      const device = newDevice();
      const { phone } = owner;
      const signIn = await codeBy(phone, () =>
        call('POST', '/api/sign-in/codes', { phone, language: 'en', device }),
      );
      const stop = (shown: object) => call('POST', '/api/sign-in/number-changes/stop', { ...shown, device });
      expect(at(await stop(signIn), 'error.code')).toBe('code_over');
      await world().stack.knex('identity_limits').where('id', 'like', 'number-%').delete();
      const shown = await codeBy(phone, () =>
        call('POST', '/api/sign-in/number-changes/codes', { phone, device, ...way }),
      );
      expect((await stop(shown)).status).toBe(200);
      const left = await call('GET', '/api/me/phone', undefined, owner.token);
      expect([left.status, at(left, 'change')]).toEqual([200, null]);
    });

    test('by the clinic takes two clerks of this clinic, and is carried out a day later; all sessions end', async () => {
      const owner = await newcomer('0796000104');
      const phone = '0796000903';
      const about = `/api/patients/${owner.patient}`;
      expect((await as('desk2', 'POST', `${about}/phone-codes`, { phone, ...way })).status).toBe(404);
      const shown = await codeBy(phone, () => as('desk1', 'POST', `${about}/phone-codes`, { phone, ...way }));
      const asked = await as('desk1', 'POST', `${about}/phone-changes`, shown);
      expect([asked.status, at(asked, 'state')]).toEqual([201, 'asked']);
      const approval = `${about}/phone-changes/${String(at(asked, 'id'))}/approve`;
      const open = await as('admin1', 'GET', `${about}/phone-changes`);
      expect(at(open, 'changes')).toEqual([{ id: at(asked, 'id'), state: 'asked', takesEffectAt: null }]);
      const alone = await as('desk1', 'POST', approval, {});
      expect([alone.status, at(alone, 'error.code')]).toEqual([403, 'second_clerk_needed']);
      expect((await as('admin2', 'POST', approval, {})).status).toBe(404);
      expect((await as('admin2', 'DELETE', approval.replace('/approve', ''))).status).toBe(404);
      // Through another patient of the clinic it is not there.
      const through = approval.replace(owner.patient, world().rows.patient.A);
      expect((await as('admin1', 'POST', through, {})).status).toBe(404);
      expect((await as('admin1', 'POST', approval, {})).status).toBe(200);
      expect(await told(owner.phone)).toBe(true);

      expect((await call('GET', '/api/me', undefined, owner.token)).status).toBe(200);
      await send(world().stack.simulatorUrl, 'POST', '/control/clock', {
        body: { advanceMs: DAY_MS + 1000 },
      });
      for (
        let i = 0;
        (await call('GET', '/api/me', undefined, owner.token)).status === 200 && i < 300;
        i += 1
      ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect((await call('GET', '/api/me', undefined, owner.token)).status).toBe(401);
      expect((await passwordGrant(url(), owner.phone, PASSWORD)).status).toBe(400);
      expect((await passwordGrant(url(), phone, PASSWORD)).status).toBe(200);
      const log = await world().stack.knex('audit_events').where({ operation: 'identity.change-number' });
      expect(log.length).toBeGreaterThan(0);
    });

    test('is seen and stopped by its owner on the account pages, and the clinic sees none any more', async () => {
      const owner = await newcomer('0796000105');
      expect((await moveTo(owner, '0796000904')).status).toBe(202);
      const agent = browser(url(), ['/oauth/', '/account']);
      const person = { name: owner.phone, password: PASSWORD };
      await passThrough(agent, await agent.go('/account?door=staff'), person);
      const home = await agent.go('/account');
      expect(home.text).toContain('href="/account/number">Look, or stop it');
      expect(home.text).not.toContain('96000904');
      const shown = await agent.go('/account/number');
      expect(shown.text).toContain('moves to another number');
      expect(shown.text).not.toContain('96000904');
      const forged = await post(agent, { action: '/account/number/stop', hidden: {} }, {});
      expect(forged.status).toBe(403);
      const stopped = await post(agent, smallForm(shown, 'Keep my number')!, {});
      expect(stopped.text).toContain('stays with your number');
      expect((await agent.go('/account')).text).not.toContain('Look, or stop it');
      expect(at(await call('GET', '/api/me/phone', undefined, owner.token), 'change')).toBeNull();
      const left = await as('desk1', 'GET', `/api/patients/${owner.patient}/phone-changes`);
      expect([left.status, at(left, 'changes')]).toEqual([200, []]);
    });
  });
}

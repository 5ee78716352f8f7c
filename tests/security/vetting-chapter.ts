import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { staffTokens } from '../support/issuer-client';
import { FORGED, PDF, PNG } from '../support/papers';
import { everything } from './canary-chapter';
import { at, send, type Reply, type Sending } from './client';
import type { Caller, World } from './world';

const PASSWORD = 'kiboko-na-twiga-7';
const EMAIL = 'makena.kanarii@siri.example';
const REASON = 'Kanarii hana leseni inayosomeka';
const MARK = 'kanarii-kwenye-cheti';
const MARKED = Buffer.from(PDF.toString('latin1').replace('endobj', `/Of(${MARK})endobj`), 'latin1');

/** Who asks to work for a clinic, against curious clinics, forged papers, old tokens and people who are in a hurry. */
export function vettingChapter(world: () => World): void {
  const call = (method: string, where: string, sending: Sending = {}): Promise<Reply> =>
    send(world().stack.productUrl, method, `/api/providers${where}`, sending);
  const as = (caller: Caller, method: string, where: string, body?: unknown): Promise<Reply> =>
    world().as(caller, method, `/api/providers${where}`, body === undefined ? {} : { body });
  const wish = (email: string, more: object = {}): object => ({
    ...{ email, fullName: 'Makena Kanarii', phone: '0712 345 999', title: 'Dr', specialty: 'Surgery' },
    languages: ['en', 'sw'],
    licence: { body: 'KMPDC', number: `K-${email.length}-CANARY77135`, expires: '2099-12-31' },
    clinic: world().rows.clinic.P,
    ...more,
  });
  const register = (email: string, more: object = {}): Promise<Reply> =>
    call('POST', '/register', { body: wish(email, more) });
  const mailTo = async (email: string, least = 1): Promise<string> => {
    for (let i = 0; i < 300; i += 1) {
      const where = `/control/mail?to=${encodeURIComponent(email)}`;
      const { mail } = (await send(world().stack.simulatorUrl, 'GET', where)).json as { mail: object[] };
      if (mail.length >= least) return mail.map((one) => JSON.stringify(one)).join('\n');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail to ${email}`);
  };
  const linksIn = (mails: string): string[] =>
    [...mails.matchAll(/application#([0-9a-f]{64})/g)].map(([, token = '']) => token);
  const confirm = (token: string): Promise<Reply> => call('POST', '/confirm', { body: { token } });
  const put = (token: string, kind: string, raw: Buffer, type = 'application/pdf'): Promise<Reply> =>
    call('PUT', `/papers/${kind}`, { token, raw: Buffer.from(raw), headers: { 'Content-Type': type } });
  /** Confirmed, with every paper and waiting. */
  const handIn = async (email: string): Promise<{ id: string; token: string; link: string }> => {
    expect((await register(email)).status).toBe(202);
    const [link = ''] = linksIn(await mailTo(email));
    const token = String(at(await confirm(link), 'token'));
    for (const kind of ['licence', 'identity', 'certificate']) {
      expect((await put(token, kind, MARKED)).status).toBe(200);
    }
    const handed = await call('POST', '/mine/hand-in', { token, body: {} });
    expect([handed.status, at(handed, 'state')]).toEqual([200, 'in-review']);
    return { id: String(at(handed, 'id')), token, link };
  };
  const decide = async (by: Caller, id: string, asked: object): Promise<Reply> => {
    const seen = await as('admin1', 'GET', `/${id}`);
    return as(by, 'POST', `/${id}/decision`, { version: at(seen, 'version'), ...asked });
  };
  const APPROVE = { decision: 'approve', checkedRegister: true, expires: '2099-12-31' };

  describe('whoever asks to work for a clinic', () => {
    test('is nobody until approved, and then a doctor of that clinic', async () => {
      const { id, token, link } = await handIn(EMAIL);
      const accounts = () => world().stack.knex('up_users').where({ email: EMAIL });
      expect(await accounts()).toEqual([]);
      for (const where of ['/api/me', '/api/patients', '/api/visits', '/api/staff']) {
        expect((await send(world().stack.productUrl, 'GET', where, { token })).status).toBe(401);
      }
      const stored = await everything(world().stack);
      const log = readFileSync(path.join(world().stack.folder, 'product.log'), 'utf8');
      const folder = path.join(world().stack.folder, 'papers');
      const papers = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1'));
      expect(papers.length).toBeGreaterThan(2);
      for (const secret of [EMAIL, 'Makena', token, link, MARK, 'CANARY77135', '254712345999']) {
        const found = [stored, log, papers.join()].map((text) => text.includes(secret));
        expect([secret, ...found]).toEqual([secret, false, false, false]);
      }
      const refused = await decide('admin1', id, { decision: 'refuse', reason: REASON });
      expect(at(refused, 'state')).toBe('refused');
      const mails = await mailTo(EMAIL, 2);
      expect([mails.includes(REASON), (await everything(world().stack)).includes(REASON)]).toEqual([
        false,
        false,
      ]);
      const next = linksIn(mails).find((one) => one !== link) ?? '';
      const again = String(at(await confirm(next), 'token'));
      // The one before ended with it.
      expect((await call('GET', '/mine', { token })).status).toBe(401);
      expect((await call('GET', '/mine', { token: again })).json).toMatchObject({
        state: 'refused',
        reason: REASON,
      });
      expect((await put(again, 'licence', PNG, 'image/png')).status).toBe(200);
      expect((await call('POST', '/mine/hand-in', { token: again, body: {} })).status).toBe(200);
      expect(at(await decide('admin1', id, APPROVE), 'state')).toBe('approved');
      expect((await decide('admin1', id, APPROVE)).status).toBe(409);
      expect(await accounts()).toEqual([]);
      const invitation = /invitation#([0-9a-f]{64})/.exec(await mailTo(EMAIL, 3))?.[1] ?? '';
      const body = { token: invitation, password: PASSWORD };
      const opened = await send(world().stack.productUrl, 'POST', '/api/invitations/accept', { body });
      expect(opened.json).toEqual({ email: EMAIL, role: 'practitioner' });
      const { access } = await staffTokens(world().stack.productUrl, EMAIL, PASSWORD);
      const patients = await send(world().stack.productUrl, 'GET', '/api/patients', { token: access });
      expect([patients.status, at(patients, 'data.0')]).toEqual([200, undefined]);
    });

    test('gets the same answer whoever has an account, and only the owner is told', async () => {
      const unknown = await register('unheard-of-doctor@siri.example');
      const known = await register('DESK@tumaini.example');
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
      expect(await mailTo('desk@tumaini.example', 1)).not.toContain('application#');
    });

    test('names neither role, state nor account in a body', async () => {
      const email = 'escalation-doctor@siri.example';
      for (const more of [
        ...[{ role: 'clinic-admin' }, { state: 'approved' }, { practitioner: world().rows.practitioner.P }],
        ...[{ userId: 1 }, { active: true }, { clinicId: 1 }, { licence: { body: 'MINE', number: 'A1' } }],
        ...[{ phone: 'no number' }, { languages: ["en'--"] }],
      ]) {
        expect([more, (await register(email, more)).status]).toEqual([more, 400]);
      }
      expect((await register(email, { clinic: 'nowhere' })).status).toBe(404);
      const ending = (expires: string) =>
        register(email, { licence: { body: 'KMPDC', number: 'K-1', expires } });
      for (const [expires, status] of [
        ...[['2026-02-30', 400] as const, ['31.12.2099', 400] as const, ['2001-01-01', 422] as const],
      ]) {
        expect([expires, (await ending(expires)).status]).toEqual([expires, status]);
      }
    });

    test('shows papers that are what they say, under the names that there are', async () => {
      const email = 'forger@siri.example';
      await register(email);
      const [link = ''] = linksIn(await mailTo(email));
      const replies = await Promise.all([1, 2, 3, 4].map(() => confirm(link)));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
      const token = String(
        at(replies.find(({ status }) => status === 200) ?? ({ json: {} } as Reply), 'token'),
      );
      for (const [what, bytes] of Object.entries(FORGED)) {
        for (const type of ['application/pdf', 'image/png', 'image/jpeg']) {
          expect([what, type, (await put(token, 'licence', bytes, type)).status]).toEqual([what, type, 415]);
        }
      }
      for (const type of ['image/svg+xml', 'text/html', 'application/octet-stream', 'application/json']) {
        expect([type, (await put(token, 'licence', PDF, type)).status]).toEqual([type, 415]);
      }
      const large = await put(token, 'licence', Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]));
      expect(large.status).toBe(413);
      for (const kind of ['..%2F..%2Fx', 'licence%00', 'photo', 'LICENCE', '__proto__', '%2e%2e']) {
        const { status } = await put(token, kind, PDF);
        // Some are no path of ours at all, and Strapi turns the token away.
        expect([kind, status, status >= 400 && status < 500]).toEqual([kind, status, true]);
      }
      expect(at(await call('GET', '/mine', { token }), 'papers')).toEqual([]);
      expect((await call('POST', '/mine/hand-in', { token, body: {} })).status).toBe(422);
    });

    test('and the papers are seen by that clinic alone, as files that run nowhere, on the trail', async () => {
      const { id, token } = await handIn('seen@siri.example');
      for (const where of [`/${id}`, `/${id}/papers/licence`]) {
        expect((await as('admin2', 'GET', where)).status).toBe(404);
        expect((await as('desk1', 'GET', where)).status).toBe(403);
        expect((await call('GET', where, { token })).status).toBe(401);
      }
      expect((await as('admin2', 'GET', '')).text).not.toContain(id);
      expect((await as('admin2', 'POST', `/${id}/decision`, { ...APPROVE, version: 5 })).status).toBe(404);
      for (const asked of [
        ...[
          { decision: 'approve', expires: '2099-12-31' },
          { ...APPROVE, checkedRegister: false },
        ],
        ...[{ ...APPROVE, role: 'clinic-admin' }, { ...APPROVE, expires: 'soon' }, { decision: 'refuse' }],
      ]) {
        expect([asked, (await decide('admin1', id, asked)).status]).toEqual([asked, 400]);
      }
      expect((await decide('admin1', id, { ...APPROVE, expires: '2001-01-01' })).status).toBe(422);
      const paper = await as('admin1', 'GET', `/${id}/papers/licence`);
      expect([paper.status, paper.text]).toEqual([200, MARKED.toString('latin1')]);
      const headers: Record<string, string> = {};
      paper.headers.forEach((value, name) => (headers[name] = value));
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="licence.pdf"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      const seen = await world().stack.knex('audit_events').where({ type: 'provider-paper', action: 'read' });
      expect(seen).toHaveLength(1);
      const twice = await Promise.all([decide('admin1', id, APPROVE), decide('admin1', id, APPROVE)]);
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    test('sees nobody once they are not active any more, and everybody again afterwards', async () => {
      const { knex } = world().stack;
      const set = (active: boolean) =>
        knex('practitioners').where({ document_id: world().rows.practitioner.P }).update({ active });
      const sees = async (): Promise<boolean> =>
        (await world().as('doctorX', 'GET', '/api/patients')).text.includes(world().rows.patient.A);
      expect(await sees()).toBe(true);
      await set(false);
      try {
        expect(await sees()).toBe(false);
      } finally {
        await set(true);
      }
      expect(await sees()).toBe(true);
    });
  });
}

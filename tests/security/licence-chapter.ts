import { addDays, dayIn } from '../../src/kernel/calendar-day';
import { browser, csrfIn, type Page } from '../support/issuer-client';
import { FORGED, PDF } from '../support/papers';
import { passThrough, post } from '../support/sign-in-pages';
import { at, send, type Reply } from './client';
import { pathOf, picked, signInToCms, taken, type Change, type Named } from './cms';
import type { Caller, World } from './world';

const PRACTITIONER = 'api::practitioner.practitioner';
const REASON = 'Muhuri wa leseni hausomeki';

/** A licence that ends: what its holder still reaches, how it comes back, and who may say so. */
export function licenceChapter(world: () => World): void {
  const as = (caller: Caller, method: string, where: string, body?: unknown): Promise<Reply> =>
    world().as(caller, method, where, body === undefined ? {} : { body });
  const show = (caller: Caller, raw: Buffer, kind = 'licence', type = 'application/pdf'): Promise<Reply> =>
    world().as(caller, 'PUT', `/api/me/licence/papers/${kind}`, {
      ...{ raw: Buffer.from(raw), headers: { 'Content-Type': type } },
    });
  const domainNow = async (): Promise<Date> =>
    new Date(Number(at(await send(world().stack.simulatorUrl, 'GET', '/clock'), 'virtualMs')));
  const today = async (): Promise<string> => dayIn('Africa/Nairobi', await domainNow());
  const licenceOfX = () => {
    const { knex } = world().stack;
    const own = knex('practitioners').where({ document_id: world().rows.practitioner.P }).select('id');
    return knex('identity_licences').whereIn('practitioner_id', own);
  };
  const sees = async (caller: Caller = 'doctorX'): Promise<boolean> =>
    (await as(caller, 'GET', '/api/patients')).text.includes(world().rows.patient.A);
  const slots = async (): Promise<string[]> => {
    const from = await domainNow();
    const query = new URLSearchParams({
      ...{ practitioner: world().rows.practitioner.P, service: world().rows.service.P },
      ...{ from: from.toISOString(), to: new Date(from.getTime() + 14 * 86_400_000).toISOString() },
    });
    const reply = await as('nobody', 'GET', `/api/scheduling/slots?${query.toString()}`);
    expect(reply.status).toBe(200);
    return (at(reply, 'slots') as { startsAt: string }[]).map(({ startsAt }) => startsAt);
  };
  const subjectsTo = async (email: string, wanted: RegExp): Promise<string[]> => {
    for (let i = 0; i < 300; i += 1) {
      const where = `/control/mail?to=${encodeURIComponent(email)}`;
      const { mail } = (await send(world().stack.simulatorUrl, 'GET', where)).json as { mail: object[] };
      const found = mail.map((one) => JSON.stringify(one)).filter((one) => wanted.test(one));
      if (found.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail ${String(wanted)} to ${email}`);
  };

  describe('a licence that ends', () => {
    let before: Record<string, unknown>;
    beforeAll(async () => {
      before = (await licenceOfX().first<Record<string, unknown>>()) ?? {};
    });
    afterEach(async () => {
      const { knex } = world().stack;
      await knex('identity_licence_renewals').delete();
      await licenceOfX().update(before);
    });
    const endYesterday = async () => licenceOfX().update({ ends: addDays(await today(), -1) });

    test('takes patients and times away at the next request; the account and the renewal stay', async () => {
      // Tonight, or on a Sunday, there may be no time left today: so its last day is the next one with a time.
      const [next = ''] = await slots();
      const last = dayIn('Africa/Nairobi', new Date(next));
      await licenceOfX().update({ ends: last });
      const left = await slots();
      expect([await sees(), left[0]]).toEqual([true, next]);
      expect(left.every((time) => dayIn('Africa/Nairobi', new Date(time)) === last)).toBe(true);
      await endYesterday();
      expect([await sees(), await sees('doctorW'), await slots()]).toEqual([false, true, []]);
      for (const where of ['/api/me', '/api/me/sessions', '/api/me/licence']) {
        expect([where, (await as('doctorX', 'GET', where)).status]).toEqual([where, 200]);
      }
      expect(at(await as('doctorX', 'GET', '/api/me/licence'), 'licence')).toMatchObject({
        ...{ status: 'ended', body: 'KMPDC', daysLeft: -1 },
      });
      for (const [method, where] of [
        ...[['GET', `/api/patients/${world().rows.patient.A}`] as const],
        ...[['GET', `/api/visits/${world().rows.visit.A}`] as const],
        ...[['POST', `/api/visits/${world().rows.visit.A}/complete`] as const],
      ]) {
        const { status } = await as('doctorX', method, where, method === 'POST' ? {} : undefined);
        expect([where, [403, 404].includes(status)]).toEqual([where, true]);
      }
    });

    test('comes back by a renewal that another has looked at, once, and on the trail', async () => {
      await endYesterday();
      const ends = addDays(await today(), 20);
      const renewed = { body: 'KMPDC', number: 'A-10231', expires: ends };
      const renew = (body: object): Promise<Reply> => as('doctorX', 'POST', '/api/me/licence/renew', body);
      expect((await renew(renewed)).status).toBe(422);
      for (const bytes of Object.values(FORGED)) expect((await show('doctorX', bytes)).status).toBe(415);
      expect((await show('doctorX', PDF, 'identity')).status).toBe(400);
      expect((await show('doctorX', PDF)).status).toBe(200);
      for (const wrong of [
        ...[
          { ...renewed, expires: '2027-02-30' },
          { ...renewed, expires: 'soon' },
        ],
        ...[
          { ...renewed, body: 'MINE' },
          { ...renewed, practitioner: world().rows.practitioner.Q },
        ],
        ...[
          { ...renewed, state: 'approved' },
          { ...renewed, number: '-' },
        ],
      ]) {
        expect([wrong, (await renew(wrong)).status]).toEqual([wrong, 400]);
      }
      expect((await renew({ ...renewed, expires: addDays(await today(), -1) })).status).toBe(422);
      const handed = await renew(renewed);
      expect([handed.status, at(handed, 'renewal.state')]).toEqual([200, 'in-review']);
      const id = String(at(handed, 'renewal.id'));
      expect(await sees()).toBe(false);

      const where = `/api/licences/renewals/${id}`;
      const APPROVE = { decision: 'approve', checkedRegister: true, expires: ends };
      const decide = async (by: Caller, asked: object): Promise<Reply> =>
        as(by, 'POST', `${where}/decision`, {
          version: at(await as('admin1', 'GET', where), 'version'),
          ...asked,
        });
      for (const stranger of ['admin2', 'doctorX', 'desk1'] as const) {
        const status = stranger === 'admin2' ? 404 : 403;
        expect((await as(stranger, 'GET', where)).status).toBe(status);
        expect((await as(stranger, 'GET', `${where}/papers/licence`)).status).toBe(status);
        expect((await decide(stranger, APPROVE)).status).toBe(status);
      }
      const listed = at(await as('admin1', 'GET', '/api/licences'), 'licences') as object[];
      expect(listed).toContainEqual(expect.objectContaining({ status: 'ended', renewal: id }));
      expect((await as('admin2', 'GET', '/api/licences')).text).not.toContain(id);
      const paper = await as('admin1', 'GET', `${where}/papers/licence`);
      expect([paper.text, paper.headers.get('content-disposition')]).toEqual([
        ...[PDF.toString('latin1'), 'attachment; filename="licence.pdf"'],
      ]);

      const refused = await decide('admin1', { decision: 'refuse', reason: REASON });
      expect(at(refused, 'state')).toBe('refused');
      expect(at(await as('doctorX', 'GET', '/api/me/licence'), 'renewal.reason')).toBe(REASON);
      expect((await renew(renewed)).status).toBe(200);
      expect((await decide('admin1', { ...APPROVE, version: 2 })).status).toBe(412);
      expect((await decide('admin1', { ...APPROVE, checkedRegister: false })).status).toBe(400);
      expect(await sees()).toBe(false);
      const twice = await Promise.all([decide('admin1', APPROVE), decide('admin1', APPROVE)]);
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect([await sees(), (await slots()).length > 0]).toEqual([true, true]);
      const trail = await world()
        .stack.knex('audit_events')
        .where({ type: 'licence-renewal', action: 'update', operation: 'licences.decide' });
      expect(trail).toHaveLength(2);

      // It ends within 30 days: both are told at once, each one time.
      expect(await subjectsTo('achieng@mwangaza.example', /Your licence ends on/)).toHaveLength(1);
      const told = await subjectsTo('admin@mwangaza.example', /The licence of Achieng Otieno ends on/);
      expect([told.length, told.join().includes(REASON)]).toEqual([1, false]);
    });

    test('is renewed on the account page with a file and without scripts, by forms of that page alone', async () => {
      await endYesterday();
      const { productUrl, password } = world().stack;
      const person = { name: 'achieng@mwangaza.example', password };
      const agent = browser(productUrl, ['/oauth/', '/account']);
      const page = await passThrough(agent, await agent.go('/account/licence?door=staff'), person);
      expect([page.status, page.url.pathname]).toEqual([200, '/account/licence']);
      expect(page.text).toContain('until your clinic has looked at a renewed one');
      const csrf = csrfIn(page);
      const upload = (fields: Record<string, string>, bytes: Buffer): Promise<Page> => {
        const body = new FormData();
        for (const [name, value] of Object.entries(fields)) body.append(name, value);
        body.append(
          'paper-licence',
          new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
          'licence.pdf',
        );
        return agent.go('/account/licence', { method: 'POST', body });
      };
      const half = { body: 'KMPDC', number: 'HALF-TYPED 7', expires: '' };
      const paper = { do: 'hand-in', paper: 'licence', ...half, csrf };
      expect((await upload({ ...paper, csrf: 'x' }, PDF)).status).toBe(403);
      expect((await upload({ ...paper, paper: 'identity' }, PDF)).status).toBe(400);
      const large = await upload(paper, Buffer.alloc(6 * 1024 * 1024));
      expect([large.status, /larger than 5 MB/.test(large.text)]).toEqual([413, true]);
      // Nothing that was typed is lost, whatever becomes of the paper.
      expect(large.text).toContain('value="HALF-TYPED 7"');
      const forged = await upload(paper, FORGED['html'] ?? Buffer.alloc(0));
      expect([forged.status, /id="paper-licence"[^>]*aria-invalid/.test(forged.text)]).toEqual([415, true]);
      expect(forged.text).toContain('value="HALF-TYPED 7"');
      expect(await world().stack.knex('identity_licence_renewals')).toEqual([]);
      const taken = await upload(paper, PDF);
      expect([taken.status, taken.text.includes('value="HALF-TYPED 7"')]).toEqual([200, true]);
      const typed = { body: 'KMPDC', number: 'A-10231', expires: addDays(await today(), 200) };
      const send = (fields: Record<string, string>): Promise<Page> =>
        post(agent, { action: '/account/licence', hidden: { do: 'hand-in', csrf } }, fields);
      const wrong = await send({ ...typed, expires: '2027-02-30' });
      expect([wrong.status, /id="expires"[^>]*aria-invalid/.test(wrong.text)]).toEqual([400, true]);
      const handed = await send(typed);
      expect([handed.status, /looking at it/.test(handed.text)]).toEqual([200, true]);
      expect([handed.text.includes('type="file"'), (await send(typed)).status]).toEqual([false, 409]);
      const swahili = await agent.go('/account/licence?show_in=sw');
      expect(swahili.text).toContain('Kliniki yako inaitazama');
      // Whoever is no practitioner has no such page.
      const desk = browser(productUrl, ['/oauth/', '/account']);
      const theirs = { name: 'desk@mwangaza.example', password };
      const other = await passThrough(desk, await desk.go('/account/licence?door=staff'), theirs);
      expect(other.url.pathname).toBe('/account');
    });

    test('is given free by an admin of the own clinic, of who has left, and gives nothing back by itself', async () => {
      const { knex } = world().stack;
      const doctor = world().rows.practitioner.P;
      const release = async (by: Caller, days: number): Promise<number> => {
        const body = { leftOn: addDays(await today(), days) };
        return (await as(by, 'POST', `/api/licences/${doctor}/release`, body)).status;
      };
      const set = (active: boolean) =>
        knex('practitioners').where({ document_id: doctor }).update({ active });
      expect(await release('admin1', -1)).toBe(409);
      await set(false);
      try {
        expect([await release('admin2', -1), await release('desk1', -1)]).toEqual([404, 403]);
        expect(await release('admin1', 0)).toBe(409);
        const both = await Promise.all([release('admin1', -1), release('admin1', -1)]);
        expect(both.sort()).toEqual([200, 409]);
      } finally {
        await set(true);
      }
      // Active again, and without a licence here.
      expect([await sees(), await slots()]).toEqual([false, []]);
    });

    test('keeps the account of who was vetted, so no second practitioner takes it round the end', async () => {
      const { knex } = world().stack;
      // Only who runs the installation may give accounts to practitioners.
      const cms = await signInToCms(world(), 'technician@mwangaza.example');
      const named = (table: string, where: object) =>
        knex(table).where(where).first<Named>('id', 'document_id as documentId');
      const account = await named('up_users', { email: 'achieng@mwangaza.example' });
      const other = await named('practitioners', { full_name: 'Kiprono Cheruiyot' });
      const put = async (documentId: string, change: Change): Promise<[number, unknown]> => {
        const reply = await cms.call('PUT', pathOf(PRACTITIONER, `/${documentId}`), { user: change });
        return [reply.status, at(reply, 'error.details.errors.0.path.0')];
      };
      await endYesterday();
      const away = { connect: [], disconnect: [taken(account)] };
      expect(await put(world().rows.practitioner.P, away)).toEqual([400, 'user']);
      const given = { connect: [picked(account)], disconnect: [] };
      expect(await put(other.documentId, given)).toEqual([400, 'user']);
      const written = { fullName: 'Achieng Again', title: 'Dr', specialty: 'None', active: true };
      const reply = await cms.call('POST', pathOf(PRACTITIONER, ''), { ...written, user: given });
      // Refused by an index, and said where the account was chosen.
      expect([reply.status, at(reply, 'error.details.errors.0.path.0')]).toEqual([400, 'user']);
      const owners = knex('practitioners').where({ user_id: account.id });
      expect(await owners.pluck<string[]>('full_name')).toEqual(['Achieng Otieno']);
      expect(await sees()).toBe(false);
    });

    test('is one practitioner’s in the CMS too, which says so at the field, and changes none that was vetted', async () => {
      const cms = await signInToCms(world(), 'admin@mwangaza.example');
      const { knex } = world().stack;
      const put = async (name: string, body: object): Promise<[number, unknown, unknown]> => {
        const row = await knex('practitioners').where({ full_name: name }).first<{ document_id: string }>();
        const reply = await cms.call('PUT', pathOf(PRACTITIONER, `/${row.document_id}`), body);
        return [reply.status, at(reply, 'error.details.errors.0.path.0'), at(reply, 'error.message')];
      };
      const numbers = () => knex('practitioners').orderBy('id').pluck<string[]>('licence_number');
      const stood = await numbers();
      const taken = 'This licence belongs to another practitioner on Daktari already.';
      const other = { licenceBody: 'KMPDC', licenceNumber: 'a 10231' };
      expect(await put('Kiprono Cheruiyot', other)).toEqual([400, 'licenceNumber', taken]);
      expect(await put('Kiprono Cheruiyot', { ...other, licenceBody: null })).toEqual([
        ...[400, 'licenceBody', 'Choose who gave this licence.'],
      ]);
      await endYesterday();
      for (const body of [
        ...[
          { licenceBody: 'NCK', licenceNumber: 'N-1' },
          { licenceBody: 'KMPDC', licenceNumber: null },
        ],
        { licenceBody: null, licenceNumber: null },
      ]) {
        expect((await put('Achieng Otieno', body)).slice(0, 2)).toEqual([400, 'licenceNumber']);
      }
      expect(await numbers()).toEqual(stood);
      expect(await sees()).toBe(false);
      expect((await put('Achieng Otieno', { bio: 'Sees families' }))[0]).toBe(200);
      expect((await put('Kiprono Cheruiyot', { licenceBody: 'NCK', licenceNumber: 'A-10231' }))[0]).toBe(200);
      expect((await put('Kiprono Cheruiyot', { licenceBody: 'KMPDC', licenceNumber: 'A-11847' }))[0]).toBe(
        200,
      );
    });
  });
}

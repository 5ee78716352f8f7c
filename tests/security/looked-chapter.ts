import { browser, type Browser } from '../support/issuer-client';
import { registerByPhone } from '../support/phone-client';
import { passThrough } from '../support/sign-in-pages';
import { at, type Reply } from './client';
import type { Caller, World } from './world';

const PASSWORD = 'Nani-Aliona-2026';
const WORDS = 'Found at the stage with zawadi-words in the hand';

interface Owner {
  phone: string;
  token: string;
  /** Document id. */
  patient: string;
}

/** Patients read on a page who opened their record: the same as by the route, and nobody else's. */
export function lookedChapter(world: () => World): void {
  const newcomer = async (phone: string): Promise<Owner> => {
    const form = { fullName: 'Neema Atieno', password: PASSWORD, clinic: world().rows.clinic.P };
    const { accessToken, patient } = await registerByPhone(world().stack, { ...form, phone });
    return { phone, token: accessToken, patient: patient.id };
  };
  const signedIn = async (name: string, password: string): Promise<Browser> => {
    const agent = browser(world().stack.productUrl, ['/oauth/', '/account']);
    await passThrough(agent, await agent.go('/account?door=staff'), { name, password });
    return agent;
  };
  const as = (caller: Caller, method: string, path: string, body?: unknown): Promise<Reply> =>
    world().as(caller, method, path, body === undefined ? {} : { body });
  const eventsOf = async ({ token }: Owner): Promise<{ id: string; who: { name: string } }[]> => {
    const reply = await as('nobody', 'GET', '/api/audit/mine');
    expect(reply.status).toBe(401);
    const mine = await world().as('nobody', 'GET', '/api/audit/mine', { token });
    return at(mine, 'events') as { id: string; who: { name: string } }[];
  };

  describe('the page of who looked', () => {
    let owner: Owner;
    let other: Owner;
    beforeAll(async () => {
      owner = await newcomer('0796000201');
      other = await newcomer('0796000202');
      const body = { patient: owner.patient, reason: { category: 'unconscious', words: WORDS } };
      const opened = await as('doctorY', 'POST', '/api/care/break-glass', body);
      expect([opened.status, opened.text]).toEqual([201, expect.any(String)]);
      expect((await as('desk1', 'GET', `/api/patients/${owner.patient}`)).status).toBe(200);
    });

    test('tells patients what the route tells them, and is on the trail like it', async () => {
      const agent = await signedIn(owner.phone, PASSWORD);
      const { knex } = world().stack;
      const looks = () =>
        knex('audit_events as e')
          .join('audit_subjects as s', 's.event', 'e.id')
          .join('patients as p', 'p.id', 's.patient_id')
          .where({ 'e.operation': 'audit.mine', 'e.client_id': 'account', 'p.document_id': owner.patient })
          .select<object[]>('e.action', 'e.type', 'e.purpose', 's.own');
      const home = await agent.go('/account');
      expect(home.text).toContain('href="/account/looked"');
      expect(await looks()).toEqual([]);
      const page = await agent.go('/account/looked');
      expect([page.status, page.url.pathname]).toEqual([200, '/account/looked']);
      const names = (await eventsOf(owner)).map(({ who }) => who.name);
      expect(names).toHaveLength(2);
      for (const name of names) expect(page.text).toContain(name);
      for (const words of [WORDS, 'You could not speak.', 'Not checked yet', 'Front desk'])
        expect(page.text).toContain(words);
      expect(await looks()).toMatchObject([{ action: 'list', type: 'audit trail', purpose: 'own' }]);
      // Their own look at it is none of others.
      expect(await eventsOf(owner)).toHaveLength(2);
    });

    test('tells nobody of the record of another, whatever the address asks for', async () => {
      const agent = await signedIn(other.phone, PASSWORD);
      const [newest] = await eventsOf(owner);
      const asked = [
        '',
        `?patient=${owner.patient}`,
        `?of=${owner.patient}`,
        `?of=${owner.patient}&of=${owner.patient}`,
        `?of=${owner.patient}&before=${newest?.id}`,
        `?before=${'Z'.repeat(26)}`,
        `?before=${newest?.id}`,
        '?before=%27%20or%201=1--',
        '?before=a&before=b',
      ];
      for (const query of asked) {
        const page = await agent.go(`/account/looked${query}`);
        expect([query, page.status, page.text.includes('zawadi-words')]).toEqual([query, 200, false]);
        expect(page.text).not.toContain('Kiprono');
      }
    });

    test('tells who acts for somebody, for as long as they do, and is on that person’s trail', async () => {
      const { knex } = world().stack;
      const about = `/api/patients/${owner.patient}`;
      const guardian = { guardian: other.patient, kind: 'carer' };
      await knex('patients').where({ document_id: owner.patient }).update({ date_of_birth: '1955-03-02' });
      const appointed = await as('desk1', 'POST', `${about}/guardians`, guardian);
      expect([appointed.status, appointed.text]).toEqual([201, expect.any(String)]);
      const agent = await signedIn(other.phone, PASSWORD);
      const mine = await agent.go('/account/looked');
      expect(mine.text).toContain(`href="/account/looked?of=${owner.patient}"`);
      expect(mine.text).not.toContain('zawadi-words');
      const theirs = await agent.go(`/account/looked?of=${owner.patient}`);
      for (const words of ['zawadi-words', 'Kiprono', 'This person could not speak.', 'the record of Neema'])
        expect(theirs.text).toContain(words);
      expect(theirs.text).not.toContain('You could not speak.');
      // The other language is about the same person.
      const [, inSwahili = ''] = /href="(\?[^"]*show_in=sw)"/.exec(theirs.text) ?? [];
      const swahili = await agent.go(`/account/looked${inSwahili.replaceAll('&amp;', '&')}`);
      expect([swahili.url.searchParams.get('of'), swahili.text.includes('<html lang="sw">')]).toEqual([
        owner.patient,
        true,
      ]);
      const looks = await knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .join('patients as p', 'p.id', 's.patient_id')
        // An actor is kept as text, and PostgreSQL compares it with no number.
        .joinRaw('join patients as a on cast(a.user_id as varchar(40)) = e.actor_id')
        .where({ 'e.operation': 'audit.mine', 'e.client_id': 'account' })
        .where({ 'p.document_id': owner.patient, 'a.document_id': other.patient })
        .select('e.id');
      expect(looks).toHaveLength(2);
      const link = String(at(appointed, 'id'));
      expect((await as('desk1', 'DELETE', `${about}/guardians/${link}`)).status).toBe(200);
      const after = await agent.go(`/account/looked?of=${owner.patient}`);
      expect([after.url.search, after.text.includes('zawadi-words')]).toEqual(['', false]);
      expect(after.text).not.toContain(owner.patient);
    });

    test('is not for staff, nor for whoever is not signed in, and takes no form', async () => {
      const { productUrl, password } = world().stack;
      const desk = await signedIn('desk@mwangaza.example', password);
      expect((await desk.go('/account/looked')).url.pathname).toBe('/account');
      const stranger = browser(productUrl, ['/oauth/', '/account']);
      expect((await stranger.go('/account/looked')).url.pathname).toMatch(/^\/oauth\/interaction\//);
      const agent = await signedIn(owner.phone, PASSWORD);
      expect((await agent.go('/account/looked', { method: 'POST' })).status).toBe(405);
    });
  });
}

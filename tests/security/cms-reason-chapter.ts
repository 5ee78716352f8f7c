import { enterCms, sayWhy, stopLooking } from '../support/cms-client';
import { mainForm, post } from '../support/sign-in-pages';
import { at, send } from './client';
import { contentManager } from './cms';
import type { World } from './world';

const ADMIN = 'admin@mwangaza.example';
const OTHER_ADMIN = 'admin@tumaini.example';
const TECHNICIAN = 'technician@mwangaza.example';
const SAY_WHY = /\/cms\/reason/;

/** Editors and operators see persons in the CMS only once they have said why. */
export function cmsReasonChapter(world: () => World): void {
  const base = (): string => world().stack.productUrl;
  const who = (name: string) => ({ name, password: world().stack.password });
  const caller = (token: string) => contentManager(base(), token);

  describe('a reason to look at patients in the CMS', () => {
    const PERSONAL = ['api::patient.patient', 'api::appointment.appointment', 'api::payment.payment'];
    const statusesOf = async (ask: ReturnType<typeof caller>, uids = PERSONAL): Promise<number[]> =>
      Promise.all(
        uids.map(async (uid) => (await ask('GET', `collection-types/${uid}?page=1&pageSize=10`)).status),
      );
    async function freshLook(name: string) {
      const { token, agent } = await enterCms(base(), who(name));
      if (!mainForm(await agent.go('/cms/reason'))) await stopLooking(agent);
      return { ask: caller(token), agent, token };
    }

    test.each([ADMIN, TECHNICIAN])('without one %s sees no person', async (name) => {
      const { rows } = world();
      const { ask } = await freshLook(name);
      for (const uid of PERSONAL) {
        const reply = await ask('GET', `collection-types/${uid}?page=1&pageSize=10`);
        expect([uid, reply.status]).toEqual([uid, 403]);
        expect(at(reply, 'error.message')).toMatch(SAY_WHY);
      }
      const closed: [string, string, unknown?][] = [
        ['GET', `collection-types/api::patient.patient/${rows.patient.A}`],
        ['PUT', `collection-types/api::patient.patient/${rows.patient.A}`, { fullName: 'X' }],
        ['GET', `relations/api::appointment.appointment/${rows.visit.A}/patient`],
        ['GET', 'relations/api::appointment.appointment/patient?page=1&pageSize=10'],
        ['GET', 'relations/api::practitioner.practitioner/user?page=1&pageSize=10'],
        ['GET', `relations/api::practitioner.practitioner/${rows.practitioner.P}/user`],
      ];
      for (const [method, path, body] of closed) {
        expect([path, (await ask(method, path, body)).status]).toEqual([path, 403]);
      }
      const doctors = await ask('GET', 'collection-types/api::practitioner.practitioner?page=1&pageSize=10');
      expect(doctors.status).toBe(200);
      expect(doctors.text).not.toContain('achieng@');
      const recent = await ask('GET', 'homepage/recent-documents?action=update');
      expect([recent.status, recent.text.includes('Amina')]).toEqual([200, false]);
    });

    // One address in many spellings: each reaches the same route of Strapi. Accounts are offered to operators alone.
    const PICKERS = [
      [TECHNICIAN, 'relations/api::practitioner.practitioner/user?page=1&pageSize=100'],
      [TECHNICIAN, 'relations/api::practitioner.practitioner/us%65r?page=1&pageSize=100'],
      [TECHNICIAN, 'relations/api::practitioner.practitioner/user/?page=1&pageSize=100'],
      [TECHNICIAN, 'Relations/api%3A%3Apractitioner.practitioner/user?page=1&pageSize=100'],
      [ADMIN, 'relations/api::appointment.appointment/p%61tient?page=1&pageSize=10'],
      [ADMIN, 'relations/api::appointment.appointment/patient/?page=1&pageSize=10'],
    ] as const;
    test.each(PICKERS)(
      'for %s the picker %s shows nobody without one, and is on the trail with one',
      async (name, path) => {
        const { stack } = world();
        const { ask, agent } = await freshLook(name);
        const refused = await ask('GET', path);
        expect([refused.status, at(refused, 'error.details.code')]).toEqual([403, 'cms_reason_missing']);
        expect(at(refused, 'error.message')).toMatch(SAY_WHY);
        await sayWhy(agent, 'Reception asked me to look for somebody');
        const trail = () =>
          stack.knex('audit_events').where({ operation: 'cms relations' }).count({ n: '*' });
        const [before] = await trail();
        const shown = await ask('GET', path);
        const somebody = name === ADMIN ? 'Amina' : 'achieng@mwangaza.example';
        expect([shown.status, shown.text.includes(somebody)]).toEqual([200, true]);
        const [after] = await trail();
        expect(Number(after?.n)).toBeGreaterThan(Number(before?.n));
      },
    );

    test.each(['fields=*', 'populate[user]=true', 'filters[user][email][$startsWith]=a', 'sort=user.email'])(
      'a picker takes nothing that no form asks: %s',
      async (more) => {
        const { ask } = await freshLook(TECHNICIAN);
        const where = 'relations/api::service.service/practitioners?page=1&pageSize=10';
        expect((await ask('GET', where)).status).toBe(200);
        expect((await ask('GET', `${where}&${more}`)).status).toBe(400);
      },
    );

    test('nothing carries persons out by itself', async () => {
      const { token } = await freshLook(TECHNICIAN);
      const body = { name: 'out', url: 'https://example.com/out', headers: {}, events: ['entry.update'] };
      for (const path of ['/admin/webhooks', '/Admin/Webhooks/']) {
        expect([path, (await send(base(), 'POST', path, { token, body })).status]).toEqual([path, 403]);
      }
      expect(await world().stack.knex('strapi_webhooks').pluck('id')).toEqual([]);
    });

    test('a filter through a relation is no way round it', async () => {
      const { ask } = await freshLook(TECHNICIAN);
      const where = 'collection-types/api::practitioner.practitioner?page=1&pageSize=10';
      const probe = await ask('GET', `${where}&filters[user][email][$startsWith]=a`);
      const sorted = await ask('GET', `${where}&sort=user.email:ASC`);
      expect([probe.status, sorted.status]).toEqual([403, 403]);
    });

    test('one opens persons, of the one who gave it, until it is ended; it is on the trail, sealed', async () => {
      const { stack, as } = world();
      const { ask, agent } = await freshLook(ADMIN);
      const other = await freshLook(OTHER_ADMIN);
      const words = 'Reception asked me to correct a name';
      const shown = await sayWhy(agent, words);
      expect([shown.status, shown.url.pathname, /Open until/.test(shown.text)]).toEqual([
        200,
        '/cms/reason',
        true,
      ]);
      expect(await statusesOf(ask)).toEqual([200, 200, 200]);
      expect(await statusesOf(other.ask)).toEqual([403, 403, 403]);

      const kept = await stack
        .knex('cms_looks')
        .orderBy('id', 'desc')
        .first<{ id: string; reason_sealed: string }>();
      expect(kept.reason_sealed).not.toContain('Reception');
      const event = await stack
        .knex('audit_events')
        .where({ operation: 'cms.look' })
        .orderBy('id', 'desc')
        .first();
      expect(event).toMatchObject({ action: 'create', purpose: 'administration', type: 'cms-look' });

      const read = await as('officer1', 'GET', '/api/compliance/cms-looks');
      expect([read.status, at(read, 'looks.0.reason'), at(read, 'looks.0.name')]).toEqual([
        200,
        words,
        'Grace Wanjala',
      ]);
      for (const caller of ['admin1', 'desk1', 'doctorX', 'patientA'] as const) {
        expect((await as(caller, 'GET', '/api/compliance/cms-looks')).status).toBe(403);
      }

      await stopLooking(agent);
      expect(await statusesOf(ask)).toEqual([403, 403, 403]);
    });

    test.each([
      [
        '/content-manager/collection-types/api::patient.patient?page=2',
        '/admin/content-manager/collection-types/api::patient.patient?page=2',
      ],
      ['//evil.example', '/admin/content-manager'],
      ['/../account', '/admin/content-manager'],
      ['', '/admin/content-manager'],
    ])(
      'the page for it leads back to where somebody was in the panel, and nowhere else: %j to %s',
      async (to, href) => {
        const { agent } = await freshLook(ADMIN);
        const here = `/cms/reason?to=${encodeURIComponent(to)}`;
        const inSwahili = await agent.go(`${here}&show_in=sw`);
        const form = mainForm(inSwahili)!;
        const opened = await post(agent, form, { reason: 'Tunatafuta jina lililoandikwa vibaya' });
        expect(/ href="(\/admin[^"]*)"/.exec(opened.text)?.[1]).toBe(href);
        await agent.go('/cms/reason?show_in=en');
        await stopLooking(agent);
      },
    );

    test('half an hour later it is over', async () => {
      const { ask, agent } = await freshLook(ADMIN);
      await sayWhy(agent, 'Looking for a double entry');
      expect(await statusesOf(ask)).toEqual([200, 200, 200]);
      const { knex } = world().stack;
      const last = await knex('cms_looks')
        .orderBy('id', 'desc')
        .first<{ id: string; opened_at: number; until: number }>();
      expect(last.until - last.opened_at).toBe(30 * 60_000);
      await knex('cms_looks').where({ id: last.id }).update({ until: Date.now() });
      expect(await statusesOf(ask)).toEqual([403, 403, 403]);
    });

    test('nine letters are none, and a form from elsewhere is not taken', async () => {
      const { ask, agent } = await freshLook(ADMIN);
      const short = await sayWhy(agent, '  because  ');
      expect([short.status, /10 letters or more/.test(short.text)]).toEqual([400, true]);
      expect((await sayWhy(agent, '.         . ,,,,, ?!')).status).toBe(400);
      const form = mainForm(await agent.go('/cms/reason'))!;
      const forged = await post(
        agent,
        { ...form, hidden: { csrf: 'x' } },
        { reason: 'A forged form of a page' },
      );
      expect(forged.status).toBe(403);
      const stranger = await freshLook(OTHER_ADMIN);
      const theirs = mainForm(await stranger.agent.go('/cms/reason'))!;
      expect((await post(agent, theirs, { reason: "Somebody else's form token" })).status).toBe(403);
      expect(await statusesOf(ask)).toEqual([403, 403, 403]);
    });
  });
}

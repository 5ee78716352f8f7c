import { enterCms, lookInCms, sayWhy, stopLooking } from '../support/cms-client';
import { mainForm, post } from '../support/sign-in-pages';
import { at, send, type Reply } from './client';
import { picked, signInToCms, UNTOUCHED, type CmsType, type Named } from './cms';
import type { World } from './world';

const ADMIN = 'admin@mwangaza.example';
const OTHER_ADMIN = 'admin@tumaini.example';
const CLINIC = 'api::clinic.clinic';
const SERVICE = 'api::service.service';
const WEEKLY = 'plugin::scheduling.weekly-hour';
const SAY_WHY = /\/cms\/reason/;

/** What editors and operators see in the CMS: their clinic's rows, and patients only for a reason. */
export function cmsScopeChapter(world: () => World): void {
  const base = (): string => world().stack.productUrl;
  const who = (name: string) => ({ name, password: world().stack.password });
  const caller =
    (token: string) =>
    (method: string, path: string, body?: unknown): Promise<Reply> =>
      send(base(), method, `/content-manager/${path}`, { token, ...(body === undefined ? {} : { body }) });

  describe('the clinic of an editor', () => {
    let ask: ReturnType<typeof caller>;
    let types: CmsType[];
    beforeAll(async () => {
      const { token } = await lookInCms(base(), who(OTHER_ADMIN));
      ask = caller(token);
      const { types: known } = await signInToCms(world(), 'technician@mwangaza.example');
      types = [...known.values()].filter(({ isDisplayed }) => isDisplayed);
    });

    /** A row of clinic 1 in each type that the CMS shows, and all of clinic 1's document ids there. */
    async function foreignRows(type: CmsType): Promise<string[]> {
      const { knex, ...stack } = world().stack;
      const { token } = await lookInCms(stack.productUrl, who('technician@mwangaza.example'));
      const listed = await caller(token)('GET', `collection-types/${type.uid}?page=1&pageSize=100`);
      const clinic = await knex('clinics').where({ slug: 'mwangaza' }).first<{ id: number }>('id');
      const doctors = await knex('practitioners').where({ clinic_id: clinic.id }).pluck<number[]>('id');
      const rows = at(listed, 'results') as (Named & {
        clinic?: Named | null;
        practitioner?: Named | null;
      })[];
      return rows
        .filter(
          ({ id, clinic: of, practitioner }) =>
            (type.uid === CLINIC && id === clinic.id) ||
            of?.id === clinic.id ||
            (of === undefined && practitioner && doctors.includes(practitioner.id)),
        )
        .map(({ documentId }) => documentId);
    }

    test('every type of the CMS is refused, or shows nothing of another clinic, however it is asked', async () => {
      const { knex } = world().stack;
      const doctor = await named('practitioners', world().rows.practitioner.P);
      const day = { document_id: 'adayofanotherclinic00000', date: '2031-02-03', closed: true };
      await knex('scheduling_date_overrides').insert({
        ...day,
        practitioner_id: doctor.id,
        published_at: new Date(),
      });
      const refused: string[] = [];
      const looked: string[] = [];
      for (const type of types) {
        const { uid } = type;
        const where = `collection-types/${uid}`;
        const list = await ask('GET', `${where}?page=1&pageSize=100`);
        if (list.status === 403) {
          refused.push(uid);
          continue;
        }
        const foreign = await foreignRows(type);
        expect([uid, foreign.length > 0]).toEqual([uid, true]);
        const shown = (at(list, 'results') as Named[]).map(({ documentId }) => documentId);
        expect([uid, foreign.filter((id) => shown.includes(id))]).toEqual([uid, []]);
        expect([uid, at(list, 'pagination.total')]).toEqual([uid, shown.length]);
        const [one = ''] = foreign;
        const filtered = await ask('GET', `${where}?page=1&pageSize=10&filters[documentId][$eq]=${one}`);
        const either = `filters[$or][0][documentId][$eq]=${one}&filters[$or][1][id][$gt]=0`;
        const widened = await ask('GET', `${where}?page=1&pageSize=100&${either}`);
        expect([uid, filtered.status, at(filtered, 'pagination.total')]).toEqual([uid, 200, 0]);
        expect(widened.text).not.toContain(one);
        const attempts: [string, string, unknown?][] = [
          ['GET', `${where}/${one}`],
          ['PUT', `${where}/${one}`, {}],
          ['DELETE', `${where}/${one}`],
          ['POST', `${where}/clone/${one}`, {}],
          ['GET', `relations/${uid}/${one}/clinic`],
        ];
        for (const [method, path, body] of attempts) {
          const reply = await ask(method, path, body);
          expect([uid, method, path, reply.status < 400]).toEqual([uid, method, path, false]);
        }
        await ask('POST', `${where}/actions/bulkDelete`, { documentIds: foreign });
        expect([uid, await foreignRows(type)]).toEqual([uid, foreign]);
        looked.push(uid);
      }
      expect(looked).toEqual(
        expect.arrayContaining([
          CLINIC,
          SERVICE,
          WEEKLY,
          'api::patient.patient',
          'api::appointment.appointment',
        ]),
      );
      expect(refused).toEqual(expect.arrayContaining(['plugin::users-permissions.user']));
    });

    test('the pickers of a form offer rows of the clinic alone', async () => {
      const { rows } = world();
      const offered = await ask('GET', `relations/${WEEKLY}/practitioner?page=1&pageSize=50`);
      const ids = (at(offered, 'results') as Named[]).map(({ documentId }) => documentId);
      expect(ids).toContain(rows.practitioner.Q);
      expect(ids).not.toContain(rows.practitioner.P);
      const searched = await ask('GET', `relations/${WEEKLY}/practitioner?page=1&pageSize=50&_q=Achieng`);
      expect([searched.status, at(searched, 'results')]).toEqual([200, []]);
      const clinics = await ask('GET', `relations/${SERVICE}/clinic?page=1&pageSize=50`);
      expect((at(clinics, 'results') as Named[]).map(({ documentId }) => documentId)).toEqual([
        rows.clinic.Q,
      ]);
    });

    const named = async (table: string, documentId: string): Promise<Named> => {
      const { id } = await world()
        .stack.knex(table)
        .where({ document_id: documentId })
        .first<{ id: number }>();
      return { id, documentId };
    };
    const link = (row: Named) => ({ connect: [picked(row)], disconnect: [] });

    test('nothing is made for another clinic or moved to one', async () => {
      const { rows, stack } = world();
      const other = await named('clinics', rows.clinic.P);
      const doctor = await named('practitioners', rows.practitioner.P);
      const service = {
        name: 'Smuggled',
        nameSw: 'Magendo',
        lengthMinutes: 30,
        priceCents: 1000,
        channel: 'video',
        active: true,
      };
      const hours = { weekday: 'sunday', opensAt: '08:00', closesAt: '09:00' };
      const count = async () => Number((await stack.knex('services').count('* as n').first())?.n);
      const before = await count();
      const attempts: [string, string, object][] = [
        ['POST', SERVICE, { ...service, clinic: link(other), practitioners: UNTOUCHED }],
        ['PUT', `${SERVICE}/${rows.service.Q}`, { clinic: link(other) }],
        ['PUT', `${SERVICE}/${rows.service.Q}`, { practitioners: link(doctor) }],
        [
          'POST',
          `${SERVICE}/clone/${rows.service.Q}`,
          { ...service, clinic: link(other), practitioners: UNTOUCHED },
        ],
        ['POST', WEEKLY, { ...hours, practitioner: link(doctor) }],
      ];
      for (const [method, path, body] of attempts) {
        const reply = await ask(method, `collection-types/${path}`, body);
        expect([method, path, reply.status]).toEqual([method, path, 404]);
      }
      expect(await count()).toBe(before);
      const own = link(await named('clinics', rows.clinic.Q));
      const made = await ask('POST', `collection-types/${SERVICE}`, {
        ...service,
        ...{ name: 'Ours', clinic: own, practitioners: UNTOUCHED },
      });
      expect([made.status, at(made, 'error.message')]).toEqual([201, undefined]);
      const named2 = at(made, 'data') as Named;
      expect((await ask('DELETE', `collection-types/${SERVICE}/${named2.documentId}`)).status).toBe(200);
    });

    test('rows of other clinics stay out of what hangs on a row', async () => {
      const { rows, stack } = world();
      const service = await named('services', rows.service.Q);
      const doctor = await named('practitioners', rows.practitioner.P);
      const linked = { practitioner_id: doctor.id, service_id: service.id };
      await stack.knex('practitioners_services_lnk').insert(linked);
      const reply = await ask('GET', `collection-types/${SERVICE}/${rows.service.Q}`);
      const listed = await ask(
        'GET',
        `relations/${SERVICE}/${rows.service.Q}/practitioners?page=1&pageSize=10`,
      );
      await stack.knex('practitioners_services_lnk').where(linked).delete();
      expect([reply.status, listed.status]).toEqual([200, 200]);
      expect(reply.text).not.toContain('Achieng');
      expect(listed.text).not.toContain('Achieng');
    });

    test('the first page of the panel shows and counts nothing of others', async () => {
      const recent = await ask('GET', 'homepage/recent-documents?action=update');
      expect(recent.status).toBe(200);
      for (const name of ['Achieng', 'Amina', 'Mwangaza']) expect(recent.text).not.toContain(name);
      expect((await ask('GET', 'homepage/count-documents')).status).toBe(403);
    });
  });

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

    test.each([ADMIN, 'technician@mwangaza.example'])('without one %s sees no person', async (name) => {
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

    // One address in many spellings: each reaches the same route of Strapi.
    const PICKERS = [
      'relations/api::practitioner.practitioner/us%65r?page=1&pageSize=10',
      'relations/api::practitioner.practitioner/user/?page=1&pageSize=10',
      'Relations/api%3A%3Apractitioner.practitioner/user?page=1&pageSize=10',
      'relations/api::appointment.appointment/p%61tient?page=1&pageSize=10',
      'relations/api::appointment.appointment/patient/?page=1&pageSize=10',
    ];
    test.each(PICKERS)(
      'the picker %s shows nobody without one, and is on the trail with one',
      async (path) => {
        const { stack } = world();
        const { ask, agent } = await freshLook(ADMIN);
        expect((await ask('GET', path)).status).toBe(403);
        if (path.includes('practitioner.practitioner')) return;
        await sayWhy(agent, 'Reception asked me to look for somebody');
        const trail = () =>
          stack.knex('audit_events').where({ operation: 'cms relations' }).count({ n: '*' });
        const [before] = await trail();
        const shown = await ask('GET', path);
        expect([shown.status, shown.text.includes('Amina')]).toEqual([200, true]);
        const [after] = await trail();
        expect(Number(after?.n)).toBe(Number(before?.n) + 1);
      },
    );

    test.each(['fields=*', 'populate[user]=true', 'filters[user][email][$startsWith]=a', 'sort=user.email'])(
      'a picker takes nothing that no form asks: %s',
      async (more) => {
        const { ask } = await freshLook('technician@mwangaza.example');
        const where = 'relations/api::service.service/practitioners?page=1&pageSize=10';
        expect((await ask('GET', where)).status).toBe(200);
        expect((await ask('GET', `${where}&${more}`)).status).toBe(400);
      },
    );

    test('nothing carries persons out by itself', async () => {
      const { token } = await freshLook('technician@mwangaza.example');
      const body = { name: 'out', url: 'https://example.com/out', headers: {}, events: ['entry.update'] };
      for (const path of ['/admin/webhooks', '/Admin/Webhooks/']) {
        expect([path, (await send(base(), 'POST', path, { token, body })).status]).toEqual([path, 403]);
      }
      expect(await world().stack.knex('strapi_webhooks').pluck('id')).toEqual([]);
    });

    test('a filter through a relation is no way round it', async () => {
      const { ask } = await freshLook('technician@mwangaza.example');
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

import { lookInCms } from '../support/cms-client';
import { at } from './client';
import { contentManager, picked, signInToCms, UNTOUCHED, type CmsType, type Named } from './cms';
import type { World } from './world';

const OTHER_ADMIN = 'admin@tumaini.example';
const TECHNICIAN = 'technician@mwangaza.example';
const CLINIC = 'api::clinic.clinic';
const SERVICE = 'api::service.service';
const WEEKLY = 'plugin::scheduling.weekly-hour';

/** What editors see in the CMS: the rows of their clinic. */
export function cmsScopeChapter(world: () => World): void {
  const base = (): string => world().stack.productUrl;
  const who = (name: string) => ({ name, password: world().stack.password });
  const caller = (token: string) => contentManager(base(), token);

  describe('the clinic of an editor', () => {
    let ask: ReturnType<typeof caller>;
    let types: CmsType[];
    beforeAll(async () => {
      const { token } = await lookInCms(base(), who(OTHER_ADMIN));
      ask = caller(token);
      const { types: known } = await signInToCms(world(), TECHNICIAN);
      types = [...known.values()].filter(({ isDisplayed }) => isDisplayed);
    });

    /** A row of clinic 1 in each type that the CMS shows, and all of clinic 1's document ids there. */
    async function foreignRows(type: CmsType): Promise<string[]> {
      const { knex, ...stack } = world().stack;
      const { token } = await lookInCms(stack.productUrl, who(TECHNICIAN));
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
      expect(at(reply, 'data.practitioners.count')).toBe(1);
      expect(listed.text).not.toContain('Achieng');
      // A visit of this clinic whose doctor works for another one by now.
      const { id } = await named('clinics', rows.clinic.Q);
      const of = { clinic_id: id, practitioner_id: doctor.id };
      const visit = await stack.knex('appointments').where(of).first<{ document_id: string }>();
      for (const rest of [`/${visit.document_id}`, '?page=1&pageSize=100']) {
        const shown = await ask('GET', `collection-types/api::appointment.appointment${rest}`);
        expect([rest, shown.status]).toEqual([rest, 200]);
        expect([rest, shown.text.includes(visit.document_id), shown.text.includes('Achieng')]).toEqual([
          rest,
          true,
          false,
        ]);
      }
    });

    test('the first page of the panel shows and counts nothing of others', async () => {
      const recent = await ask('GET', 'homepage/recent-documents?action=update');
      expect(recent.status).toBe(200);
      for (const name of ['Achieng', 'Amina', 'Mwangaza']) expect(recent.text).not.toContain(name);
      for (const path of ['homepage/count-documents', 'Homepage/Count-Documents/']) {
        const counted = await ask('GET', path);
        expect([path, counted.status, counted.json]).toEqual([
          path,
          200,
          { data: { draft: 0, published: 0, modified: 0 } },
        ]);
      }
    });
  });
}

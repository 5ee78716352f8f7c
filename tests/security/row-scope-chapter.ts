import { at, type Reply } from './client';
import type { Caller, World } from './world';

/** Ways of asking the generated REST for other people's rows and hidden fields: refused, not ignored. */
export function rowScopeChapter(world: () => World): void {
  const get = (caller: Caller, path: string): Promise<Reply> => world().as(caller, 'GET', path);

  describe('row scope of the generated REST', () => {
    test.each([
      // Relation paths in filters answer questions about rows out of reach.
      'appointments?filters[clinic][name]=Mwangaza%20Clinic',
      'appointments?filters[patient][fullName][$startsWith]=A',
      'appointments?filters[patient][phoneIndex][$notNull]=true',
      'appointments?filters[patient][user][email][$contains]=a',
      'appointments?filters[practitioner][user][password][$startsWith]=$2',
      'appointments?filters[$or][0][patient][fullName]=x',
      'appointments?filters[$and][0][$or][0][$not][patient][fullName]=x',
      'appointments?filters[$not][$and][0][clinic][slug]=x',
      'appointments?filters[clinic][documentId][slug]=x',
      'payments?filters[patient][phoneSealed][$notNull]=1',
      'patients?filters[user][id][$gt]=0',
      'patients?filters[phoneIndex][$startsWith]=0',
      'patients?filters[$or][0][phoneSealed][$notNull]=1',
      'patients?filters[$or][0][$and][0][$not][emailSealed][$null]=1',
      'patients?filters[active]=true',
      'patients?filters[createdBy][id]=1',
      'practitioners?filters[user][email]=a',
      'practitioners?filters[licenceNumber][$startsWith]=A',
      'services?filters[practitioners][user][email]=a',
      'clinics?filters[active]=false',
      // Sorting by what may not be read orders by it.
      'appointments?sort=patient.fullName',
      'appointments?sort[0]=patient.phoneIndex:asc',
      'appointments?sort[patient][phoneIndex]=asc',
      'appointments?sort=cancelReason',
      'patients?sort=phoneIndex',
      'patients?sort[0]=emailSealed:desc',
      'patients?sort=user.email',
      'practitioners?sort=licenceNumber',
      // Fields
      'patients?fields=phoneSealed',
      'patients?fields[0]=fullName&fields[1]=phoneIndex',
      'patients?fields=emailSealed',
      'patients?fields=active',
      'practitioners?fields=licenceNumber',
      'appointments?fields=cancelReason',
      // Populate
      'patients?populate=user',
      'patients?populate[user][fields][0]=email',
      'patients?populate[0]=createdBy',
      'appointments?populate=patient.user',
      'appointments?populate[patient][populate]=user',
      'appointments?populate[patient][populate][user][populate][role]=*',
      'appointments?populate[patient][fields][0]=phoneSealed',
      'appointments?populate[patient][filters][user][email]=x',
      'appointments?populate[patient][filters][phoneIndex][$notNull]=1',
      'appointments?populate[practitioner][populate][user]=*',
      'appointments?populate[clinic][populate][patients]=*',
      'appointments?populate[patient][sort]=phoneIndex',
      'appointments?populate[patient][count]=true',
      'services?populate[practitioners][count]=true',
      'services?populate[practitioners][filters][user][email]=x',
      'services?populate[practitioners][populate][services][populate][practitioners][populate][services][populate]=*',
      'practitioners?populate[services][on][x]=1',
      'practitioners?populate=user',
      // Free text looks into every column.
      'patients?_q=2547',
      'appointments?_q=x',
      'appointments?populate[patient][_q]=x',
      // Parameters nobody knows
      'appointments?where[id]=1',
      'appointments?lookup[patient]=1',
      'patients?publicationState=preview',
      'patients?unknown=1',
      'appointments?status=draft',
      'appointments?status=published',
      'appointments?locale=sw',
      'appointments?pagination[before]=1',
      'patients?hasPublishedVersion=true',
    ])('%s is refused', async (path) => {
      for (const caller of ['patientA', 'desk1'] as const) {
        const reply = await get(caller, `/api/${path}`);
        expect([caller, reply.status]).toEqual([caller, reply.status === 403 ? 403 : 400]);
        expect(at(reply, 'error.code')).toMatch(/^(unknown_field|invalid_input|forbidden)$/);
        expect(at(reply, 'data')).toBeNull();
      }
    });

    test.each([
      'appointments?populate=*',
      'appointments?populate[patient][populate]=*&populate[practitioner][populate]=*',
      'appointments?populate[patient][populate][clinic]=true',
      'appointments?filters[id][$gt]=0&pagination[pageSize]=100',
      'appointments?filters[$or][0][id][$gt]=0&filters[$or][1][documentId][$ne]=x&pagination[limit]=100',
      'appointments?filters[$not][reference]=x&sort=startsAt:desc',
      'appointments?pagination[start]=0&pagination[limit]=100',
      'appointments?pagination[pageSize]=100000',
      'appointments?pagination[withCount]=false',
      'patients?filters[fullName][$contains]=a&pagination[pageSize]=100',
      'patients?populate=clinic&fields=fullName',
      'patients?populate[clinic][filters][name][$ne]=x',
      'payments?populate=*',
      'payments?filters[state][$ne]=x',
      'practitioners?populate=*',
      'services?populate[practitioners][populate]=services',
    ])('%s shows nothing of other people', async (path) => {
      const { rows } = world();
      const reply = await get('patientA', `/api/${path}`);
      expect(reply.status).toBe(200);
      const foreign = [
        rows.visit.B,
        rows.visit.C,
        rows.patient.B,
        rows.patient.C,
        rows.payment.B,
        rows.payment.C,
      ];
      for (const id of [...foreign, rows.practitioner.R, rows.service.R, rows.clinic.R]) {
        expect(reply.text).not.toContain(id);
      }
      expect(reply.text).not.toMatch(
        /phoneSealed|phoneIndex|emailSealed|licenceNumber|cancelReason|password|"user"/,
      );
      expect(reply.text).not.toContain('Samuel Kiptoo');
    });

    test('a list of ids gives only the rows within reach', async () => {
      const { rows } = world();
      const ids = Object.values(rows.visit).map((id, i) => `filters[documentId][$in][${i}]=${id}`);
      const reply = await get('patientA', `/api/appointments?${ids.join('&')}&populate=*`);
      expect(at(reply, 'data.length')).toBe(1);
      expect(at(reply, 'data.0.documentId')).toBe(rows.visit.A);
    });

    test('the total counts only the rows within reach', async () => {
      const { rows, stack } = world();
      const of = async (caller: Caller, path: string): Promise<unknown> =>
        at(await get(caller, `/api/${path}`), 'meta.pagination.total');
      const { id } = await stack
        .knex('patients')
        .where({ document_id: rows.patient.A })
        .first<{ id: number }>('id');
      const [own] = await stack.knex('appointments').where({ patient_id: id }).count({ n: '*' });
      expect(await of('patientA', 'appointments')).toBe(Number(own?.n));
      expect(await of('patientA', `appointments?filters[documentId]=${rows.visit.B}`)).toBe(0);
      expect(await of('patientA', `appointments?filters[patient][documentId]=${rows.patient.B}`)).toBe(0);
      expect(await of('patientA', 'patients')).toBe(1);
      expect(await of('desk2', 'appointments')).toBe(3);
      const cared = await get('doctorX', '/api/patients?pagination[pageSize]=100');
      expect(at(cared, 'data.length')).toBeLessThan(100);
      expect(await of('doctorX', 'patients?pagination[pageSize]=1')).toBe(at(cared, 'data.length'));
      expect(await of('doctorW', 'patients')).toBe(1);
      expect(await of('desk2', 'patients')).toBe(1);
      expect(await of('desk2', 'payments?pagination[pageSize]=1')).toBe(1);
      expect(await of('nobody', `services?filters[documentId]=${rows.service.R}`)).toBe(0);
    });

    test.each([
      ['another patient', 'patientA', 'patients', 'B', { fullName: 'Taken Over' }, 404],
      ['a patient of another clinic', 'desk1', 'patients', 'C', { fullName: 'Taken Over' }, 404],
      ['a visit', 'patientA', 'appointments', 'A', { state: 'confirmed' }, 405],
      ['a payment', 'desk1', 'payments', 'A', { state: 'paid' }, 405],
      ["another clinic's price", 'admin1', 'services', 'Q', { priceCents: 100 }, 404],
      ["another clinic's doctor", 'admin1', 'practitioners', 'Q', { fullName: 'Taken Over' }, 404],
      ['another clinic', 'admin1', 'clinics', 'Q', { name: 'Taken Over' }, 404],
    ] as const)('nobody changes %s', async (_what, caller, noun, row, data, status) => {
      const { as, rows, stack } = world();
      const byNoun: Record<string, Record<string, string>> = {
        patients: rows.patient,
        appointments: rows.visit,
        payments: rows.payment,
        services: rows.service,
        practitioners: rows.practitioner,
        clinics: rows.clinic,
      };
      const id = byNoun[noun]?.[row] ?? '';
      const before: unknown = await stack.knex(noun).where({ document_id: id }).first();
      const reply = await as(caller, 'PUT', `/api/${noun}/${id}`, { body: { data } });
      expect([reply.status, at(reply, 'data')]).toEqual([status, null]);
      const removal = await as(caller, 'DELETE', `/api/${noun}/${id}`);
      expect([404, 405]).toContain(removal.status);
      expect(await stack.knex(noun).where({ document_id: id }).first()).toEqual(before);
    });

    test.each([
      { active: false },
      { phoneSealed: 'x' },
      { phoneIndex: 'x' },
      { emailSealed: 'x' },
      { clinic: 2 },
      { clinic: { connect: [{ id: 2 }] } },
      { user: 1 },
      { id: 1 },
      { documentId: 'x' },
      { createdAt: '2020-01-01T00:00:00Z' },
      { publishedAt: null },
      { locale: 'sw' },
      { unknown: 1 },
      { fullName: 'Amina Yusuf', phoneIndex: 'x' },
    ])('a patient may not write %j', async (data) => {
      const { as, rows, stack } = world();
      const before: unknown = await stack.knex('patients').where({ document_id: rows.patient.A }).first();
      const reply = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { body: { data } });
      expect(reply.status).toBe(400);
      expect(at(reply, 'error.code')).toBe('unknown_field');
      expect(await stack.knex('patients').where({ document_id: rows.patient.A }).first()).toEqual(before);
    });

    test('what a write gives back is narrowed like a read', async () => {
      const { as, rows } = world();
      const path = `/api/patients/${rows.patient.A}`;
      const body = { data: { language: 'sw' } };
      const plain = await as('patientA', 'PUT', path, { body });
      expect(plain.status).toBe(200);
      expect(plain.text).not.toMatch(/phone|email|"user"|active/i);
      for (const query of ['populate=user', 'fields=phoneIndex', 'populate[clinic][populate]=patients']) {
        expect((await as('patientA', 'PUT', `${path}?${query}`, { body })).status).toBe(400);
      }
    });

    test('a new service belongs to the clinic of its admin, whatever is asked', async () => {
      const { as, rows, stack } = world();
      const data = {
        name: 'Eye test',
        nameSw: 'Kupima macho',
        lengthMinutes: 20,
        priceCents: 50_000,
        channel: 'video',
      };
      const foreign = await as('admin1', 'POST', '/api/services', {
        body: { data: { ...data, clinic: rows.clinic.Q } },
      });
      expect([foreign.status, at(foreign, 'error.code')]).toEqual([400, 'unknown_field']);
      const own = await as('admin1', 'POST', '/api/services?populate=clinic', { body: { data } });
      expect([own.status, at(own, 'data.clinic.documentId')]).toEqual([201, rows.clinic.P]);
      await stack.knex('services').where({ name: 'Eye test' }).del();
    });

    test('a double of something unique is a conflict, not a failure', async () => {
      const { stack, rows, as } = world();
      // No writable field of this version is unique, so the database is given one for the time of this test.
      await stack.knex.raw('create unique index test_services_name on services (name)');
      try {
        const body = { data: { name: 'Consultation' } };
        const reply = await as('admin1', 'PUT', `/api/services/${rows.service.R}`, { body });
        expect([reply.status, at(reply, 'error.code')]).toEqual([409, 'conflict']);
      } finally {
        await stack.knex.raw('drop index test_services_name');
      }
    });

    test.each([
      'patients/0',
      'patients/999999999999999999999999',
      "patients/'%20or%201=1",
      'patients/%00',
      'patients/%F0%9F%98%80',
      `patients/${'x'.repeat(4000)}`,
      'appointments?filters[id][$eq]=abc',
      'appointments?filters[id][$in][0]=99999999999999999999',
      'appointments?filters[startsAt][$gt]=yesterday',
      'appointments?filters[priceCents][$gt]=1e400',
      'appointments?filters[holdExpiresAt][$between][0]=x',
      'appointments?filters[state][$regex]=x',
      'appointments?filters[$raw]=1',
      'appointments?pagination[page]=99999999999999999999',
      'appointments?pagination[start]=-5',
      'appointments?pagination[limit]=1e300',
      'appointments?pagination=5',
      'appointments?sort[0][a]=1',
      'appointments?fields[a][b]=1',
      'appointments?populate[patient]=5',
      'appointments?locale[a]=1',
      'appointments?filters=5',
      'appointments?filters[reference]=%00',
      'appointments?filters[reference][$eq][a][b][c]=1',
      'clinics?filters[name][$eqi]=%25%5C',
    ])('GET %s never fails', async (path) => {
      const reply = await get('patientA', `/api/${path}`);
      expect(reply.status).toBeLessThan(500);
      if (reply.status !== 200) expect(at(reply, 'error.code')).toEqual(expect.any(String));
      expect(reply.text).not.toContain(world().rows.visit.B);
    });
  });
}

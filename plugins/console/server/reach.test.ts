import { codeOf, idsOf, onConsoleBench, type Plain, toldOf } from '../../../tests/support/console-bench';
import { NOW, type Who } from '../../../tests/support/console-clinics';

const bench = onConsoleBench();

const RESOURCES = ['visits', 'patients', 'payments', 'practitioners', 'services'] as const;

describe('who reaches what', () => {
  const ALL: Record<(typeof RESOURCES)[number], string[]> = {
    visits: ['visit-1', 'visit-2', 'visit-3', 'visit-4', 'visit-5', 'visit-6', 'visit-7'],
    patients: ['patient-1', 'patient-2', 'patient-3', 'patient-4', 'patient-5'],
    payments: [1, 2, 3, 4, 5, 6, 7].map((n) => `payment-${n}`),
    practitioners: ['doctor-1', 'doctor-2', 'doctor-3', 'doctor-4'],
    services: ['service-1', 'service-2'],
  };
  // By hand, from what the product promises; numbers are refusals.
  const REACH: Record<Who, Record<(typeof RESOURCES)[number], string | number>> = {
    doctor1: { visits: '1235', patients: '12', payments: 403, practitioners: '12', services: '1' },
    doctor2: { visits: '4', patients: '3', payments: 403, practitioners: '12', services: '1' },
    doctor3: { visits: '67', patients: '15', payments: 403, practitioners: '3', services: '2' },
    unlicensed: { visits: 403, patients: 403, payments: 403, practitioners: '12', services: '1' },
    desk1: { visits: '12345', patients: '1234', payments: '12345', practitioners: '12', services: '1' },
    desk2: { visits: '67', patients: '5', payments: '67', practitioners: '3', services: '2' },
    admin1: { visits: '12345', patients: '1234', payments: '12345', practitioners: '124', services: '1' },
    officer1: { visits: '12345', patients: 403, payments: '12345', practitioners: '12', services: '1' },
    nowhere: { visits: 403, patients: 403, payments: 403, practitioners: '', services: '' },
    patient1: { visits: 403, patients: 403, payments: 403, practitioners: 403, services: 403 },
    program: { visits: 403, patients: 403, payments: 403, practitioners: 403, services: 403 },
  };

  test.each(Object.keys(REACH) as Who[])(
    '%s: in lists, by ids, one by one, and in the total',
    async (who) => {
      for (const resource of RESOURCES) {
        const expected = REACH[who][resource];
        const within = ALL[resource].filter(
          (id) => typeof expected === 'string' && expected.includes(id.slice(-1)),
        );
        const wanted = typeof expected === 'number' ? expected : within;
        const list = await bench().get(who, `/${resource}`);
        const listed = idsOf(list);
        expect([who, resource, Array.isArray(listed) ? listed.sort() : listed]).toEqual([
          who,
          resource,
          wanted,
        ]);
        if (Array.isArray(wanted)) expect(toldOf(list)).toEqual([String(wanted.length), undefined]);
        const many = idsOf(await bench().get(who, `/${resource}`, { filter: { id: ALL[resource] } }));
        expect([who, resource, Array.isArray(many) ? many.sort() : many]).toEqual([who, resource, wanted]);
        for (const id of ALL[resource]) {
          const { status } = await bench().get(who, `/${resource}/${id}`);
          const refusal = typeof expected === 'number' ? expected : 404;
          expect([who, id, status]).toEqual([who, id, within.includes(id) ? 200 : refusal]);
        }
      }
    },
  );

  test('colleagues are for the admin, of the own clinic', async () => {
    const list = await bench().get('admin1', '/staff', { filter: { role: ['front-desk', 'practitioner'] } });
    expect([idsOf(list), toldOf(list)]).toEqual([
      ['user-desk1', 'user-doctor1', 'user-doctor2', 'user-unlicensed'],
      ['4', undefined],
    ]);
    expect(bench().trail).toMatchObject([{ action: 'list', type: 'account', clinicId: 1, patients: [] }]);
    expect((await bench().get('admin1', '/staff/user-desk1')).body).toMatchObject({
      role: 'front-desk',
      you: false,
    });
    expect(codeOf(await bench().get('admin1', '/staff/user-desk2'))).toBe('404 not_found');
    expect(bench().trail.at(-1)).toMatchObject({ action: 'denied', ids: ['user-desk2'], clinicId: 2 });
    for (const who of ['doctor1', 'desk1', 'officer1', 'patient1'] as const) {
      expect([who, codeOf(await bench().get(who, '/staff'))]).toEqual([who, '403 forbidden']);
    }
    expect(codeOf(await bench().get('admin1', '/staff', { filter: { state: 'lost' } }))).toBe(
      '400 invalid_input filter.state',
    );
  });

  test('payments name patients to who may know them, and stay in the trail as theirs for everybody', async () => {
    const named = async (who: Who) => {
      const { body } = await bench().get(who, '/payments/payment-1');
      return (body as { patient: unknown }).patient;
    };
    const wanted = { id: 'patient-1', fullName: expect.any(String) as string };
    for (const who of ['desk1', 'admin1'] as const) expect([who, await named(who)]).toEqual([who, wanted]);
    expect(await named('officer1')).toBeNull();
    expect(bench().trail.map(({ patients }) => patients)).toEqual([[1], [1], [1]]);
  });

  test('nobody comes in without signing in', async () => {
    for (const path of ['/me', ...RESOURCES.map((resource) => `/${resource}`)]) {
      expect(codeOf(await bench().get(null, path))).toBe('401 unauthenticated');
    }
  });

  test('what is no route there is a 404 of ours, in the caller’s language', async () => {
    const reply = await bench().ask('desk1', 'GET', '/nonsense', { headers: { 'accept-language': 'sw' } });
    expect([codeOf(reply), reply.text]).toEqual([
      '404 not_found',
      expect.stringContaining('Hatuku') as string,
    ]);
    expect(codeOf(await bench().ask('desk1', 'GET', '/visits/visit-1/more'))).toBe('404 not_found');
    expect(codeOf(await bench().ask('desk1', 'DELETE', '/visits/visit-1'))).toBe('405 method_not_allowed');
    await expect(bench().ask('desk1', 'GET', 's')).rejects.toThrow('not ours');
  });
});

describe('me', () => {
  test('says who works here and what the console may offer', async () => {
    const { body } = await bench().get('doctor1', '/me');
    expect(body).toMatchObject({
      id: 'user-doctor1',
      email: 'doctor1@clinic.example',
      name: 'Achieng Otieno',
      role: 'practitioner',
      clinic: { id: 'clinic-1', name: 'Clinic 1', timeZone: 'Africa/Nairobi' },
      practitioner: { id: 'doctor-1', fullName: 'Achieng Otieno', title: 'Dr' },
      idleSeconds: 1200,
      grants: {
        visits: ['list', 'show'],
        patients: ['list', 'show'],
        practitioners: ['list', 'show'],
        services: ['list', 'show'],
      },
    });
    const { operations, grants } = body as { operations: string[]; grants: Plain };
    expect(operations).toContain('care.hand-over');
    expect(grants).not.toHaveProperty('payments');
    expect(operations).not.toContain('console.payments.list');
  });

  test('the desk may edit patients, and nobody else may', async () => {
    for (const who of ['doctor1', 'desk1', 'admin1', 'officer1'] as const) {
      const { grants } = (await bench().get(who, '/me')).body as { grants: Record<string, string[]> };
      expect([who, grants['patients']?.includes('edit') ?? false]).toEqual([who, who === 'desk1']);
    }
  });

  test('who works for no clinic has none', async () => {
    expect((await bench().get('nowhere', '/me')).body).toMatchObject({ clinic: null, practitioner: null });
  });
});

describe('the trail', () => {
  const last = () => bench().trail.at(-1);

  test('names all patients that a list shows', async () => {
    await bench().get('desk1', '/visits');
    expect(bench().trail).toHaveLength(1);
    expect(last()).toMatchObject({
      ...{ action: 'list', operation: 'console.visits.list', type: 'visit', clinicId: 1, outcome: 'ok' },
      purpose: 'administration',
    });
    expect([...(last()?.patients ?? [])].sort()).toEqual([1, 2, 3]);
    expect(last()?.ids).toHaveLength(5);
  });

  test('says for what a patient was seen', async () => {
    await bench().get('doctor1', '/patients');
    expect(last()).toMatchObject({ action: 'list', type: 'patient', purpose: 'care', clinicId: 1 });
    await bench().get('officer1', '/payments/payment-1');
    expect(last()).toMatchObject({ action: 'read', type: 'payment', purpose: 'oversight', patients: [1] });
  });

  test('tells an emergency from ordinary care, and names each patient under one of them', async () => {
    await bench()
      .knex('care_relationships')
      .insert({
        ...{ id: 'glass', kind: 'break_glass', clinic_id: 1, patient_id: 4, practitioner_id: 1 },
        ...{ given_by_user_id: 11, reason_sealed: 'x', created_at: NOW.toISOString(), until: '2026-12-08' },
      });
    expect(idsOf(await bench().get('doctor1', '/patients'))).toEqual(['patient-1', 'patient-2', 'patient-4']);
    const seen = bench().trail.map(({ purpose, patients, ids }) => ({ purpose, patients, ids }));
    expect(seen).toEqual([
      { purpose: 'care', patients: [1, 2], ids: ['patient-1', 'patient-2'] },
      { purpose: 'emergency', patients: [4], ids: ['patient-4'] },
    ]);
  });

  test('keeps an attempt on a row out of reach, with whose it is', async () => {
    expect(codeOf(await bench().get('desk1', '/patients/patient-5'))).toBe('404 not_found');
    expect(last()).toMatchObject({ action: 'denied', outcome: 'not_found', patients: [5], clinicId: 2 });
    await bench().get('desk1', '/patients/nobody');
    expect(bench().trail).toHaveLength(1);
  });

  test('keeps nothing of doctors and services: they are no secret', async () => {
    await bench().get('desk1', '/practitioners');
    await bench().get('desk1', '/services/service-1');
    await bench().get('desk1', '/visits', { filter: { patient: 'nobody' } });
    expect(bench().trail).toEqual([]);
  });
});

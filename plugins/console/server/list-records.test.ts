import { codeOf, idsOf, onConsoleBench, type Plain, toldOf } from '../../../tests/support/console-bench';
import { NOW, type Who } from '../../../tests/support/console-clinics';

const bench = onConsoleBench();

describe('a list', () => {
  test('is sorted and cut as it was asked for', async () => {
    const sort = ['startsAt', 'DESC'];
    expect(idsOf(await bench().get('desk1', '/visits', { sort }))).toEqual([
      'visit-2',
      'visit-5',
      'visit-4',
      'visit-3',
      'visit-1',
    ]);
    const page = await bench().get('desk1', '/visits', { sort, range: [1, 2] });
    expect([idsOf(page), toldOf(page)]).toEqual([
      ['visit-5', 'visit-4'],
      ['5', undefined],
    ]);
    const beyond = await bench().get('desk1', '/visits', { range: [50, 74] });
    expect([idsOf(beyond), toldOf(beyond)]).toEqual([[], ['5', undefined]]);
  });

  test.each([
    [
      'a day',
      { from: '2026-12-07T00:00:00Z', to: '2026-12-08T00:00:00Z' },
      ['visit-3', 'visit-4', 'visit-5'],
    ],
    ['states', { state: ['completed', 'cancelled'] }, ['visit-1', 'visit-5']],
    ['a doctor', { practitioner: 'doctor-2' }, ['visit-4']],
    ['a patient', { patient: 'patient-1' }, ['visit-1', 'visit-2']],
    ["another clinic's doctor", { practitioner: 'doctor-3' }, []],
    ["another clinic's patient", { patient: 'patient-5' }, []],
    ['a doctor whom nobody knows', { practitioner: 'nobody' }, []],
  ])('of visits is narrowed by %s', async (_what, filter, expected) => {
    expect(idsOf(await bench().get('desk1', '/visits', { filter }))).toEqual(expected);
  });

  test('shows a visit with its people and its payment', async () => {
    const [visit] = (await bench().get('desk1', '/visits', { filter: { id: ['visit-2'] } })).body as Plain[];
    expect(visit).toEqual({
      id: 'visit-2',
      version: '1',
      reference: 'VISIT222',
      state: 'confirmed',
      startsAt: '2026-12-08T07:00:00.000Z',
      endsAt: '2026-12-08T07:30:00.000Z',
      channel: 'video',
      priceCents: 150_000,
      holdExpiresAt: null,
      movedCount: 0,
      lateMinutes: null,
      arrivedAt: null,
      calledInAt: null,
      cancelledBy: null,
      patient: { id: 'patient-1', fullName: 'Amina Yusuf' },
      practitioner: { id: 'doctor-1', fullName: 'Achieng Otieno', title: 'Dr' },
      service: { id: 'service-1', name: 'Check-up 1' },
      payment: {
        state: 'paid',
        amountCents: 150_000,
        paidCents: 150_000,
        refundedCents: 0,
        receipt: 'RCPT000002',
      },
    });
    const swahili = await bench().ask('desk1', 'GET', '/visits/visit-2', {
      headers: { 'accept-language': 'sw' },
    });
    expect(swahili.body).toMatchObject({ service: { name: 'Uchunguzi 1' } });
  });

  test('shows a patient with their number masked, to the desk alone, and visits within reach', async () => {
    const desk = await bench().get('desk1', '/patients/patient-1');
    expect(desk.body).toEqual({
      id: 'patient-1',
      version: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      fullName: 'Amina Yusuf',
      language: 'sw',
      dateOfBirth: '1990-02-03',
      phone: '0712 ••• 671',
      registeredAt: '2026-01-01T00:00:00.000Z',
      nextVisitAt: '2026-12-08T07:00:00.000Z',
      // The one in the other clinic was later.
      lastVisitAt: '2026-11-30T07:00:00.000Z',
    });
    const doctor = await bench().get('doctor1', '/patients/patient-1');
    expect(doctor.body).toEqual({ ...(desk.body as Plain), phone: null });
    expect((await bench().get('desk1', '/patients/patient-4')).body).toMatchObject({
      nextVisitAt: null,
      lastVisitAt: null,
    });
  });

  test('shows a payment with its visit', async () => {
    expect((await bench().get('desk1', '/payments/payment-3')).body).toMatchObject({
      reference: 'PAY223',
      receipt: 'RCPT000003',
      version: '2',
      patient: { id: 'patient-2', fullName: 'Brian Otieno' },
      visit: { id: 'visit-3', reference: 'VISIT223', startsAt: '2026-12-07T08:00:00.000Z' },
    });
  });

  test('counts no further than anybody pages', async () => {
    const rows = Array.from({ length: 10_200 }, (_, n) => ({
      ...{ document_id: `many-${n}`, full_name: `Many ${n}`, language: 'en', clinic_id: 2, active: true },
      created_at: NOW,
    }));
    await bench().knex.batchInsert('patients', rows, 100);
    expect(toldOf(await bench().get('desk2', '/patients'))).toEqual(['10000', 'true']);
    expect(toldOf(await bench().get('desk1', '/patients'))).toEqual(['4', undefined]);
  });

  test('costs as many statements for a hundred rows as for two', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => ({
      ...{ document_id: `many-${n}`, full_name: `Many ${n}`, language: 'en', clinic_id: 1, active: true },
      created_at: NOW,
    }));
    await bench().knex.batchInsert('patients', rows, 50);
    const statements: string[] = [];
    bench().knex.on('query', ({ sql }: { sql: string }) => void statements.push(sql));
    const counted: Record<string, number[]> = {};
    for (const resource of ['patients', 'visits', 'payments'] as const) {
      for (const last of [1, 99]) {
        statements.length = 0;
        const { status } = await bench().get('desk1', `/${resource}`, { range: [0, last] });
        expect(status).toBe(200);
        counted[resource] = [...(counted[resource] ?? []), statements.length];
      }
    }
    // Page, count, keys of numbers, visits; a page that is not full needs no count.
    expect(counted).toEqual({ patients: [4, 4], visits: [3, 2], payments: [3, 2] });
  });
});

describe('a search', () => {
  const find = (who: Who, resource: string, q: string) =>
    bench().ask(who, 'POST', `/${resource}/find`, { body: { filter: { q } } });

  test.each([
    ['am', ['patient-1', 'patient-4']],
    ['AMA', ['patient-4']],
    ['yus', ['patient-1', 'patient-4']],
    ['ali  am', ['patient-4']],
    ['usuf', []],
    ['%', []],
    ['_mina', []],
    ["a' or 1=1 --", []],
    ['cyrus', []],
    ['0712 345 671', ['patient-1']],
    ['+254712345671', ['patient-1']],
    ['0712345675', []],
    ['071234567', []],
  ])('for "%s" finds beginnings of names, or a whole number, of the own clinic', async (q, expected) => {
    const found = idsOf(await find('desk1', 'patients', q));
    expect(Array.isArray(found) ? found.sort() : found).toEqual(expected);
  });

  test('by number finds nobody for who may not know numbers', async () => {
    expect(idsOf(await find('doctor1', 'patients', '0712345671'))).toEqual([]);
    expect(idsOf(await find('doctor1', 'patients', 'amina'))).toEqual(['patient-1']);
  });

  test('stands in no URL', async () => {
    const reply = await bench().get('desk1', '/patients', { filter: { q: 'amina' } });
    expect(codeOf(reply)).toBe('400 unknown_field q');
  });

  test.each([
    ['visits', 'visit223', ['visit-3']],
    ['visits', 'VIS', ['visit-1', 'visit-3', 'visit-4', 'visit-5', 'visit-2']],
    ['visits', 'visit226', []],
    ['visits', 'visit22333', []],
    ['payments', 'pay223', ['payment-3']],
    ['payments', 'rcpt000004', ['payment-4']],
    ['payments', 'rcpt000006', []],
    ['practitioners', 'oti', ['doctor-1']],
  ])('in %s for "%s"', async (resource, q, expected) => {
    expect(idsOf(await find('desk1', resource, q))).toEqual(expected);
  });
});

describe('what was not understood', () => {
  test.each([
    ['visits', { filter: { nonsense: 1 } }, '400 unknown_field nonsense'],
    ['visits', { filter: { clinic: 'clinic-2' } }, '400 unknown_field clinic'],
    ['visits', { filter: { constructor: 1 } }, '400 unknown_field constructor'],
    ['visits', { filter: { from: 'yesterday' } }, '400 invalid_input filter.from'],
    ['visits', { filter: { state: 'held' } }, '400 invalid_input filter.state'],
    ['visits', { filter: { state: ['lost'] } }, '400 invalid_input filter.state.0'],
    ['visits', { filter: { state: [] } }, '400 invalid_input filter.state'],
    ['visits', { filter: { patient: { $ne: 'x' } } }, '400 invalid_input filter.patient'],
    ['visits', { filter: { patient: 'a\0b' } }, '400 invalid_input'],
    ['visits', { filter: [] }, '400 invalid_input filter'],
    ['visits', { filter: null }, '400 invalid_input filter'],
    ['visits', { filter: { id: 'visit-1' } }, '400 invalid_input filter.id'],
    ['visits', { filter: { id: Array.from({ length: 201 }, () => 'x') } }, '400 invalid_input filter.id'],
    ['visits', { sort: ['patient', 'ASC'] }, '400 invalid_input sort.0'],
    ['visits', { sort: ['t.id; drop table', 'ASC'] }, '400 invalid_input sort.0'],
    ['visits', { sort: ['toString', 'ASC'] }, '400 invalid_input sort.0'],
    ['visits', { sort: ['startsAt', 'asc; --'] }, '400 invalid_input sort.1'],
    ['visits', { sort: ['startsAt'] }, '400 invalid_input sort'],
    ['visits', { range: [0, 500] }, '400 invalid_input range'],
    ['visits', { range: [10_001, 10_020] }, '400 invalid_input range.0'],
    ['visits', { range: [5, 4] }, '400 invalid_input range'],
    ['visits', { range: [-1, 4] }, '400 invalid_input range.0'],
    ['visits', { range: [0.5, 4] }, '400 invalid_input range.0'],
    ['visits', { range: ['0', '4'] }, '400 invalid_input range.0, range.1'],
    ['visits', { populate: '*' }, '400 unknown_field populate'],
    ['patients', { filter: { phone: '0712' } }, '400 unknown_field phone'],
  ])('%s %j is refused', async (resource, wish, expected) => {
    expect(codeOf(await bench().get('desk1', `/${resource}`, wish))).toBe(expected);
  });

  test.each(['{', 'undefined', '', '{"__proto__":{"a":1}}', '{"\\u005f_proto__":1}', '['.repeat(5000)])(
    'the text %j is refused',
    async (filter) => {
      const reply = await bench().ask('desk1', 'GET', '/visits', { query: { filter } });
      expect(codeOf(reply)).toBe('400 invalid_input filter');
    },
  );
});

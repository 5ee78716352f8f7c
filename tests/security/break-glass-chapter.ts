import { at, send, type Reply, type Sending } from './client';
import { emergencyFinds } from './break-glass-finds';
import type { Caller, World } from './world';

const REASON = { category: 'unconscious', words: 'Brought in by a neighbour, cannot speak' };
const MINUTE_MS = 60_000;
const NOBODY = 'f'.repeat(24);

/** Opening a patient in an emergency: who may, what it opens, what ends it, and who sees that it was done. */
export function breakGlassChapter(world: () => World): void {
  const ask = (caller: Caller, patient: string, minutes?: number): Promise<Reply> =>
    world().as(caller, 'POST', '/api/care/break-glass', { body: { patient, reason: REASON, minutes } });
  const open = async (caller: Caller, patient: string, minutes?: number): Promise<string> => {
    const reply = await ask(caller, patient, minutes);
    expect([reply.status, at(reply, 'error.code')]).toEqual([201, undefined]);
    return String(at(reply, 'id'));
  };
  const end = (caller: Caller, id: string): Promise<Reply> =>
    world().as(caller, 'DELETE', `/api/care/break-glass/${id}`);
  const review = (
    caller: Caller,
    id: string,
    verdict = 'not-justified',
    sending: Sending = {},
  ): Promise<Reply> => {
    const body = { verdict, words: 'The ward knows nothing of it' };
    return world().as(caller, 'POST', `/api/compliance/break-glass/${id}/review`, { body, ...sending });
  };
  const sees = async (caller: Caller, patient: string): Promise<number> => {
    const one = await world().as(caller, 'GET', `/api/patients/${patient}`);
    const list = await world().as(caller, 'GET', `/api/patients?filters[documentId]=${patient}`);
    const total = at(list, 'meta.pagination.total');
    // One row and the list always agree.
    if (list.status === 200) expect([one.status, total]).toEqual([one.status, one.status === 200 ? 1 : 0]);
    return one.status;
  };
  const codeOf = (reply: Reply): string => `${reply.status} ${String(at(reply, 'error.code'))}`;
  const rowOf = async (patient: string): Promise<number> => {
    const row = await world()
      .stack.knex('patients')
      .where({ document_id: patient })
      .first<{ id: number }>('id');
    return row.id;
  };

  describe('emergency access', () => {
    emergencyFinds(world);

    test('opens one patient at the next request, and the trail says why', async () => {
      const { rows, as, stack } = world();
      expect(await sees('doctorW', rows.patient.B)).toBe(404);
      const id = await open('doctorW', rows.patient.B);
      expect(await sees('doctorW', rows.patient.B)).toBe(200);
      expect(await sees('doctorX', rows.patient.B)).toBe(404);
      const both = await as('doctorW', 'GET', '/api/patients');
      expect(both.text).toContain(rows.patient.A);
      expect(both.text).toContain(rows.patient.B);
      const events = await stack
        .knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .where({ 'e.operation': 'api::patient.patient.find', 'e.action': 'list' })
        .orderBy('e.id', 'desc')
        .limit(2)
        .select<{ patient_id: number; purpose: string }[]>('s.patient_id', 'e.purpose');
      expect(new Map(events.map((event) => [event.patient_id, event.purpose]))).toEqual(
        new Map([
          [await rowOf(rows.patient.A), 'care'],
          [await rowOf(rows.patient.B), 'emergency'],
        ]),
      );
      const queue = await as('officer1', 'GET', '/api/compliance/break-glass');
      expect(at(queue, 'uses.0')).toMatchObject({
        id,
        reason: REASON,
        endedAt: null,
        review: null,
        patient: { id: rows.patient.B },
        seen: [
          { type: 'patient', action: 'list', times: 2 },
          { type: 'patient', action: 'read', times: 1 },
        ],
      });
      expect((await end('doctorW', id)).status).toBe(200);
      expect(await sees('doctorW', rows.patient.B)).toBe(404);
    });

    test('visits and payments stay shut: a calendar is no record', async () => {
      const { rows, as } = world();
      const id = await open('doctorW', rows.patient.B);
      for (const path of [`visits/${rows.visit.B}`, `appointments/${rows.visit.B}`]) {
        expect([path, (await as('doctorW', 'GET', `/api/${path}`)).status]).toEqual([path, 404]);
      }
      expect((await as('doctorW', 'GET', '/api/payments')).status).toBe(403);
      const change = { body: { data: { fullName: 'Changed In An Emergency' } } };
      expect((await as('doctorW', 'PUT', `/api/patients/${rows.patient.B}`, change)).status).toBe(403);
      await end('doctorW', id);
    });

    test('a patient of another clinic answers like one who does not exist, and is on the trail', async () => {
      const { rows, stack } = world();
      const denied = async (): Promise<number> => {
        const [row] = await stack
          .knex('audit_events as e')
          .join('audit_subjects as s', 's.event', 'e.id')
          .where({ 'e.operation': 'care.break-glass', 'e.action': 'denied' })
          .where('s.patient_id', await rowOf(rows.patient.C))
          .count({ n: '*' });
        return Number(row?.n);
      };
      const before = await denied();
      const foreign = await ask('doctorX', rows.patient.C);
      const unknown = await ask('doctorX', NOBODY);
      expect(codeOf(foreign)).toBe('404 not_found');
      expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
      expect(await denied()).toBe(before + 1);
      // Nor does a bad request tell them apart.
      for (const minutes of [1440, 4]) {
        expect((await ask('doctorX', rows.patient.C, minutes)).text).toBe(
          (await ask('doctorX', NOBODY, minutes)).text,
        );
      }
    });

    test('ids of uses tell nothing to those who may not know them', async () => {
      const { rows } = world();
      const id = await open('doctorW', rows.patient.B);
      const unknown = '0'.repeat(26);
      for (const caller of ['doctorX', 'doctorZ'] as const) {
        expect((await end(caller, id)).text).toBe((await end(caller, unknown)).text);
      }
      expect((await review('admin2', id)).text).toBe((await review('admin2', unknown)).text);
      expect(await sees('doctorW', rows.patient.B)).toBe(200);
      await end('doctorW', id);
    });

    test('opens nothing twice, and needs a reason in words', async () => {
      const { rows, as } = world();
      expect(codeOf(await ask('doctorX', rows.patient.A))).toBe('409 already_in_care');
      const bad = [
        { category: 'curious', words: REASON.words },
        { ...REASON, words: 'too short' },
        { ...REASON, words: ' '.repeat(40) },
        { ...REASON, more: 1 },
        'unconscious',
      ];
      for (const reason of bad) {
        const body = { patient: rows.patient.B, reason };
        expect((await as('doctorW', 'POST', '/api/care/break-glass', { body })).status).toBe(400);
      }
      expect(codeOf(await ask('doctorW', rows.patient.B, 121))).toBe('400 break_glass_minutes');
      expect(await sees('doctorW', rows.patient.B)).toBe(404);
    });

    test('found wrong it ends at the next request, and nobody judges it twice or their own', async () => {
      const { rows, stack } = world();
      const id = await open('doctorW', rows.patient.B);
      expect(codeOf(await review('officer1', id, 'justified'))).toBe('409 break_glass_open');
      expect(codeOf(await review('doctorW', id))).toBe('403 forbidden');
      expect(await sees('doctorW', rows.patient.B)).toBe(200);
      await asRole(stack, 'wanjala@mwangaza.example', 'clinic-admin', async () => {
        const token = await world().signInAgain('doctorW');
        expect(codeOf(await review('doctorW', id, 'not-justified', { token }))).toBe('403 break_glass_own');
      });
      expect((await review('officer1', id)).status).toBe(200);
      expect(await sees('doctorW', rows.patient.B)).toBe(404);
      expect(codeOf(await review('admin1', id, 'justified'))).toBe('409 break_glass_reviewed');
    });

    test('ends with the role that it was opened in, and with the clinic', async () => {
      const { rows, stack } = world();
      const id = await open('doctorW', rows.patient.B);
      await asRole(stack, 'wanjala@mwangaza.example', 'compliance-officer', async () => {
        const token = await world().signInAgain('doctorW');
        const path = `/api/patients/${rows.patient.B}`;
        expect((await world().as('doctorW', 'GET', path, { token })).status).toBe(403);
      });
      expect(await sees('doctorW', rows.patient.B)).toBe(200);
      const user = () => stack.knex('up_users').where({ email: 'wanjala@mwangaza.example' });
      const home = await user().first<{ id: number; clinic_id: number }>('id', 'clinic_id');
      const other = await stack.knex('clinics').where({ slug: 'tumaini' }).first<{ id: number }>('id');
      await user().update({ clinic_id: other.id });
      try {
        expect(await sees('doctorW', rows.patient.B)).toBe(404);
        expect((await end('doctorW', id)).status).toBe(404);
      } finally {
        await user().update({ clinic_id: home.clinic_id });
      }
      await end('doctorW', id);
    });

    test('ends by itself when its time is over', async () => {
      const { rows, stack } = world();
      await open('doctorW', rows.patient.B, 5);
      expect(await sees('doctorW', rows.patient.B)).toBe(200);
      await send(stack.simulatorUrl, 'POST', '/control/clock', { body: { advanceMs: 5 * MINUTE_MS } });
      await until('the end', async () => {
        const { status } = await world().as('doctorW', 'GET', `/api/patients/${rows.patient.B}`);
        return status === 404;
      });
      expect(await sees('doctorW', rows.patient.B)).toBe(404);
    });

    test('its patient reads that it was an emergency, why, and what became of it; nobody else does', async () => {
      const { rows, as } = world();
      const id = await open('doctorW', rows.patient.B);
      await sees('doctorW', rows.patient.B);
      const newest = async (): Promise<unknown> => {
        const mine = await as('patientB', 'GET', '/api/audit/mine?limit=100');
        const events = at(mine, 'events') as { purpose: string }[];
        return events.find(({ purpose }) => purpose === 'emergency');
      };
      expect(await newest()).toMatchObject({
        who: { role: 'practitioner', name: 'Dr Wanjala Simiyu' },
        emergency: { reason: REASON, review: 'waiting' },
      });
      await review('officer1', id);
      expect(await newest()).toMatchObject({ emergency: { reason: REASON, review: 'not-justified' } });
      expect((await as('patientA', 'GET', '/api/audit/mine?limit=100')).text).not.toContain('neighbour');
    });

    test('is told to its patient and to those who review it, at once and without why', async () => {
      const { rows, stack } = world();
      await end('doctorW', await open('doctorW', rows.patient.B));
      const control = (path: string): Promise<Reply> => send(stack.simulatorUrl, 'GET', `/control/${path}`);
      const told = async (path: string, mark: string): Promise<string> => {
        let text = '';
        await until(mark, async () => (text = (await control(path)).text).includes(mark));
        return text;
      };
      const texts = [
        await told('phones/254711222444', 'opened in an emergency'),
        await told('mail?to=compliance@mwangaza.example', 'Emergency access: review by'),
        await told('mail?to=admin@mwangaza.example', 'Emergency access: review by'),
      ];
      for (const text of texts) expect(text).not.toMatch(/neighbour|unconscious|cannot speak/i);
      expect((await control('mail?to=admin@tumaini.example')).text).not.toContain('Emergency access');
    });
  });
}

/** Puts an account into another role while `work` runs. */
async function asRole(
  { knex }: World['stack'],
  email: string,
  role: string,
  work: () => Promise<void>,
): Promise<void> {
  const user = await knex('up_users').where({ email }).first<{ id: number }>('id');
  const link = () => knex('up_users_role_lnk').where({ user_id: user.id });
  const before = await link().first<{ role_id: number }>('role_id');
  const { id } = await knex('up_roles').where({ type: role }).first<{ id: number }>('id');
  await link().update({ role_id: id });
  try {
    await work();
  } finally {
    await link().update({ role_id: before.role_id });
  }
}

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}

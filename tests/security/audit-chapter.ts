import { lookInCms } from '../support/cms-client';
import { passwordGrant } from '../support/issuer-client';
import { at, send, type Sending } from './client';
import { MATRIX } from './matrix';
import { CALLERS, PHONE_C, type World } from './world';

type Letter = 'A' | 'B' | 'C';
const LETTERS: readonly Letter[] = ['A', 'B', 'C'];
const NAMES = ['Amina Yusuf', 'Samuel Kiptoo', 'Cyrus Tumaini'];
/** Routes whose replies are about patients; the chapter below fails when a new one shows a patient and is not here. */
const PERSONAL = /^\/(console-)?api\/(visits|appointments|payments|patients)(\/:id)?$/;
const READS = MATRIX.filter(({ method, path }) => method === 'GET' && PERSONAL.test(path));
const NAMING = ['/api/audit/events', '/api/care/hand-overs', '/api/compliance/break-glass'];
const DAY_MS = 86_400_000;

interface Event {
  id: string;
  actor_kind: string;
  actor_id: string | null;
  operation: string;
  action: string;
  outcome: string;
  type: string;
  patients: number[];
}

/** Every look at personal data, every change and every refused attempt leaves an event that names the patients. */
export function auditChapter(world: () => World): void {
  const patientIds = async (): Promise<Record<Letter, number>> => {
    const { stack, rows } = world();
    const found = {} as Record<Letter, number>;
    for (const letter of LETTERS) {
      const row = await stack
        .knex('patients')
        .where({ document_id: rows.patient[letter] })
        .first<{ id: number }>('id');
      found[letter] = row.id;
    }
    return found;
  };
  /** What people (not jobs) left on the trail while `work` ran. */
  const during = async <T>(work: () => Promise<T>): Promise<{ result: T; events: Event[] }> => {
    const { knex } = world().stack;
    const before = new Set(await knex('audit_events').pluck<string[]>('id'));
    const result = await work();
    const rows = (await knex('audit_events').whereNot({ actor_kind: 'system' }).select<Event[]>()).filter(
      ({ id }) => !before.has(id),
    );
    for (const row of rows) {
      row.patients = await knex('audit_subjects').where({ event: row.id }).pluck<number[]>('patient_id');
    }
    return { result, events: rows };
  };
  const named = (events: readonly Event[], ids: Record<Letter, number>): string => {
    const all = new Set(events.flatMap(({ patients }) => patients));
    return LETTERS.filter((letter) => all.has(ids[letter])).join('');
  };

  describe('the audit trail', () => {
    test.each(READS.map((line) => [line.route, line] as const))(
      '%s names whom it shows, and whom it refuses',
      async (_route, line) => {
        const ids = await patientIds();
        for (const caller of CALLERS) {
          for (const { path, letters } of targets(world(), line.path)) {
            const { result, events } = await during(() => world().as(caller, 'GET', path));
            const what = [line.route, caller, letters, result.status];
            const shown = letters.filter((letter) => result.text.includes(idOf(world(), line.path, letter)));
            if (result.status === 200) {
              expect([...what, named(events.filter(isLook), ids)]).toEqual([...what, shown.join('')]);
            } else if (result.status === 404) {
              const denied = events.filter(({ action }) => action === 'denied');
              expect([...what, named(denied, ids)]).toEqual([...what, letters.join('')]);
            } else {
              const refused = events.filter(({ action }) => action === 'denied');
              // Who comes without any sign-in attempted nothing.
              expect([...what, refused.length]).toEqual([...what, caller === 'nobody' ? 0 : 1]);
            }
          }
        }
      },
    );

    test('no other route that answers a GET shows a patient', async () => {
      const others = MATRIX.filter(({ method, path }) => method === 'GET' && !PERSONAL.test(path));
      for (const { path } of others) {
        // These name patients and say so, see below.
        if (NAMING.includes(path)) continue;
        for (const caller of CALLERS) {
          const reply = await world().as(caller, 'GET', path.replace(':id', world().rows.clinic.P));
          for (const name of NAMES)
            expect([path, caller, reply.text.includes(name)]).toEqual([path, caller, false]);
        }
      }
    });

    test('a list of hand-overs names those who were handed over', async () => {
      const ids = await patientIds();
      const { result, events } = await during(() => world().as('doctorW', 'GET', '/api/care/hand-overs'));
      expect(result.text).toContain(world().rows.handOver.A);
      expect(events).toMatchObject([{ operation: 'care.hand-overs', action: 'list', patients: [ids.A] }]);
    });

    test('a list of emergency accesses names those who were opened', async () => {
      const ids = await patientIds();
      const path = '/api/compliance/break-glass?state=reviewed';
      const { result, events } = await during(() => world().as('admin1', 'GET', path));
      expect(result.text).toContain(world().rows.breakGlass.A);
      expect(events).toMatchObject([{ operation: 'compliance.break-glass', action: 'list' }]);
      expect(named(events, ids)).toBe('A');
    });

    test('a list of populated visits names their patients', async () => {
      const ids = await patientIds();
      const path = '/api/appointments?populate=patient&pagination[pageSize]=100';
      const { result, events } = await during(() => world().as('desk1', 'GET', path));
      const shown = new Set(
        (at(result, 'data') as { patient: { id: number } }[]).map(({ patient }) => patient.id),
      );
      const seen = new Set(events.filter(isLook).flatMap(({ patients }) => patients));
      expect(shown.size).toBeGreaterThan(2);
      expect([...seen].sort()).toEqual([...shown].sort());
      expect(seen.has(ids.A)).toBe(true);
    });

    test('changes of a visit and of a profile are written down with who made them', async () => {
      const { rows, as } = world();
      const ids = await patientIds();
      const offer = {
        practitioner: rows.practitioner.P,
        service: rows.service.P,
        startsAt: await freeTime(world()),
        // The patient's own may still have a prompt of another chapter on it.
        phone: '0722100177',
      };
      const headers = { 'Idempotency-Key': 'audit-books-a-visit' };
      const booking = () => as('patientA', 'POST', '/api/visits', { body: offer, headers });
      const booked = await during(booking);
      expect([booked.result.status, at(booked.result, 'error.code')]).toEqual([201, undefined]);
      expect(booked.events).toMatchObject([
        { operation: 'visits.book', action: 'create', patients: [ids.A] },
      ]);
      const repeated = await during(booking);
      expect(repeated.events).toMatchObject([
        { operation: 'visits.book', action: 'read', patients: [ids.A] },
      ]);
      const id = String(at(booked.result, 'id'));
      const cancelled = await during(() => as('desk1', 'POST', `/api/visits/${id}/cancel`, { body: {} }));
      expect(cancelled.events).toMatchObject([
        { operation: 'visits.cancel', action: 'update', patients: [ids.A] },
      ]);
      const body = { data: { language: 'en' } };
      const changed = await during(() => as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { body }));
      expect(changed.events).toMatchObject([{ action: 'update', type: 'patient', patients: [ids.A] }]);
      const foreign = await during(() => as('patientA', 'PUT', `/api/patients/${rows.patient.B}`, { body }));
      expect(foreign.events).toMatchObject([{ action: 'denied', outcome: 'not_found', patients: [ids.B] }]);
    });

    test('signing in, failing to, registering and a token that is none are on it', async () => {
      const { stack } = world();
      const signIn = await during(() => world().signInAgain('patientB'));
      expect(signIn.events).toMatchObject([{ action: 'sign-in', patients: [(await patientIds()).B] }]);
      const wrong = await during(() => passwordGrant(stack.productUrl, '0799000777', 'Wrong-Password-1'));
      expect(wrong.events).toMatchObject([
        { action: 'denied', outcome: 'sign_in_failed', actor_kind: 'nobody' },
      ]);
      const registered = await stack
        .knex('audit_events')
        .where({ operation: 'patients.register', row_ids: JSON.stringify([world().rows.patient.C]) });
      expect([PHONE_C, registered.length]).toEqual([PHONE_C, 1]);
      for (const path of ['/api/visits', '/api/patients']) {
        const forged = await during(() => send(stack.productUrl, 'GET', path, { token: 'x.y.z' }));
        expect([path, forged.result.status]).toEqual([path, 401]);
        expect(forged.events).toMatchObject([{ action: 'denied', outcome: 'unauthenticated' }]);
      }
    });

    test('the CMS leaves the same traces: lists, one, relation fields', async () => {
      const { stack, rows } = world();
      const ids = await patientIds();
      const tokenOf = async (name: string): Promise<string> =>
        (await lookInCms(stack.productUrl, { name, password: stack.password })).token;
      const token = await tokenOf('admin@mwangaza.example');
      const ask = (path: string, sending: Sending = {}, method = 'GET') =>
        during(() => send(stack.productUrl, method, `/content-manager/${path}`, { token, ...sending }));
      const list = await ask('collection-types/api::patient.patient?pageSize=100');
      expect(list.result.status).toBe(200);
      expect(named(list.events, ids)).toBe('AB');
      expect(list.events).toEqual(
        expect.arrayContaining([expect.objectContaining({ actor_kind: 'admin', action: 'list' })]),
      );
      const one = await ask(`collection-types/api::payment.payment/${rows.payment.B}`);
      expect([one.result.status, named(one.events, ids)]).toEqual([200, 'B']);
      const related = await ask(`relations/api::appointment.appointment/${rows.visit.A}/patient`);
      expect([related.result.status, named(related.events, ids)]).toEqual([200, 'A']);
      // Accounts are no editor's affair.
      const technician = await tokenOf('technician@mwangaza.example');
      const accounts = '/content-manager/collection-types/plugin::users-permissions.user?pageSize=100';
      const account = await during(() => send(stack.productUrl, 'GET', accounts, { token: technician }));
      expect([account.result.status, named(account.events, ids)]).toEqual([200, 'ABC']);
      const body = { fullName: 'Samuel Kiptoo' };
      const write = await ask(`collection-types/api::patient.patient/${rows.patient.B}`, { body }, 'PUT');
      expect(write.result.status).toBe(200);
      expect(write.events).toEqual(
        expect.arrayContaining([expect.objectContaining({ action: 'update', patients: [ids.B] })]),
      );
      const refused = await send(
        stack.productUrl,
        'GET',
        '/content-manager/collection-types/api::patient.patient',
        {
          token: 'x',
        },
      );
      expect(refused.status).toBe(401);
    });

    test('what cannot be written down is not shown and not done', async () => {
      const { stack, rows, as } = world();
      const patients = await stack
        .knex('patients')
        .where({ document_id: rows.patient.A })
        .first<{ language: string }>();
      await stack.knex.schema.renameTable('audit_events', 'audit_events_away');
      try {
        const reads = [
          '/api/visits',
          `/api/visits/${rows.visit.A}`,
          '/api/patients',
          `/api/patients/${rows.patient.A}`,
        ];
        for (const path of [...reads, '/api/appointments?populate=patient', '/api/payments']) {
          const reply = await as('desk1', 'GET', path);
          expect([path, reply.status, at(reply, 'error.code')]).toEqual([path, 503, 'audit_unavailable']);
          for (const name of NAMES) expect(reply.text).not.toContain(name);
        }
        const language = patients.language === 'sw' ? 'en' : 'sw';
        const body = { data: { language } };
        const write = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { body });
        expect([write.status, at(write, 'error.code')]).toEqual([503, 'audit_unavailable']);
        const denied = await as('patientA', 'GET', `/api/visits/${rows.visit.B}`);
        expect(denied.status).toBe(503);
        expect((await as('nobody', 'GET', '/api/services')).status).toBe(200);
      } finally {
        await stack.knex.schema.renameTable('audit_events_away', 'audit_events');
      }
      expect(await stack.knex('patients').where({ document_id: rows.patient.A }).first('language')).toEqual({
        language: patients.language,
      });
    });

    test('a patient reads who looked, and not of themselves; the officer finds it again', async () => {
      const { as, rows } = world();
      await as('desk1', 'GET', `/api/visits/${rows.visit.A}`);
      await as('patientA', 'GET', `/api/visits/${rows.visit.A}`);
      const mine = await as('patientA', 'GET', '/api/audit/mine?limit=50');
      const lines = at(mine, 'events') as {
        who: { role: string | null; name: string | null };
        action: string;
      }[];
      expect(lines[0]).toMatchObject({
        who: { role: 'front-desk', name: expect.any(String) as string },
        action: 'read',
      });
      // Other patients who were refused are there, without their names.
      for (const { who, action } of lines.filter(({ who: { role } }) => role === 'patient')) {
        expect([action, who.name]).toEqual(['denied', null]);
      }
      const query = `patient=${rows.patient.A}&action=read&actorKind=user&limit=1`;
      const found = await during(() => as('officer1', 'GET', `/api/audit/events?${query}`));
      expect(at(found.result, 'events.0')).toMatchObject({
        rows: [rows.visit.A],
        patients: [{ id: rows.patient.A }],
      });
      expect(found.events).toMatchObject([{ operation: 'audit.events', patients: [(await patientIds()).A] }]);
      const second = await as(
        'officer1',
        'GET',
        `/api/audit/events?${query}&before=${String(at(found.result, 'next'))}`,
      );
      expect(at(second, 'events.0.id')).not.toBe(at(found.result, 'events.0.id'));
      expect((await as('officer1', 'GET', `/api/audit/events?patient=${rows.patient.C}`)).status).toBe(404);
    });

    test('within a minute or so it is sealed and anchored', async () => {
      const { as } = world();
      const state = () => as('officer1', 'GET', '/api/audit/chain');
      for (let tries = 0; tries < 900; tries += 1) {
        if (at(await state(), 'lastBatch.anchoredAt')) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(at(await state(), 'lastBatch')).toMatchObject({
        header: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
    });
  });
}

function isLook({ action }: Event): boolean {
  return action === 'read' || action === 'list';
}

function idOf({ rows }: World, path: string, letter: Letter): string {
  if (path.includes('api/patients')) return rows.patient[letter];
  return path.includes('api/payments') ? rows.payment[letter] : rows.visit[letter];
}

/** One list of all three, or one request a row. */
function targets(world: World, path: string): { path: string; letters: Letter[] }[] {
  const id = (letter: Letter): string => idOf(world, path, letter);
  if (path.endsWith(':id')) {
    return LETTERS.map((letter) => ({ path: path.replace(':id', id(letter)), letters: [letter] }));
  }
  if (path === '/api/visits') {
    const days = { from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' };
    return [{ path: `${path}?${new URLSearchParams(days).toString()}`, letters: [...LETTERS] }];
  }
  if (path.startsWith('/console-api/')) {
    const query = new URLSearchParams({ filter: JSON.stringify({ id: LETTERS.map(id) }) }).toString();
    return [{ path: `${path}?${query}`, letters: [...LETTERS] }];
  }
  const filter = LETTERS.map((letter, i) => `filters[documentId][$in][${i}]=${id(letter)}`);
  return [{ path: `${path}?${filter.join('&')}`, letters: [...LETTERS] }];
}

async function freeTime({ stack, rows }: World): Promise<string> {
  const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
  const query = new URLSearchParams({
    practitioner: rows.practitioner.P,
    service: rows.service.P,
    from: new Date(now + 10 * DAY_MS).toISOString(),
    to: new Date(now + 17 * DAY_MS).toISOString(),
  });
  const reply = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
  return String(at(reply, 'slots.0.startsAt'));
}

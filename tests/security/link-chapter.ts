import { randomBytes } from 'node:crypto';
import { answerCode, askCode, newDevice, phoneGrant } from '../support/phone-client';
import { at, send, type Reply } from './client';
import type { Caller, World } from './world';

const BIRTH_DATE = '2017-06-08';
const DAY_MS = 86_400_000;

interface Child {
  id: number;
  document: string;
}

/** Who acts for whom: by a clinic's word only, for that person only, and not a request longer. */
export function linkChapter(world: () => World): void {
  const as = (caller: Caller, method: string, path: string, body?: unknown): Promise<Reply> =>
    world().as(caller, method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { 'Idempotency-Key': `link-${randomBytes(8).toString('hex')}` },
    });
  const addChild = async (): Promise<Child> => {
    const { knex } = world().stack;
    const document = randomBytes(12).toString('hex');
    const clinic = await knex('clinics')
      .where({ document_id: world().rows.clinic.P })
      .first<{ id: number }>('id');
    const now = new Date();
    const [row] = await knex('patients').insert(
      {
        ...{ document_id: document, full_name: 'Yusra Yusuf', language: 'en', active: true },
        ...{ clinic_id: clinic.id, date_of_birth: BIRTH_DATE },
        ...{ created_at: now, updated_at: now, published_at: now },
      },
      ['id'],
    );
    return { id: (row as { id: number }).id, document };
  };
  const codeFor = async ({ document }: Child, kind = 'parent'): Promise<string> =>
    String(at(await as('desk1', 'POST', `/api/patients/${document}/link-codes`, { kind }), 'code'));
  const redeem = (caller: Caller, code: string, birthDate = BIRTH_DATE): Promise<Reply> =>
    as(caller, 'POST', '/api/me/links', { code, birthDate });
  /** What a caller sees of the child, by each of the ways to ask. */
  const seen = async (caller: Caller, { document }: Child): Promise<number[]> => {
    const paths = [
      `/api/patients/${document}`,
      `/api/patients?filters[documentId]=${document}`,
      `/api/appointments?filters[patient][documentId]=${document}&populate=patient`,
      '/api/visits?limit=50',
    ];
    return Promise.all(
      paths.map(async (path) => {
        const reply = await as(caller, 'GET', path);
        if (reply.status !== 200) return reply.status;
        return reply.text.includes(document) ? 1 : 0;
      }),
    );
  };
  const book = async (caller: Caller, patient: string, extra: object = {}): Promise<Reply> => {
    const { stack, rows } = world();
    const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
    const offer = { practitioner: rows.practitioner.P, service: rows.service.P };
    const query = new URLSearchParams({
      ...offer,
      from: new Date(now + 3 * DAY_MS).toISOString(),
      to: new Date(now + 9 * DAY_MS).toISOString(),
    });
    const slots = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
    return as(caller, 'POST', '/api/visits', {
      ...offer,
      startsAt: at(slots, 'slots.0.startsAt'),
      patient,
      ...extra,
    });
  };

  describe('acting for somebody', () => {
    let child: Child;
    let link: string;

    beforeAll(async () => {
      child = await addChild();
      expect(await seen('patientA', child)).toEqual([404, 0, 0, 0]);
      const code = await codeFor(child);
      // Guesses, somebody else's date, and a clinic that does not keep the record.
      expect(at(await redeem('patientB', code, '2017-06-09'), 'error.code')).toBe('link_code_wrong');
      expect(at(await redeem('patientB', 'AAAA-AAAA'), 'error.code')).toBe('link_code_wrong');
      const foreign = await as('desk2', 'POST', `/api/patients/${child.document}/link-codes`, {
        kind: 'parent',
      });
      expect(foreign.status).toBe(404);
      const redeemed = await redeem('patientA', code);
      expect([redeemed.status, at(redeemed, 'kind'), at(redeemed, 'patient')]).toEqual([
        201,
        'parent',
        child.document,
      ]);
      link = String(at(redeemed, 'id'));
      expect(at(await redeem('patientB', code), 'error.code')).toBe('link_code_wrong');
    });

    test('a parent books for a child, sees it everywhere, and is on the trail by name', async () => {
      const { knex } = world().stack;
      const booked = await book('patientA', child.document, { phone: '0797100001' });
      expect([booked.status, at(booked, 'patient.id')]).toEqual([201, child.document]);
      const visit = `/api/visits/${String(at(booked, 'id'))}`;
      expect((await as('patientA', 'GET', visit)).status).toBe(200);
      expect(await seen('patientA', child)).toEqual([1, 1, 1, 1]);
      const renamed = await as('patientA', 'PUT', `/api/patients/${child.document}`, {
        data: { fullName: 'Yusra Amina' },
      });
      expect(renamed.status).toBe(200);
      expect(at(await as('patientA', 'GET', '/api/me/links'), 'dependants.0.patient.id')).toBe(
        child.document,
      );
      const event = await knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .where({ 'e.operation': 'visits.book', 's.patient_id': child.id })
        .first<{ actor_id: number | string }>('e.actor_id');
      const own = await knex('patients')
        .where({ document_id: world().rows.patient.A })
        .first<{ user_id: number }>('user_id');
      expect(Number(event?.actor_id)).toBe(own.user_id);
      expect((await as('patientA', 'POST', `${visit}/cancel`, {})).status).toBe(200);
    });

    test('a parent reads who looked at the child’s record, and that is on the child’s trail', async () => {
      expect((await as('desk1', 'GET', `/api/patients/${child.document}`)).status).toBe(200);
      const where = `/api/audit/mine?of=${child.document}`;
      const looks = await as('patientA', 'GET', where);
      expect(looks.status).toBe(200);
      const { knex } = world().stack;
      const seenBy = at(looks, 'events') as { id: string; who: { role: string | null } }[];
      expect(seenBy.map(({ who }) => who.role)).toContain('front-desk');
      const about = await knex('audit_subjects').where({ patient_id: child.id }).pluck<string[]>('event');
      expect(seenBy.every(({ id }) => about.includes(id))).toBe(true);
      const own = await knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .where({ 'e.operation': 'audit.mine', 's.patient_id': child.id });
      expect(own).toHaveLength(1);
      // Another patient may ask, and finds nobody; staff may not ask here at all.
      for (const [caller, refused] of [
        ['patientB', 404],
        ['doctorX', 403],
        ['desk1', 403],
      ] as const) {
        expect([caller, (await as(caller, 'GET', where)).status]).toEqual([caller, refused]);
      }
      expect((await as('patientA', 'GET', `/api/audit/mine?of=${world().rows.patient.B}`)).status).toBe(404);
    });

    test('nobody else does, whatever they know of the child', async () => {
      for (const caller of ['patientB', 'doctorZ', 'desk2'] as const) {
        expect([caller, ...(await seen(caller, child))]).toEqual([caller, 404, 0, 0, 0]);
      }
      expect((await book('patientB', child.document)).status).toBe(404);
      expect((await book('patientA', world().rows.patient.B)).status).toBe(404);
      const stranger = await as('patientB', 'DELETE', `/api/me/links/${link}`);
      expect(stranger.status).toBe(404);
      const foreign = await as('desk2', 'DELETE', `/api/patients/${child.document}/guardians/${link}`);
      expect(foreign.status).toBe(404);
      // A link of one record cannot be ended through another.
      const through = await as(
        'desk1',
        'DELETE',
        `/api/patients/${world().rows.patient.B}/guardians/${link}`,
      );
      expect(through.status).toBe(404);
    });

    test('the desk sees who acts for the child and ends it; the next request sees nothing', async () => {
      const guardians = await as('desk1', 'GET', `/api/patients/${child.document}/guardians`);
      expect(at(guardians, 'guardians.0.name')).toBe('Amina Yusuf');
      expect((await as('desk1', 'DELETE', `/api/patients/${child.document}/guardians/${link}`)).status).toBe(
        200,
      );
      expect((await as('patientA', 'GET', `/api/audit/mine?of=${child.document}`)).status).toBe(404);
      expect(await seen('patientA', child)).toEqual([404, 0, 0, 0]);
      expect((await book('patientA', child.document)).status).toBe(404);
      expect(at(await as('patientA', 'GET', '/api/me/links'), 'dependants.length')).toBe(0);
    });

    test('of those who show one code at once, one is linked', async () => {
      const another = await addChild();
      const code = await codeFor(another);
      const callers = ['patientA', 'patientB', 'patientA', 'patientB'] as const;
      const replies = await Promise.all(callers.map((caller) => redeem(caller, code)));
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
      const rows = await world().stack.knex('identity_record_links').where({ patient_id: another.id });
      expect(rows).toHaveLength(1);
    });

    test('whoever acts for a grown-up stands in the list of who looked at that record', async () => {
      const { stack, rows } = world();
      const about = `/api/patients/${rows.patient.B}`;
      await stack
        .knex('patients')
        .where({ document_id: rows.patient.B })
        .update({ date_of_birth: '1955-03-02' });
      const appointed = await as('desk1', 'POST', `${about}/guardians`, {
        guardian: rows.patient.A,
        kind: 'carer',
      });
      expect(appointed.status).toBe(201);
      const looks = async (caller: Caller): Promise<number> => {
        const events = at(await as(caller, 'GET', '/api/audit/mine?limit=50'), 'events') as {
          type: string;
          action: string;
          who: { role: string };
        }[];
        return events.filter(
          (one) => one.type === 'patient' && one.action === 'read' && one.who.role === 'patient',
        ).length;
      };
      const before = [await looks('patientA'), await looks('patientB')];
      expect((await as('patientA', 'GET', about)).status).toBe(200);
      expect((await as('patientB', 'GET', about)).status).toBe(200);
      expect([await looks('patientA'), await looks('patientB')]).toEqual([before[0], (before[1] ?? 0) + 1]);
      // The grown-up takes it back.
      const mine = await as('patientB', 'GET', '/api/me/links');
      const given = String(at(mine, 'guardians.0.id'));
      expect((await as('patientB', 'DELETE', `/api/me/links/${given}`)).status).toBe(200);
      expect((await as('patientA', 'GET', about)).status).toBe(404);
    });

    test('a code of the clinic lets the owner of a record sign in with a new phone, once', async () => {
      const { stack } = world();
      const phone = '0722100112';
      const owner = await stack
        .knex('patients')
        .where({ full_name: 'Purity Mwende' })
        .first<{ id: number; document_id: string }>('id', 'document_id');
      const code = await codeFor({ id: owner.id, document: owner.document_id }, 'sign-in');
      const device = newDevice();
      const { body } = await answerCode(stack, await askCode(stack, phone, { device }));
      expect(body).toMatchObject({
        error: 'more_proof_needed',
        ways: expect.arrayContaining(['clinic-code']),
      });
      const shown = { proof: String(body['proof']), device };
      const wrong = await phoneGrant(stack.productUrl, { ...shown, clinic_code: 'AAAA-AAAA' });
      expect(wrong.body['error_description']).toBe('proof_wrong');
      expect((await phoneGrant(stack.productUrl, { ...shown, clinic_code: code })).status).toBe(200);
      expect((await phoneGrant(stack.productUrl, { ...shown, clinic_code: code })).status).toBe(400);
    });
  });
}

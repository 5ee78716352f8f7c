import { at, send, type Reply } from './client';
import type { Caller, World } from './world';
import { domainNow } from './world/domain-now';

const DAY_MS = 86_400_000;

/** Who may book whom with whom: the rows that a booking reaches through its ids. */
export function bookingChapter(world: () => World): void {
  const freeTime = async (clinic: 'P' | 'Q'): Promise<string> => {
    const { stack, rows } = world();
    const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
    const query = new URLSearchParams({
      practitioner: rows.practitioner[clinic],
      service: rows.service[clinic],
      from: new Date(now + DAY_MS).toISOString(),
      to: new Date(now + 8 * DAY_MS).toISOString(),
    });
    const reply = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
    return String(at(reply, 'slots.0.startsAt'));
  };
  const book = (caller: Caller, body: object): Promise<Reply> =>
    world().as(caller, 'POST', '/api/visits', {
      body,
      headers: { 'Idempotency-Key': `booking-${Math.random().toString(36).slice(2)}` },
    });

  describe('booking through ids of other people', () => {
    test('the desk books into the calendar of its own clinic only', async () => {
      const { rows, stack } = world();
      const startsAt = await freeTime('Q');
      const offer = { practitioner: rows.practitioner.Q, service: rows.service.Q, startsAt };
      const before = await stack.knex('scheduling_occupancy').count({ n: '*' });
      expect((await book('desk1', { ...offer, patient: rows.patient.A })).status).toBe(404);
      expect((await book('desk1', { ...offer, patient: rows.patient.C })).status).toBe(404);
      expect(await stack.knex('scheduling_occupancy').count({ n: '*' })).toEqual(before);
      const own = await book('desk2', { ...offer, patient: rows.patient.C });
      expect(own.status).toBe(201);
      expect(
        (await world().as('desk2', 'POST', `/api/visits/${String(at(own, 'id'))}/cancel`, { body: {} }))
          .status,
      ).toBe(200);
    });

    test('a patient books for nobody else, nor with what is not offered', async () => {
      const { rows } = world();
      const startsAt = await freeTime('P');
      const offer = { practitioner: rows.practitioner.P, service: rows.service.P, startsAt };
      const foreign = await book('patientA', { ...offer, patient: rows.patient.B });
      expect([foreign.status, at(foreign, 'error.code')]).toEqual([404, 'not_found']);
      for (const wrong of [
        { ...offer, practitioner: rows.practitioner.R },
        { ...offer, service: rows.service.R },
        { ...offer, service: rows.service.Q },
        { ...offer, practitioner: rows.patient.A },
      ]) {
        const reply = await book('patientA', wrong);
        expect([400, 404]).toContain(reply.status);
      }
    });

    test('who is late says so: the patient, or the desk for who calls; nobody else, and the staff hear of it', async () => {
      const { rows, stack, as } = world();
      const now = await domainNow(stack);
      const id = 'late'.repeat(6);
      const { id: _row, ...old } = await stack
        .knex('appointments')
        .where({ document_id: rows.visit.A })
        .first();
      const [starts, ends] = [DAY_MS / 24, DAY_MS / 12].map((ms) => new Date(now.getTime() + ms));
      const soon = { document_id: id, reference: 'LATE2345', starts_at: starts, ends_at: ends };
      await stack.knex('appointments').insert({ ...old, ...soon, state: 'confirmed', version: 1 });
      const late = (caller: Caller, minutes: number): Promise<Reply> =>
        as(caller, 'POST', `/api/visits/${id}/late`, { body: { minutes } });
      for (const [caller, minutes, status] of [
        ['patientA', 15, 200],
        ['patientA', 15, 200],
        ['patientB', 5, 404],
        ['doctorX', 5, 403],
        ['desk2', 5, 404],
        ['patientA', 7, 400],
        ['desk1', 20, 200],
      ] as const) {
        expect([caller, minutes, (await late(caller, minutes)).status]).toEqual([caller, minutes, status]);
      }
      for (const [caller, path] of [
        ['patientA', `/api/visits/${id}`],
        ['desk1', `/console-api/visits/${id}`],
      ] as const) {
        expect(at(await as(caller, 'GET', path), 'lateMinutes')).toBe(20);
      }
      const kept = { operation: 'visits.late', action: 'update', outcome: 'ok' };
      const trail = await stack.knex('audit_events').where(kept).pluck<string[]>('row_ids');
      expect(trail.filter((ids) => ids.includes(id))).toHaveLength(3);
      const mails = stack.knex('reminders_deliveries as d').join('appointments as v', 'v.id', 'd.visit_id');
      const told = await mails
        .where({ 'v.document_id': id, 'd.kind': 'visit-late-staff' })
        .select<{ channel: string; recipient_id: number }[]>('d.channel', 'd.recipient_id');
      // Two answers, each told to everybody once.
      const people = new Set(told.map(({ recipient_id: person }) => person));
      expect(people.size).toBeGreaterThanOrEqual(2);
      expect(told.map(({ channel }) => channel)).toEqual(Array(2 * people.size).fill('email'));
      await stack.knex('appointments').where({ document_id: id }).update({ state: 'cancelled' });
      const over = await late('patientA', 10);
      expect([over.status, at(over, 'error.code')]).toEqual([409, 'visit_not_awaited']);
      const visit = stack.knex('appointments').where({ document_id: id });
      await stack.knex('reminders_deliveries').whereIn('visit_id', visit.clone().select('id')).delete();
      await visit.delete();
    });

    test('who has come is noted by the clinic and by nobody else, once however many note it at once', async () => {
      const { rows, stack, as } = world();
      const now = await domainNow(stack);
      const id = 'came'.repeat(6);
      const { id: _row, ...old } = await stack
        .knex('appointments')
        .where({ document_id: rows.visit.A })
        .first();
      const [starts, ends] = [DAY_MS / 24, DAY_MS / 12].map((ms) => new Date(now.getTime() + ms));
      const soon = { document_id: id, reference: 'CAME2345', starts_at: starts, ends_at: ends, version: 1 };
      const visit = () => stack.knex('appointments').where({ document_id: id });
      await stack.knex('appointments').insert({ ...old, ...soon, state: 'confirmed', channel: 'in_person' });
      const note = async (caller: Caller, step: string, body = {}): Promise<[number, unknown]> => {
        const reply = await as(caller, 'POST', `/api/visits/${id}/${step}`, { body });
        return [reply.status, at(reply, 'error.code')];
      };
      expect(await note('patientA', 'arrive')).toEqual([403, 'forbidden']);
      for (const step of ['arrive', 'call-in']) expect((await note('desk2', step))[0]).toBe(404);
      expect(await note('desk1', 'arrive', { arrived: 'yes' })).toEqual([400, 'invalid_input']);
      expect(await note('desk1', 'call-in')).toEqual([409, 'visit_not_arrived']);
      const all = await Promise.all(Array.from({ length: 6 }, () => note('desk1', 'arrive')));
      expect(all).toEqual(Array(6).fill([200, undefined]));
      expect(await visit().first('version')).toEqual({ version: 2 });
      for (const [caller, path] of [
        ['patientA', `/api/visits/${id}`],
        ['desk1', `/console-api/visits/${id}`],
      ] as const) {
        expect(at(await as(caller, 'GET', path), 'arrivedAt')).toEqual(expect.stringMatching(/Z$/));
      }
      expect(await note('desk1', 'call-in')).toEqual([200, undefined]);
      expect(await note('desk1', 'arrive', { arrived: false })).toEqual([409, 'visit_called_in']);
      expect(await note('desk1', 'call-in', { calledIn: false })).toEqual([200, undefined]);
      expect(await note('desk1', 'arrive', { arrived: false })).toEqual([200, undefined]);
      const kept = await stack
        .knex('audit_events')
        .whereIn('operation', ['visits.arrive', 'visits.call-in'])
        .andWhere('outcome', 'ok')
        .andWhere('row_ids', 'like', `%${id}%`)
        .pluck<string[]>('operation');
      expect(kept.filter((operation) => operation === 'visits.call-in')).toHaveLength(2);
      expect(kept.length).toBeGreaterThanOrEqual(4);
      // Whoever was called in before the agreed time is closed before it, and by no other way.
      await note('desk1', 'arrive');
      expect(await note('admin1', 'complete')).toEqual([409, 'visit_not_started']);
      await note('desk1', 'call-in');
      expect(await note('admin1', 'no-show')).toEqual([409, 'visit_not_started']);
      expect(await note('admin1', 'complete')).toEqual([200, undefined]);
      await visit().delete();
    });

    test('how a refund of a visit went is told to its clinic, on the trail, and to no other one', async () => {
      const { rows, stack, as } = world();
      const list = (caller: Caller) => as(caller, 'GET', `/api/refund-requests?visit=${rows.visit.A}`);
      const refund = { id: 'SENTBACK1', charge: rows.payment.A, payment: 'sent back', held_payment: null };
      await stack
        .knex('payments')
        .where({ document_id: rows.payment.A })
        .update({ subject: `visit:${rows.visit.A}` });
      await stack.knex('mpesa_refunds').insert({
        ...{ ...refund, receipt: 'TKO4H7X2QR', amount_cents: 120_000, reason: 'person', state: 'failed' },
        ...{ token: 'sent-back-1', result_code: '1', turned_away: 0, sends: 1, queries: 0 },
        requested_at: (await domainNow(stack)).toISOString(),
      });
      const seen = () =>
        stack.knex('audit_events').where({ operation: 'refunds.list', outcome: 'ok' }).count({ n: '*' });
      const before = await seen();
      expect(at(await list('desk1'), 'sent')).toMatchObject([{ fate: 'failed', why: 'no-float' }]);
      expect(await seen()).not.toEqual(before);
      for (const caller of ['desk2', 'admin2'] as const) expect(at(await list(caller), 'sent')).toEqual([]);
      for (const caller of ['patientA', 'doctorX'] as const) expect((await list(caller)).status).toBe(403);
      await stack.knex('mpesa_refunds').where({ id: 'SENTBACK1' }).delete();
    });

    test('a key of one caller gives nothing to another', async () => {
      const { rows, as } = world();
      const startsAt = await freeTime('P');
      const body = { practitioner: rows.practitioner.P, service: rows.service.P, startsAt };
      const headers = { 'Idempotency-Key': 'a-key-that-two-people-use' };
      const first = await as('patientA', 'POST', '/api/visits', { body, headers });
      expect(first.status).toBe(201);
      const second = await as('patientB', 'POST', '/api/visits', { body, headers });
      expect([second.status, at(second, 'error.code')]).toEqual([409, 'slot_taken']);
      const again = await as('patientA', 'POST', '/api/visits', { body, headers });
      expect([again.status, at(again, 'id')]).toEqual([201, at(first, 'id')]);
      await as('patientA', 'POST', `/api/visits/${String(at(first, 'id'))}/cancel`, { body: {} });
    });
  });
}

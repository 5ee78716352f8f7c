import { at, type Reply } from './client';
import type { Caller, World } from './world';

const DAY_MS = 86_400_000;
const REASON = 'The law has us keep your records until 2036';

/** Asking for the end of an account: kept for who answers for the data, and nothing is erased by it. */
export function erasureChapter(world: () => World): void {
  const ask = (caller: Caller): Promise<Reply> =>
    world().as(caller, 'POST', '/api/me/erasure-request', { body: { sure: true } });
  const mine = (caller: Caller): Promise<Reply> => world().as(caller, 'GET', '/api/me/erasure-request');
  const list = (caller: Caller, state = 'open'): Promise<Reply> =>
    world().as(caller, 'GET', `/api/compliance/erasure-requests?state=${state}`);
  const refuse = (caller: Caller, id: string, reason = REASON): Promise<Reply> =>
    world().as(caller, 'POST', `/api/compliance/erasure-requests/${id}/refuse`, { body: { reason } });
  const mails = (id: string) =>
    world().stack.knex('reminders_deliveries').where('dedupe_key', 'like', `account-mail:erasure ${id} %`);
  const trail = async (id: string): Promise<string[]> => {
    const events = world().stack.knex('audit_events').where({ type: 'erasure-request' }).orderBy('id');
    const rows = await events.select<Record<'operation' | 'action' | 'outcome' | 'row_ids', string>[]>();
    return rows
      .filter(
        ({ row_ids: ids, action }) => ids.includes(id) && ['create', 'update', 'denied'].includes(action),
      )
      .map(({ operation, action }) => `${operation} ${action}`);
  };

  describe('the end of an account', () => {
    test('is asked for once, seen by who answers for the data of that clinic, and taken back', async () => {
      const [one, two] = await Promise.all([ask('patientA'), ask('patientA')]);
      const id = String(at(one, 'request.id'));
      expect([one.status, two.status, at(two, 'request.id')]).toEqual([201, 201, id]);
      const days =
        Date.parse(String(at(one, 'request.dueAt'))) - Date.parse(String(at(one, 'request.askedAt')));
      expect(days).toBe(30 * DAY_MS);
      expect(at(await mine('patientB'), 'request')).toBeNull();
      const officers = await mails(id).select<{ kind: string }[]>('kind');
      expect(officers.length).toBeGreaterThanOrEqual(2);
      for (const officer of ['officer1', 'admin1'] as const) {
        const { requests } = (await list(officer)).json as {
          requests: { id: string; patient: { id: string } }[];
        };
        expect(requests.find((each) => each.id === id)?.patient.id).toBe(world().rows.patient.A);
      }
      expect((await list('admin2')).text).not.toContain(id);
      expect((await list('desk1')).status).toBe(403);
      const back = await world().as('patientA', 'DELETE', '/api/me/erasure-request');
      expect([back.status, at(back, 'request.state')]).toEqual([200, 'withdrawn']);
      const late = await refuse('officer1', id);
      expect([late.status, at(late, 'error.code')]).toEqual([409, 'erasure_over']);
      expect((await trail(id)).sort()).toEqual(['erasure.ask create', 'erasure.take-back update']);
    });

    test('is told in the language in which the clinic writes to its staff', async () => {
      const clinic = () => world().stack.knex('clinics').where({ slug: 'mwangaza' });
      const { default_language: before } = await clinic().first<{ default_language: string }>();
      await clinic().update({ default_language: 'sw' });
      const id = String(at(await ask('patientA'), 'request.id'));
      await clinic().update({ default_language: before });
      expect(await mails(id).distinct<{ language: string }[]>('language')).toEqual([{ language: 'sw' }]);
      await world().as('patientA', 'DELETE', '/api/me/erasure-request');
    });

    test('is refused once, by the own clinic, with a reason that the patient reads and nobody else', async () => {
      const id = String(at(await ask('patientA'), 'request.id'));
      expect((await refuse('admin2', id)).status).toBe(404);
      expect((await refuse('officer1', id, 'No.')).status).toBe(400);
      const both = await Promise.all([refuse('officer1', id), refuse('admin1', id)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await mine('patientA')).json).toMatchObject({
        request: { id, state: 'refused', reason: REASON },
      });
      expect((await list('officer1', 'ended')).text).toContain(REASON);
      const kept = await world().stack.knex('compliance_erasure_requests').where({ id }).first<object>();
      expect(JSON.stringify(kept)).not.toContain(REASON);
      const told = await trail(id);
      expect(told.filter((line) => line === 'compliance.erasure-refuse update')).toHaveLength(1);
      expect(told).toContain('compliance.erasure-refuse denied');
      // Nothing was erased, and asking again is another request.
      expect((await world().as('patientA', 'GET', '/api/me')).status).toBe(200);
      const again = String(at(await ask('patientA'), 'request.id'));
      expect(again).not.toBe(id);
      await world().as('patientA', 'DELETE', '/api/me/erasure-request');
    });

    test("asked for and taken back time and again fills nobody's mail box", async () => {
      const statuses: number[] = [];
      for (let round = 0; round < 12; round += 1) {
        statuses.push((await ask('patientB')).status);
        await world().as('patientB', 'DELETE', '/api/me/erasure-request');
      }
      expect([statuses[0], statuses.at(-1)]).toEqual([201, 429]);
    });
  });
}

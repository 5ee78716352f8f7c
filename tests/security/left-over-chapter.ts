import { at } from './client';
import { leftOverSteps } from './left-over-steps';
import type { Caller, World } from './world';

/** What rules could not finish and a person may: messages that did not arrive, and work that failed. */
export function leftOverChapter(world: () => World): void {
  const neema = { msisdn: '254790411223', name: 'Neema Chebet' };
  const { register, book, eventually, statusOf, trail } = leftOverSteps(world, neema);

  describe('what is left to a person', () => {
    let visit = '';
    let failed = '';
    let patient = '';

    beforeAll(async () => {
      patient = await register();
    });

    test('a message that failed is seen by the desk of its clinic, without what it says', async () => {
      const booked = await book('pay');
      visit = String(at(booked, 'id'));
      await eventually(() => statusOf(visit), 'confirmed');
      const { knex } = world().stack;
      const row = () =>
        knex('reminders_deliveries as d')
          .join('appointments as v', 'v.id', 'd.visit_id')
          .where({ 'v.document_id': visit, 'd.kind': 'visit-confirmed', 'd.recipient_kind': 'patient' })
          .whereNull('d.fallback_of')
          .first<{ id: string; finished_at: string | null } | undefined>('d.id', 'd.finished_at');
      await eventually(async () => Boolean((await row())?.finished_at), true);
      failed = (await row())?.id ?? '';
      await knex('reminders_deliveries')
        .where({ id: failed })
        .update({ state: 'failed', error_code: '21614' });
      const seen = await world().as('desk1', 'GET', '/api/deliveries?lost=true');
      expect(seen.status).toBe(200);
      expect(at(seen, 'deliveries')).toContainEqual(
        expect.objectContaining({ id: failed, state: 'failed', reason: 'dead_number', mayBeSentAgain: true }),
      );
      expect(seen.text).not.toContain('facts');
      expect((await world().as('desk2', 'GET', '/api/deliveries')).text).not.toContain(failed);
      expect(JSON.stringify(await trail('deliveries.list', 'list'))).toContain(failed);
      const named = trail('deliveries.list', 'list')
        .join('audit_subjects as s', 's.event', 'audit_events.id')
        .join('patients as p', 'p.id', 's.patient_id')
        .pluck<string[]>('p.document_id');
      expect(await named).toContain(patient);
    });

    test('it is sent again once, by the desk of its clinic and nobody else', async () => {
      const again = (caller: Caller) =>
        world().as(caller, 'POST', `/api/deliveries/${failed}/send-again`, { body: {} });
      expect((await again('desk2')).status).toBe(404);
      expect((await again('doctorX')).status).toBe(403);
      const presses = await Promise.all(['desk1', 'admin1', 'desk1'].map((who) => again(who as Caller)));
      expect(presses.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(presses.map((reply) => at(reply, 'id'))).size).toBe(1);
      const { knex } = world().stack;
      expect(await knex('reminders_deliveries').where({ again_of: failed })).toHaveLength(1);
      expect(await trail('deliveries.send-again', 'create')).toHaveLength(1);
      expect(await trail('deliveries.send-again', 'denied')).not.toHaveLength(0);
    });

    test('work that failed is seen and put back in line by the clinic that runs the place', async () => {
      const { as, stack } = world();
      const [job] = await stack
        .knex('kernel_jobs')
        .where({ state: 'done' })
        .limit(1)
        .select<{ id: string }[]>('id');
      const id = job?.id ?? '';
      await stack.knex('kernel_jobs').where({ id }).update({ state: 'dead', last_error: 'no such thing' });
      const listed = await as('admin1', 'GET', '/api/monitoring/dead-letters');
      expect(at(listed, 'letters')).toContainEqual(expect.objectContaining({ id, error: 'no such thing' }));
      const replay = (caller: Caller) =>
        as(caller, 'POST', `/api/monitoring/dead-letters/${id}/replay`, { body: {} });
      expect((await replay('admin2')).status).toBe(403);
      expect([(await replay('admin1')).status, (await replay('admin1')).status]).toEqual([200, 404]);
      const state = async () =>
        (await stack.knex('kernel_jobs').where({ id }).first<{ state: string }>('state')).state;
      await eventually(state, 'done');
      expect(await trail('dead-letters.replay', 'update')).toHaveLength(1);
    });
  });
}

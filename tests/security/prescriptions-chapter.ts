import { everything } from './canary-chapter';
import { at, type Reply } from './client';
import type { Caller, World } from './world';

const CANARY = 'Kanarimisini 500 mg';
const REASON = 'Kanari aje kwanza kupimwa damu';
const WISH = {
  medicine: { text: CANARY, code: { system: 'urn:clinic:list', code: 'KANARI-1' }, form: 'tablet' },
  dose: {
    ...{ amount: 1, unit: 'tablet', route: 'mouth', meal: 'with', asNeeded: null },
    timing: { kind: 'times', times: 2 },
  },
  ...{ days: 30, startsOn: null, quantity: null, refills: 1, controlled: false, note: 'Kanywe maji' },
};

let calls = 0;
const key = (): Record<string, string> => ({ 'Idempotency-Key': `prescriptions-${(calls += 1)}` });

/** Prescriptions and refills over HTTP: A is treated by X, seen by W by a hand-over; Z works for another clinic. */
export function prescriptionsChapter(world: () => World): void {
  const as = (by: Caller, method: string, path: string, body?: object, headers = key()): Promise<Reply> =>
    world().as(by, method, path, body === undefined ? {} : { body, headers });
  const where = (): string => `/api/patients/${world().rows.patient.A}/prescriptions`;
  const sign = async (wish: object = WISH): Promise<string> => {
    const reply = await as('doctorX', 'POST', where(), wish);
    expect([reply.status, reply.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
    return String(at(reply, 'id'));
  };
  const read = (by: Caller, id: string): Promise<Reply> => as(by, 'GET', `/api/prescriptions/${id}`);
  const ask = (id: string): Promise<Reply> =>
    as('patientA', 'POST', `/api/prescriptions/${id}/refill-requests`, {});
  const refused = (reply: Reply): unknown[] => [reply.status, at(reply, 'error.code')];
  const trail = async (id: string): Promise<string[]> => {
    const rows = await world()
      .stack.knex('audit_events')
      .whereIn('type', ['prescription', 'refill-request'])
      .orderBy('id')
      .select<Record<'operation' | 'action' | 'purpose' | 'row_ids', string>[]>();
    return rows
      .filter(({ row_ids: ids }) => ids.includes(id))
      .map(({ operation, action, purpose }) => `${operation} ${action} ${purpose}`);
  };

  describe('prescriptions and refills', () => {
    test('are seen by the patient and who treats them, and by nobody else', async () => {
      const id = await sign();
      for (const by of ['patientA', 'doctorX', 'doctorW'] as const) {
        const reply = await read(by, id);
        expect([by, reply.status, at(reply, 'medicine.text')]).toEqual([by, 200, CANARY]);
      }
      expect((await read('patientA', id)).json).toMatchObject({
        directions: {
          en: '1 tablet 2 times a day with food for 30 days',
          sw: 'Kidonge 1 mara 2 kwa siku pamoja na chakula kwa siku 30',
        },
        quantity: { value: 60, words: { en: '60 tablets', sw: 'vidonge 60' } },
        fillsLeft: 2,
      });
      for (const by of ['patientB', 'doctorY', 'doctorZ'] as const) {
        expect([by, (await read(by, id)).status]).toEqual([by, 404]);
        expect((await as(by, 'GET', '/api/prescriptions')).text).not.toContain(id);
      }
      for (const by of ['desk1', 'admin1', 'officer1', 'program'] as const) {
        expect([by, (await read(by, id)).status]).toEqual([by, 403]);
        expect([by, (await as(by, 'GET', where())).status]).toEqual([by, 403]);
      }
      expect((await as('patientA', 'GET', '/api/prescriptions')).text).toContain(id);
      expect((await as('doctorX', 'GET', where())).text).toContain(id);
      const seen = await trail(id);
      for (const line of [
        'prescriptions.prescribe create care',
        'prescriptions.read read own',
        'prescriptions.read read care',
        'prescriptions.read denied none',
        'prescriptions.mine list own',
        'prescriptions.of-patient list care',
      ]) {
        expect(seen).toContain(line);
      }
    });

    test('one key signs one prescription, and what is wrong is said at its field', async () => {
      const headers = key();
      const first = await as('doctorX', 'POST', where(), WISH, headers);
      const again = await as('doctorX', 'POST', where(), WISH, headers);
      expect([again.status, at(again, 'id')]).toEqual([201, at(first, 'id')]);
      const wrong = await as('doctorX', 'POST', where(), { ...WISH, refills: 13, days: null });
      expect([wrong.status, at(wrong, 'error.details.field')]).toEqual([400, 'quantity, refills']);
      expect(wrong.text).toContain('Allow at most 12 refills');
      expect(wrong.text).not.toContain('Kanari');
    });

    test('are handed over as often as was signed, and stopped with a reason that the patient reads', async () => {
      const id = await sign();
      const give = (by: Caller): Promise<Reply> =>
        as(by, 'POST', `/api/prescriptions/${id}/dispensings`, { day: null, quantity: null });
      for (const by of ['doctorY', 'doctorZ'] as const) expect((await give(by)).status).toBe(404);
      for (const by of ['desk1', 'patientA'] as const) expect((await give(by)).status).toBe(403);
      expect((await give('doctorX')).json).toMatchObject({ fillsLeft: 1, dispensings: [{}] });
      const both = await Promise.all([give('doctorX'), give('doctorW')]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(refused(await give('doctorX'))).toEqual([409, 'no_refills_left']);
      const stop = (by: Caller): Promise<Reply> =>
        as(by, 'POST', `/api/prescriptions/${id}/stop`, { reason: REASON });
      expect((await stop('doctorZ')).status).toBe(404);
      expect((await stop('doctorX')).status).toBe(200);
      expect((await read('patientA', id)).json).toMatchObject({ status: 'stopped', stoppedFor: REASON });
      expect(refused(await stop('doctorX'))).toEqual([409, 'prescription_over']);
      expect(refused(await ask(id))).toEqual([409, 'prescription_over']);
    });

    test('a refill is asked for once and approved once, whatever two doctors do at the same moment', async () => {
      const id = await sign();
      const others = await as('patientB', 'POST', `/api/prescriptions/${id}/refill-requests`, {});
      expect(others.status).toBe(404);
      const both = await Promise.all([ask(id), ask(id)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const request = String(at(await read('patientA', id), 'refill.id'));
      for (const [by, sees] of [
        ['doctorX', true],
        ['doctorW', true],
        ['doctorY', false],
        ['doctorZ', false],
      ] as const) {
        expect([by, (await as(by, 'GET', '/api/refill-requests')).text.includes(request)]).toEqual([
          by,
          sees,
        ]);
      }
      const approve = (by: Caller): Promise<Reply> =>
        as(by, 'POST', `/api/refill-requests/${request}/approve`, {});
      for (const by of ['doctorY', 'doctorZ'] as const) expect((await approve(by)).status).toBe(404);
      expect((await approve('desk1')).status).toBe(403);
      const approved = await Promise.all([approve('doctorX'), approve('doctorW')]);
      expect(approved.map(({ status }) => status).sort()).toEqual([200, 409]);
      const next = approved.find(({ status }) => status === 200);
      expect(next?.json).toMatchObject({ status: 'active', medicine: { text: CANARY }, fillsLeft: 2 });
      expect((await read('patientA', id)).json).toMatchObject({
        ...{ status: 'completed', refill: { state: 'approved' } },
      });
      expect(await trail(request)).toEqual(
        expect.arrayContaining([
          'refills.ask create own',
          'refills.list list care',
          'refills.approve denied none',
          'refills.approve update care',
        ]),
      );
      expect((await trail(request)).filter((line) => line === 'refills.approve update care')).toHaveLength(1);
    });

    test('refused, the patient reads why; nothing of it stands readable anywhere', async () => {
      const id = await sign();
      const request = String(at(await ask(id), 'refill.id'));
      const refuse = (by: Caller): Promise<Reply> =>
        as(by, 'POST', `/api/refill-requests/${request}/refuse`, { reason: REASON });
      expect((await refuse('doctorZ')).status).toBe(404);
      expect((await refuse('doctorX')).status).toBe(200);
      expect(refused(await refuse('doctorX'))).toEqual([409, 'refill_decided']);
      expect((await read('patientA', id)).json).toMatchObject({
        refill: { state: 'refused', reason: REASON },
      });
      const { knex } = world().stack;
      const told = await knex('kernel_events')
        .where('name', 'like', 'prescription.%')
        .pluck<string[]>('name');
      for (const happening of [
        'signed',
        'dispensed',
        'stopped',
        'refill-asked',
        'refill-approved',
        'refill-refused',
      ])
        expect(told).toContain(`prescription.${happening}`);
      const stored = await everything(world().stack);
      for (const mark of [CANARY, REASON, 'KANARI-1', 'Kanywe maji'])
        expect([mark, stored.includes(mark)]).toEqual([mark, false]);
    });
  });
}

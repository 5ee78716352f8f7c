import { at, type Reply } from './client';
import { bookedVisit } from './world/booked-visit';
import { domainNow } from './world/domain-now';
import type { Caller, World } from './world';

const CANARY = 'Kaswende-canary';
const NOTE = {
  ...{ subjective: CANARY, objective: '', assessment: 'Better', plan: '', diagnoses: [], followUp: null },
};

/** The note of a visit over HTTP: who reads and writes it, and that a signed one stays as it is. */
export function notesChapter(world: () => World): void {
  const url = (id: string, more = ''): string => `/api/visits/${id}/note${more}`;
  const read = (caller: Caller, id: string): Promise<Reply> => world().as(caller, 'GET', url(id));
  const ifMatch = (version: string) => ({ 'If-Match': `"${version}"` });
  const save = (caller: Caller, id: string, version: string, note: object = NOTE): Promise<Reply> =>
    world().as(caller, 'PUT', url(id), { body: note, headers: ifMatch(version) });
  const sign = (caller: Caller, id: string, version: string): Promise<Reply> =>
    world().as(caller, 'POST', url(id, '/sign'), { body: {}, headers: ifMatch(version) });
  const append = (caller: Caller, id: string, text: string): Promise<Reply> =>
    world().as(caller, 'POST', url(id, '/addenda'), {
      ...{ body: { text }, headers: { 'Idempotency-Key': `notes-${text.length}-${caller}` } },
    });
  const code = (reply: Reply): [number, unknown] => [reply.status, at(reply, 'error.code')];
  const trail = async (id: string): Promise<string[]> => {
    const events = await world()
      .stack.knex('audit_events')
      .where({ type: 'note' })
      .where('row_ids', 'like', `%${id}%`)
      .orderBy('id')
      .select<{ operation: string; action: string; outcome: string; purpose: string }[]>();
    return events.map((each) => `${each.operation} ${each.action} ${each.outcome} ${each.purpose}`);
  };

  describe('notes of visits', () => {
    let visit: string;
    let started = 0;
    const begun = async (): Promise<string> => {
      started += 1;
      const now = await domainNow(world().stack);
      const startsAt = new Date(now.getTime() - started * 3_600_000).toISOString();
      return bookedVisit(world(), { startsAt, reference: `NOTES23${started}` });
    };
    beforeEach(async () => {
      visit = await begun();
    });
    const version = async (): Promise<string> => String(at(await read('doctorX', visit), 'version'));

    test('are read and written by whoever treats the patient, and signed by who gave the visit', async () => {
      expect((await save('doctorX', visit, 'none')).status).toBe(200);
      expect(at(await read('doctorW', visit), 'draft.content.subjective')).toBe(CANARY);
      // The draft is nobody's business but the practitioners'.
      const own = await read('patientA', visit);
      expect([own.status, own.text.includes(CANARY)]).toEqual([200, false]);
      for (const caller of ['desk1', 'admin1', 'officer1', 'program', 'desk2'] as const) {
        expect([caller, (await read(caller, visit)).status]).toEqual([caller, 403]);
      }
      for (const caller of ['doctorY', 'doctorZ', 'patientB'] as const) {
        expect([caller, ...code(await read(caller, visit))]).toEqual([caller, 404, 'not_found']);
      }
      expect((await save('patientA', visit, await version())).status).toBe(403);
      expect((await save('doctorY', visit, await version())).status).toBe(404);
      expect(code(await sign('doctorW', visit, await version()))).toEqual([403, 'note_of_another']);
      expect((await sign('doctorX', visit, await version())).status).toBe(200);
      expect(at(await read('patientA', visit), 'signed.content.subjective')).toBe(CANARY);
      const list = await world().as('patientA', 'GET', `/api/patients/${world().rows.patient.A}/notes`);
      expect(list.text).toContain(visit);
      for (const caller of ['patientB', 'doctorY', 'doctorZ'] as const) {
        const path = `/api/patients/${world().rows.patient.A}/notes`;
        expect([caller, (await world().as(caller, 'GET', path)).status]).toEqual([caller, 404]);
      }
      const told = await trail(visit);
      expect(told).toEqual(
        expect.arrayContaining([
          ...['notes.save create ok care', 'notes.read read ok care', 'notes.read read ok own'],
          ...['notes.sign create ok care', 'notes.list list ok own', 'notes.read denied not_found none'],
        ]),
      );
    });

    test('tell the second of two who write, and lose nothing', async () => {
      const first = String(at(await save('doctorX', visit, 'none'), 'version'));
      expect((await save('doctorW', visit, first, { ...NOTE, plan: 'Rest' })).status).toBe(200);
      expect(code(await save('doctorX', visit, first, { ...NOTE, plan: 'Walk' }))).toEqual([
        412,
        'stale_version',
      ]);
      expect(code(await sign('doctorX', visit, first))).toEqual([412, 'stale_version']);
      expect(at(await read('doctorX', visit), 'draft.content.plan')).toBe('Rest');
      expect((await world().as('doctorX', 'PUT', url(visit), { body: NOTE })).status).toBe(428);
    });

    test('signed twice at once are one, and no road changes them', async () => {
      await save('doctorX', visit, 'none');
      const seen = await version();
      const both = await Promise.all([sign('doctorX', visit, seen), sign('doctorX', visit, seen)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const { knex } = world().stack;
      const { id } = await knex('appointments').where({ document_id: visit }).first<{ id: number }>('id');
      const parts = knex('records_signed').where({ visit_id: id });
      expect(await parts.clone().orderBy('part').pluck('part')).toEqual(['encounter', 'note']);
      expect(code(await save('doctorX', visit, seen))).toEqual([409, 'note_signed']);
      const gone = await world().as('doctorX', 'DELETE', url(visit), { headers: ifMatch(seen) });
      expect(code(gone)).toEqual([409, 'note_signed']);
      // By its message: the driver's errors are of another realm than jest's.
      const refused = (act: PromiseLike<unknown>) => Promise.resolve(act).catch(String);
      const rows = () => knex('records_resources').whereIn('id', parts.clone().select('resource'));
      expect(await refused(rows().update({ version: 9 }))).toContain('signed');
      expect(await refused(rows().delete())).toContain('signed');
      const encounter = await rows().where({ type: 'Encounter' }).first<{ fhir_id: string }>('fhir_id');
      const address = `/fhir/Encounter/${encounter.fhir_id}`;
      const stands = await world().as('doctorX', 'GET', address);
      expect(at(stands, 'status')).toBe('finished');
      const body = { ...(stands.json as object), status: 'cancelled' };
      const headers = { 'If-Match': 'W/"1"' };
      expect((await world().as('doctorX', 'PUT', address, { body, headers })).status).toBe(422);
      expect((await world().as('doctorX', 'DELETE', address, { headers })).status).toBe(409);
      expect(at(await world().as('doctorX', 'GET', address), 'status')).toBe('finished');
      expect((await append('doctorW', visit, 'Told by phone')).status).toBe(201);
      expect((await append('doctorY', visit, 'Nobody of theirs')).status).toBe(404);
      expect(at(await read('patientA', visit), 'signed.addenda.0.text')).toBe('Told by phone');
      expect(at(await read('patientA', visit), 'signed.content.subjective')).toBe(CANARY);
    });

    test('are refused with what is missing, and of visits that did not take place', async () => {
      await save('doctorX', visit, 'none', { ...NOTE, subjective: '' });
      const missing = await sign('doctorX', visit, await version());
      expect([...code(missing), at(missing, 'error.details.missing')]).toEqual([
        ...[422, 'note_incomplete', ['subjective_empty']],
      ]);
      for (const wrong of [
        ...[{ ...NOTE, signedAt: 'now' }, { ...NOTE, subjective: 'x'.repeat(4001) }, { subjective: 'x' }],
        ...[{ ...NOTE, diagnoses: [{ text: 'x', code: '1', system: 'http://example.test' }] }],
        ...[{ ...NOTE, followUp: { kind: 'on', day: 'soon' } }],
      ]) {
        expect((await save('doctorX', visit, await version(), wrong)).status).toBe(400);
      }
      await world().stack.knex('appointments').where({ document_id: visit }).update({ state: 'no_show' });
      expect(code(await save('doctorX', visit, await version()))).toEqual([409, 'visit_has_no_note']);
      expect(code(await sign('doctorX', visit, await version()))).toEqual([409, 'visit_has_no_note']);
    });

    test('stand nowhere in clear', async () => {
      await save('doctorX', visit, 'none', {
        ...NOTE,
        diagnoses: [{ text: CANARY, code: null, system: null }],
      });
      await sign('doctorX', visit, await version());
      const { knex } = world().stack;
      for (const table of ['records_drafts', 'records_versions', 'records_resources', 'audit_events']) {
        expect([table, JSON.stringify(await knex(table)).includes(CANARY)]).toEqual([table, false]);
      }
    });
  });
}

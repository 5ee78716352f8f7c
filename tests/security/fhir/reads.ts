import { at } from '../client';
import { outcomeOf, shownIn, type FhirBench } from '../fhir-chapter';
import type { Caller } from '../world';

/** Who sees what of a record, how it is said, and what the trail keeps of it. */
export function fhirReads({ world, as, condition, made, update, patientRow }: FhirBench): void {
  describe('reading', () => {
    let id: string;
    let path: string;
    beforeAll(async () => {
      id = await made(condition(world().rows.patient.A));
      path = `/Condition/${id}`;
    });
    const events = (operation: string) =>
      world()
        .stack.knex('audit_events')
        .where({ operation })
        .orderBy('id', 'desc')
        .select<{ id: string; action: string; outcome: string; purpose: string }[]>();

    test.each<[Caller, number]>([
      ['doctorX', 200],
      ['doctorW', 200],
      ['patientA', 200],
      ['doctorY', 404],
      ['doctorZ', 404],
      ['patientB', 404],
      ['desk1', 403],
      ['admin1', 403],
      ['officer1', 403],
      ['program', 403],
      ['nobody', 401],
    ])('%s of a problem of patient A: %i', async (caller, status) => {
      const reply = await as(caller, 'GET', path);
      if (status !== 200) expect(outcomeOf(reply)[0]).toBe(status);
      else expect([reply.status, at(reply, 'id')]).toEqual([200, id]);
      const history = await as(caller, 'GET', `${path}/_history`);
      const version = await as(caller, 'GET', `${path}/_history/1`);
      expect([history.status, version.status]).toEqual([status, status]);
      // A row of its own and the list always agree.
      const list = await as(caller, 'GET', `/Condition?_id=${id}`);
      if (status === 200 || status === 404) expect(shownIn(list)).toHaveLength(status === 200 ? 1 : 0);
      else expect(list.status).toBe(status);
    });

    test('what is not there and what is not theirs look the same', async () => {
      const theirs = await as('doctorY', 'GET', path);
      const nowhere = await as('doctorY', 'GET', '/Condition/nowhere');
      expect(theirs.text).toBe(nowhere.text);
    });

    test('says which version it is, and sends none that is known already', async () => {
      const reply = await as('doctorX', 'GET', path);
      expect(reply.headers.get('ETag')).toBe('W/"1"');
      expect(reply.headers.get('Content-Type')).toBe('application/fhir+json; charset=utf-8');
      expect(Date.parse(reply.headers.get('Last-Modified') ?? '')).not.toBeNaN();
      expect(at(reply, 'meta.versionId')).toBe('1');
      const known = await as('doctorX', 'GET', path, { headers: { 'If-None-Match': 'W/"1"' } });
      expect([known.status, known.text, known.headers.get('ETag')]).toEqual([304, '', 'W/"1"']);
      const other = await as('doctorX', 'GET', path, { headers: { 'If-None-Match': 'W/"2"' } });
      expect(other.status).toBe(200);
    });

    test('each look is on the trail with its patient, also one that was refused', async () => {
      const row = await patientRow(world().rows.patient.A);
      const before = (await events('fhir.read')).length;
      await as('doctorX', 'GET', path);
      await as('doctorX', 'GET', path, { headers: { 'If-None-Match': 'W/"1"' } });
      await as('doctorY', 'GET', path);
      const [refused, known, seen, ...rest] = await events('fhir.read');
      expect(rest).toHaveLength(before);
      expect(refused).toMatchObject({ action: 'denied', outcome: 'not_found' });
      for (const event of [known, seen]) {
        expect(event).toMatchObject({ action: 'read', outcome: 'ok', purpose: 'care' });
        const subjects = await world()
          .stack.knex('audit_subjects')
          .where({ event: event?.id })
          .pluck<number[]>('patient_id');
        expect(subjects).toEqual([row]);
      }
    });

    test('every version is kept; a version that never was is 404', async () => {
      const own = await made(condition(world().rows.patient.A));
      const changed = { ...condition(world().rows.patient.A), id: own, note: [{ text: 'Better' }] };
      expect((await update(`/Condition/${own}`, 1, changed)).status).toBe(200);
      const first = await as('doctorX', 'GET', `/Condition/${own}/_history/1`);
      const second = await as('doctorX', 'GET', `/Condition/${own}/_history/2`);
      expect([at(first, 'note'), at(second, 'note.0.text')]).toEqual([undefined, 'Better']);
      for (const version of ['3', '0', 'x', '1e0', '99999999999']) {
        const none = await as('doctorX', 'GET', `/Condition/${own}/_history/${version}`);
        expect(outcomeOf(none)).toEqual([404, 'not-found']);
      }
      const history = await as('doctorX', 'GET', `/Condition/${own}/_history?_count=1`);
      expect(shownIn(history)).toEqual([`Condition/${own}`]);
      expect(at(history, 'entry.0.response.etag')).toBe('W/"2"');
      const next = (at(history, 'link') as { url: string }[])[1]?.url ?? '';
      const older = await as(
        'doctorX',
        'GET',
        new URL(next).pathname.replace(/^\/fhir/, '') + new URL(next).search,
      );
      expect(at(older, 'entry.0.response.etag')).toBe('W/"1"');
    });

    test('a patient is drawn from the clinic’s list', async () => {
      const { A, B } = world().rows.patient;
      const reply = await as('doctorX', 'GET', `/Patient/${A}`);
      expect([reply.status, at(reply, 'id'), at(reply, 'active')]).toEqual([200, A, true]);
      expect(at(reply, 'name.0.text')).toEqual(expect.any(String));
      expect(reply.text).not.toContain('telecom');
      const list = shownIn(await as('doctorX', 'GET', '/Patient?_count=100'));
      expect([list.includes(`Patient/${A}`), list.includes(`Patient/${B}`)]).toEqual([true, false]);
      expect(outcomeOf(await as('doctorX', 'GET', `/Patient/${B}`))).toEqual([404, 'not-found']);
      expect(shownIn(await as('patientA', 'GET', '/Patient'))).toContain(`Patient/${A}`);
      const name = String(at(reply, 'name.0.text')).slice(0, 3).toLowerCase();
      const named = shownIn(await as('doctorX', 'GET', `/Patient?name=${name}`));
      expect([named.includes(`Patient/${A}`), named.length < list.length]).toEqual([true, true]);
      expect(shownIn(await as('doctorX', 'GET', '/Patient?name=%25'))).toEqual([]);
      expect(shownIn(await as('doctorX', 'GET', '/Patient?name=Nobody-At-All'))).toEqual([]);
      expect(shownIn(await as('doctorX', 'GET', '/Patient?birthdate=gt2100'))).toEqual([]);
    });

    test('in an emergency the trail says so of each patient', async () => {
      const { A, B } = world().rows.patient;
      const theirs = await made(condition(B), 'doctorY');
      expect((await as('doctorW', 'GET', `/Condition/${theirs}`)).status).toBe(404);
      const reason = { category: 'unconscious', words: 'Brought in by a neighbour, cannot speak' };
      const opened = await world().as('doctorW', 'POST', '/api/care/break-glass', {
        body: { patient: B, reason },
      });
      expect(opened.status).toBe(201);
      // It is opened to be read (ADR 13).
      expect((await as('doctorW', 'DELETE', `/Condition/${theirs}`)).status).toBe(403);
      const list = await as('doctorW', 'GET', '/Condition');
      expect(shownIn(list)).toEqual(expect.arrayContaining([`Condition/${theirs}`, `Condition/${id}`]));
      const [one, other] = await events('fhir.search');
      const found = await world()
        .stack.knex('audit_events as e')
        .join('audit_subjects as s', 's.event', 'e.id')
        .whereIn('e.id', [String(one?.id), String(other?.id)])
        .select<{ patient_id: number; purpose: string }[]>('s.patient_id', 'e.purpose');
      expect(new Map(found.map(({ patient_id, purpose }) => [patient_id, purpose]))).toEqual(
        new Map([
          [await patientRow(A), 'care'],
          [await patientRow(B), 'emergency'],
        ]),
      );
      expect(
        (await world().as('doctorW', 'DELETE', `/api/care/break-glass/${String(at(opened, 'id'))}`)).status,
      ).toBe(200);
      expect((await as('doctorW', 'GET', `/Condition/${theirs}`)).status).toBe(404);
    });
  });
}

import { at } from '../client';
import { outcomeOf, shownIn, type FhirBench } from '../fhir-chapter';

const CANARY = 'Kifaduro-canary';

/** Creating, changing and ending resources; whose, by whom, and over what nobody writes. */
export function fhirWrites({ world, as, condition, observation, made, update }: FhirBench): void {
  describe('writing', () => {
    const rowsOf = (table: string): Promise<{ n: number }> =>
      world().stack.knex(table).count({ n: '*' }).first<{ n: number }>();

    test('a resource is stored under an id of ours, and told where it is', async () => {
      const body = { ...condition(world().rows.patient.A), id: 'mine' };
      const reply = await as('doctorX', 'POST', '/Condition', { body });
      expect(reply.status).toBe(201);
      const id = String(at(reply, 'id'));
      expect(id).not.toBe('mine');
      expect(reply.headers.get('Location')).toBe(
        `${world().stack.productUrl}/fhir/Condition/${id}/_history/1`,
      );
      expect(reply.headers.get('ETag')).toBe('W/"1"');
      expect((await as('doctorX', 'GET', `/Condition/${id}`)).text).toBe(reply.text);
    });

    test.each<[string, object, number, string | null]>([
      ['has no code where one is needed', { clinicalStatus: 'active' }, 422, 'Condition.clinicalStatus'],
      ['is of another type', { resourceType: 'Observation' }, 400, null],
      ['has a field that R4 lacks', { colour: 'red' }, 422, 'Condition.colour'],
      ['is about nobody', { subject: undefined }, 422, 'Condition.subject'],
      [
        'is about a patient who is not there',
        { subject: { reference: 'Patient/nobody' } },
        422,
        'Condition.subject',
      ],
    ])('what %s is refused and named, and nothing is stored', async (_what, more, status, place) => {
      const before = [await rowsOf('records_versions'), await rowsOf('records_search')];
      const body = condition(world().rows.patient.A, { ...more, note: [{ text: CANARY }] });
      const reply = await as('doctorX', 'POST', '/Condition', { body });
      expect(outcomeOf(reply)[0]).toBe(status);
      if (place !== null) expect(JSON.stringify(at(reply, 'issue'))).toContain(place);
      expect(reply.text).not.toContain(CANARY);
      expect([await rowsOf('records_versions'), await rowsOf('records_search')]).toEqual(before);
    });

    test('nobody writes into a record that they do not see, and is not told whether it is there', async () => {
      const { A, B } = world().rows.patient;
      const theirs = await as('doctorX', 'POST', '/Condition', { body: condition(B) });
      const nobodys = await as('doctorX', 'POST', '/Condition', { body: condition('nobody') });
      expect(outcomeOf(theirs)[0]).toBe(422);
      expect(theirs.text).toBe(nobodys.text);
      for (const caller of ['patientA', 'desk1', 'admin1', 'officer1', 'program'] as const) {
        const refused = await as(caller, 'POST', '/Condition', { body: condition(A) });
        expect([caller, ...outcomeOf(refused)]).toEqual([caller, 403, 'forbidden']);
      }
      const id = await made(condition(A));
      const moved = await update(`/Condition/${id}`, 1, { ...condition(B), id });
      expect(outcomeOf(moved)[0]).toBe(422);
      expect(outcomeOf(await update(`/Condition/${id}`, 1, { ...condition(A), id }, 'doctorY'))[0]).toBe(404);
      expect(outcomeOf(await as('doctorY', 'DELETE', `/Condition/${id}`))[0]).toBe(404);
    });

    test('an update needs the version that its author saw, and of two at once one is told', async () => {
      const { A } = world().rows.patient;
      const id = await made(condition(A));
      const path = `/Condition/${id}`;
      const next = (text: string) => ({ ...condition(A), id, note: [{ text }] });
      expect(outcomeOf(await as('doctorX', 'PUT', path, { body: next('none') }))).toEqual([428, 'required']);
      const any = await as('doctorX', 'PUT', path, { body: next('any'), headers: { 'If-Match': '*' } });
      expect(outcomeOf(any)).toEqual([412, 'conflict']);
      const both = await Promise.all([update(path, 1, next('one')), update(path, 1, next('two'))]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(outcomeOf(both.find(({ status }) => status === 412)!)).toEqual([412, 'conflict']);
      const stands = await as('doctorX', 'GET', path);
      expect(at(stands, 'note.0.text')).toBe(
        at(
          both.find(({ status }) => status === 200)!,
          'note.0.text',
        ),
      );
      expect(stands.headers.get('ETag')).toBe('W/"2"');
      // The same once more is no version.
      const same = await update(path, 2, next(String(at(stands, 'note.0.text'))));
      expect([same.status, same.headers.get('ETag')]).toEqual([200, 'W/"2"']);
      expect(outcomeOf(await update(path, 2, { ...next('x'), id: 'other' }))[0]).toBe(400);
      expect(outcomeOf(await update('/Condition/nowhere', 1, { ...next('x'), id: 'nowhere' }))[0]).toBe(404);
    });

    test('what was deleted is gone, found by nothing, and kept', async () => {
      const { A } = world().rows.patient;
      const id = await made(observation(A, 'deleted-one', '2026-01-01'));
      const path = `/Observation/${id}`;
      const stale = await as('doctorX', 'DELETE', path, { headers: { 'If-Match': 'W/"7"' } });
      expect(outcomeOf(stale)).toEqual([412, 'conflict']);
      const ended = await as('doctorX', 'DELETE', path);
      expect([ended.status, ended.text]).toEqual([204, '']);
      expect((await as('doctorX', 'DELETE', path)).status).toBe(204);
      expect(outcomeOf(await as('doctorX', 'GET', path))).toEqual([410, 'deleted']);
      expect(outcomeOf(await as('doctorY', 'GET', path))).toEqual([404, 'not-found']);
      expect(outcomeOf(await update(path, 2, { ...observation(A, 'x', '2026-01-01'), id }))[0]).toBe(410);
      expect(shownIn(await as('doctorX', 'GET', `/Observation?code=deleted-one&patient=${A}`))).toEqual([]);
      expect(shownIn(await as('doctorX', 'GET', `/Observation?_id=${id}`))).toEqual([]);
      expect((await as('doctorX', 'GET', `${path}/_history/1`)).status).toBe(200);
      expect(outcomeOf(await as('doctorX', 'GET', `${path}/_history/2`))[0]).toBe(410);
      const history = await as('doctorX', 'GET', `${path}/_history`);
      expect(at(history, 'entry.0.request.method')).toBe('DELETE');
      expect(at(history, 'entry.0.resource')).toBeUndefined();
      const last = await world()
        .stack.knex('audit_events')
        .where({ operation: 'fhir.delete', outcome: 'ok' })
        .pluck<string[]>('action');
      expect(last.filter((action) => action === 'delete').length).toBe(1);
    });

    test('stored once, however often it is sent, when there is to be only one', async () => {
      const { A } = world().rows.patient;
      const value = `once-${Date.now()}`;
      const body = condition(A, { identifier: [{ system: 'urn:own', value }] });
      const headers = { 'If-None-Exist': `identifier=urn:own|${value}` };
      const first = await as('doctorX', 'POST', '/Condition', { body, headers });
      const again = await as('doctorX', 'POST', '/Condition', { body, headers });
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(at(again, 'id')).toBe(at(first, 'id'));
      const looks = await world()
        .stack.knex('audit_events')
        .where({ operation: 'fhir.create', action: 'read' })
        .where('row_ids', 'like', `%Condition/${String(at(first, 'id'))}%`)
        .pluck<string[]>('purpose');
      expect(looks).toEqual(['care']);
      await made(body);
      expect(outcomeOf(await as('doctorX', 'POST', '/Condition', { body, headers }))[0]).toBe(412);
      const unknown = { 'If-None-Exist': 'colour=red' };
      expect(outcomeOf(await as('doctorX', 'POST', '/Condition', { body, headers: unknown }))[0]).toBe(400);
    });

    test('nothing of it stands readable in the search tables', async () => {
      const { A } = world().rows.patient;
      const identifier = [{ system: `urn:${CANARY}`, value: CANARY }];
      const code = { coding: [{ system: 'urn:x', code: CANARY }], text: CANARY };
      const id = await made(condition(A, { identifier, code }));
      expect(shownIn(await as('doctorX', 'GET', `/Condition?code=${CANARY}`))).toContain(`Condition/${id}`);
      const { knex } = world().stack;
      const raw = JSON.stringify([
        await knex('records_search'),
        await knex('records_versions'),
        await knex('audit_events'),
      ]);
      expect(raw).not.toContain(CANARY);
      expect(raw).toContain('active');
    });

    test('a body that is none is refused before anything', async () => {
      const sent = (raw: string, type = 'application/fhir+json') =>
        as('doctorX', 'POST', '/Condition', { raw, headers: { 'Content-Type': type } });
      expect(outcomeOf(await sent('{'))[0]).toBe(400);
      expect(outcomeOf(await sent('[]'))[0]).toBe(400);
      expect(outcomeOf(await sent('{"resourceType":"Condition","__proto__":{}}'))[0]).toBe(400);
      expect(outcomeOf(await sent('<Condition/>', 'application/fhir+xml'))[0]).toBe(415);
      expect(outcomeOf(await sent(`"${'x'.repeat(5 * 1024 * 1024)}"`))[0]).toBe(413);
    });

    test('what is not declared is not there', async () => {
      const undeclared: [string, string, number][] = [
        ['PATCH', '/Condition/x', 405],
        ['DELETE', '/Organization/x', 405],
        ['POST', '/Patient', 405],
        ['PUT', '/Patient/x', 405],
        ['GET', '/Claim', 404],
        ['GET', '/Claim/x', 404],
        ['GET', '/Patient/x/_history', 404],
        ['GET', '/__proto__', 404],
        ['GET', '/constructor/x', 404],
        ['GET', '/Condition/x/y/z/w', 404],
      ];
      for (const [method, path, status] of undeclared) {
        const reply = await as('doctorX', method, path, method === 'GET' ? {} : { body: {} });
        expect(reply.headers.get('Content-Type')).toMatch(/^application\/fhir\+json/);
        expect([method, path, reply.status, at(reply, 'resourceType')]).toEqual([
          ...[method, path, status],
          'OperationOutcome',
        ]);
      }
    });
  });
}

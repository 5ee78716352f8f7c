import { at, type Reply } from '../client';
import { linkIn, outcomeOf, shownIn, type FhirBench } from '../fhir-chapter';

type Entry = Record<string, unknown>;

/** Many at once: whole or not at all, or each for itself; and a record as a whole. */
export function fhirBundles({ world, as, condition, observation, made }: FhirBench): void {
  describe('bundles', () => {
    const bundle = (type: string, entry: Entry[]) => ({ resourceType: 'Bundle', type, entry });
    const post = (entry: Entry[], type = 'transaction', caller = 'doctorX' as const): Promise<Reply> =>
      as(caller, 'POST', '', { body: bundle(type, entry) });
    const create = (resource: Entry, fullUrl: string, more: Entry = {}): Entry => ({
      fullUrl,
      resource,
      request: { method: 'POST', url: String(resource['resourceType']), ...more },
    });
    const encounter = (patient: string, more: Entry = {}): Entry => ({
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR' },
      subject: { reference: `Patient/${patient}` },
      ...more,
    });
    const uuid = (n: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${n}`;
    const versions = async (): Promise<unknown> =>
      world().stack.knex('records_versions').count({ n: '*' }).first();

    test('a transaction is stored whole, and what was called by a name is found by its address', async () => {
      const { A } = world().rows.patient;
      const old = await made(condition(A));
      const code = `whole-${Date.now()}`;
      const reply = await post([
        create(observation(A, code, '2026-01-01', { encounter: { reference: uuid(1) } }), uuid(2)),
        create(encounter(A), uuid(1)),
        { request: { method: 'DELETE', url: `Condition/${old}` } },
      ]);
      expect([reply.status, at(reply, 'type')]).toEqual([200, 'transaction-response']);
      const entries = at(reply, 'entry') as { response: { status: string; location?: string } }[];
      expect(entries.map(({ response }) => response.status)).toEqual(['201', '201', '204']);
      const [, id] = /Encounter\/([^/]+)\//.exec(entries[1]?.response.location ?? '') ?? [];
      const [found] = shownIn(await as('doctorX', 'GET', `/Observation?encounter=${id}&code=${code}`));
      const stored = await as('doctorX', 'GET', `/${found}`);
      expect(at(stored, 'encounter.reference')).toBe(`Encounter/${id}`);
      expect((await as('doctorX', 'GET', `/Condition/${old}`)).status).toBe(410);
    });

    test.each<[string, (patient: Record<'A' | 'B', string>) => Entry, number]>([
      ['is not valid', ({ A }) => create({ ...condition(A), colour: 'red' }, uuid(2)), 422],
      ['is about somebody else’s patient', ({ B }) => create(condition(B), uuid(2)), 422],
      ['deletes what is not there', () => ({ request: { method: 'DELETE', url: 'Condition/nowhere' } }), 404],
      ['is of a type that is not served', () => ({ request: { method: 'DELETE', url: 'Claim/c1' } }), 405],
      ['only reads', ({ A }) => ({ request: { method: 'GET', url: `Patient/${A}` } }), 405],
      [
        'is an update without a version',
        ({ A }) => ({
          ...create({ ...condition(A), id: 'c' }, uuid(2)),
          request: { method: 'PUT', url: 'Condition/c' },
        }),
        428,
      ],
    ])('with one entry that %s nothing is stored', async (_what, wrong, status) => {
      const { A, B } = world().rows.patient;
      const before = await versions();
      const reply = await post([create(encounter(A), uuid(1)), wrong({ A, B })]);
      expect(outcomeOf(reply)[0]).toBe(status);
      expect(await versions()).toEqual(before);
    });

    test('what is to be there once is referred to where it is', async () => {
      const { A } = world().rows.patient;
      const value = `visit-${Date.now()}`;
      const visit = encounter(A, { identifier: [{ system: 'urn:visits', value }] });
      const id = await made(visit);
      const code = `again-${value}`;
      const reply = await post([
        create(visit, uuid(1), { ifNoneExist: `identifier=urn:visits|${value}` }),
        create(observation(A, code, '2026-01-01', { encounter: { reference: uuid(1) } }), uuid(2)),
      ]);
      expect(at(reply, 'entry.0.response.status')).toBe('200');
      expect(shownIn(await as('doctorX', 'GET', `/Observation?code=${code}&encounter=${id}`))).toHaveLength(
        1,
      );
    });

    test('of a batch each entry is answered for itself', async () => {
      const { A, B } = world().rows.patient;
      const reply = await post(
        [
          create(condition(A), uuid(1)),
          create(condition(B), uuid(2)),
          { request: { method: 'GET', url: `Patient/${A}` } },
          { request: { method: 'GET', url: `Patient/${B}` } },
          { request: { method: 'GET', url: 'Condition?_count=1' } },
          { request: { method: 'GET', url: 'Condition?colour=red' } },
          { request: { method: 'PATCH', url: 'Condition/x' } },
          { request: {} },
        ],
        'batch',
      );
      expect([reply.status, at(reply, 'type')]).toEqual([200, 'batch-response']);
      const entries = at(reply, 'entry') as {
        response: { status: string; outcome?: Entry };
        resource?: Entry;
      }[];
      const statuses = ['201', '422', '200', '404', '200', '400', '405', '400'];
      expect(entries.map(({ response }) => response.status)).toEqual(statuses);
      expect(entries[1]?.response.outcome?.['resourceType']).toBe('OperationOutcome');
      expect(entries[2]?.resource?.['id']).toBe(A);
      const refused = await world()
        .stack.knex('audit_events')
        .where({ operation: 'fhir.bundle', action: 'denied', outcome: 'not_found' })
        .pluck('id');
      expect(refused).toHaveLength(1);
    });

    test('a batch searches twenty times, and is told to send the rest in another', async () => {
      const search = { request: { method: 'GET', url: 'Condition?_count=1' } };
      const reply = await post(
        Array.from({ length: 21 }, () => search),
        'batch',
      );
      const answered = at(reply, 'entry') as { response: { status: string } }[];
      const statuses = answered.map(({ response }) => response.status);
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => '200'), '422']);
    });

    test('a patient writes nothing this way either, and reads their own', async () => {
      const { A, B } = world().rows.patient;
      const entries = [
        create(condition(A), uuid(1)),
        { request: { method: 'DELETE', url: 'Condition/x' } },
        { request: { method: 'GET', url: `Patient/${A}` } },
        { request: { method: 'GET', url: `Patient/${B}` } },
      ];
      const reply = await as('patientA', 'POST', '', { body: bundle('batch', entries) });
      const answered = at(reply, 'entry') as { response: { status: string } }[];
      expect(answered.map(({ response }) => response.status)).toEqual(['403', '403', '200', '404']);
      const whole = await as('patientA', 'POST', '', { body: bundle('transaction', entries.slice(0, 1)) });
      expect(outcomeOf(whole)).toEqual([403, 'forbidden']);
    });

    test('what is no bundle to be done is refused', async () => {
      expect(outcomeOf(await as('doctorX', 'POST', '', { body: bundle('collection', []) }))[0]).toBe(400);
      expect(outcomeOf(await as('doctorX', 'POST', '', { body: {} }))[0]).toBe(400);
      const many = Array.from({ length: 501 }, () => ({ request: { method: 'GET', url: 'Condition' } }));
      expect(outcomeOf(await post(many, 'batch'))).toEqual([422, 'too-long']);
    });

    test('everything of a patient comes page by page, and nothing of anybody else', async () => {
      const { A, B } = world().rows.patient;
      const theirs = await made(condition(B), 'doctorY');
      const all: string[] = [];
      let page = await as('doctorX', 'GET', `/Patient/${A}/$everything?_count=7`);
      expect(shownIn(page)[0]).toBe(`Patient/${A}`);
      for (let turns = 0; turns < 100; turns += 1) {
        all.push(...shownIn(page));
        const next = linkIn(page, 'next');
        if (next === undefined) break;
        const { pathname, search } = new URL(next);
        page = await as('doctorX', 'GET', pathname.replace(/^\/fhir/, '') + search);
      }
      expect(new Set(all).size).toBe(all.length);
      expect(all).not.toContain(`Condition/${theirs}`);
      const counted = await as('doctorX', 'GET', `/Condition?patient=${A}&_count=0`);
      expect(all.filter((address) => address.startsWith('Condition/'))).toHaveLength(
        Number(at(counted, 'total')),
      );
      expect(outcomeOf(await as('doctorX', 'GET', `/Patient/${B}/$everything`))[0]).toBe(404);
      expect(outcomeOf(await as('doctorX', 'GET', `/Patient/${A}/$everything?start=2020`))[0]).toBe(400);
    });

    test('a resource is judged without being stored', async () => {
      const { A } = world().rows.patient;
      const before = await versions();
      const good = await as('doctorX', 'POST', '/Condition/$validate', { body: condition(A) });
      expect([good.status, at(good, 'issue.0.severity')]).toEqual([200, 'information']);
      const bad = await as('doctorX', 'POST', '/Condition/$validate', {
        body: { ...condition(A), colour: 'red' },
      });
      expect([bad.status, at(bad, 'issue.0.severity')]).toEqual([200, 'error']);
      expect(bad.text).toContain('Condition.colour');
      expect(await versions()).toEqual(before);
    });
  });
}

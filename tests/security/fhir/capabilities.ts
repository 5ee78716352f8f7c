import { readDefinitions } from '../../../plugins/records/server/adapters/medplum/definitions';
import { medplumValidator } from '../../../plugins/records/server/adapters/medplum/validator';
import { at, type Reply } from '../client';
import { outcomeOf, type FhirBench } from '../fhir-chapter';

interface Declared {
  type: string;
  interaction: { code: string }[];
  searchParam: { name: string; type: string }[];
  operation: { name: string }[];
}
const ALL = ['read', 'vread', 'history-instance', 'search-type', 'create', 'update', 'delete'] as const;
type Interaction = (typeof ALL)[number];

/** What /metadata declares is there and answers as the specification says; what it does not declare is not there. */
export function fhirCapabilities({ world, as }: FhirBench): void {
  describe('what is declared', () => {
    let declared: Declared[];
    beforeAll(async () => {
      declared = at(await as('nobody', 'GET', '/metadata'), 'rest.0.resource') as Declared[];
    });
    /** Of something that is not there: a served interaction says so by itself, another is no route or no method. */
    const ask = (type: string, interaction: Interaction): Promise<Reply> => {
      const path = `/${type}/nowhere`;
      switch (interaction) {
        case 'read':
          return as('doctorX', 'GET', path);
        case 'vread':
          return as('doctorX', 'GET', `${path}/_history/1`);
        case 'history-instance':
          return as('doctorX', 'GET', `${path}/_history`);
        case 'search-type':
          return as('doctorX', 'GET', `/${type}?_id=nowhere`);
        case 'create':
          return as('doctorX', 'POST', `/${type}`, { body: { resourceType: type, nonsense: true } });
        case 'update':
          return as('doctorX', 'PUT', path, { body: { resourceType: type, id: 'nowhere' } });
        case 'delete':
          return as('doctorX', 'DELETE', path);
      }
    };
    const ANSWERS: Record<Interaction, number> = {
      read: 404,
      vread: 404,
      'history-instance': 404,
      'search-type': 200,
      create: 422,
      update: 428,
      delete: 404,
    };

    test('each interaction of each type answers, and those that are not declared are refused', async () => {
      expect(declared.length).toBeGreaterThan(14);
      for (const { type, interaction } of declared) {
        const codes = interaction.map(({ code }) => code);
        for (const each of ALL) {
          const reply = await ask(type, each);
          const isDeclared = codes.includes(each);
          const expected = isDeclared ? [ANSWERS[each]] : [404, 405];
          expect([type, each, expected.includes(reply.status)]).toEqual([type, each, true]);
          if (reply.status !== 200) outcomeOfAny(reply);
        }
      }
    });

    test('each search parameter is taken by a value of its kind, and no other is', async () => {
      const value: Record<string, string> = {
        token: 'x',
        string: 'x',
        date: '2026',
        reference: 'x',
        uri: 'x',
      };
      for (const { type, searchParam } of declared) {
        for (const { name, type: kind } of searchParam) {
          const reply = await as('doctorX', 'GET', `/${type}?${name}=${value[kind]}`);
          expect([type, name, reply.status]).toEqual([type, name, 200]);
        }
        for (const unknown of ['colour', 'onset-age', '_tag', '_profile', '_list']) {
          expect(outcomeOf(await as('doctorX', 'GET', `/${type}?${unknown}=x`))[0]).toBe(400);
        }
      }
    });

    test('each operation is there', async () => {
      const { A } = world().rows.patient;
      for (const { type, operation } of declared) {
        for (const { name } of operation) {
          const reply =
            name === 'everything'
              ? await as('doctorX', 'GET', `/${type}/${A}/$everything`)
              : await as('doctorX', 'POST', `/${type}/$${name}`, { body: { resourceType: type } });
          expect([type, name, reply.status]).toEqual([type, name, 200]);
        }
      }
    });

    test('it is a valid CapabilityStatement', async () => {
      const statement = await as('nobody', 'GET', '/metadata');
      expect(medplumValidator(readDefinitions('dist/fhir'))(statement.json)).toEqual([]);
    });
  });
}

/** fhir-door.ts says less than a route does. */
function outcomeOfAny(reply: Reply): void {
  expect(reply.headers.get('Content-Type')).toMatch(/^application\/fhir\+json/);
  expect(at(reply, 'resourceType')).toBe('OperationOutcome');
}

import { SEARCH_PARAMS, type ParamKind } from '../search/params';
import type { JsonObject } from '../validation/finding';
import { isOwned, SERVED } from './served';

const TYPE_OF: Readonly<Record<ParamKind, string>> = {
  token: 'token',
  status: 'token',
  date: 'date',
  words: 'string',
  reference: 'reference',
  patient: 'reference',
  'listed-name': 'string',
  'listed-day': 'date',
};

/**
 * What is served at /fhir, from the tables that the routes are made of.
 * @param origin of the product, without a stroke at its end
 */
export function capabilityStatement(origin: string, at: Date): JsonObject {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: at.toISOString().slice(0, 10),
    kind: 'instance',
    software: { name: 'Daktari' },
    implementation: { description: 'The medical record of a clinic', url: `${origin}/fhir` },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        security: security(origin),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
        resource: [...SERVED].map(([type, interactions]) => ({
          type,
          interaction: interactions.map((code) => ({ code })),
          versioning: type === 'Patient' ? 'versioned' : 'versioned-update',
          readHistory: type !== 'Patient',
          updateCreate: false,
          conditionalCreate: interactions.includes('create'),
          conditionalRead: 'not-match',
          conditionalUpdate: false,
          conditionalDelete: 'not-supported',
          referencePolicy: ['literal', 'local'],
          searchParam: searchParams(type),
          operation: operationsOf(type),
          ...(isOwned(type) || type === 'Patient' ? {} : { documentation: 'Of the clinic; read only' }),
        })),
      },
    ],
  };
}

function operationsOf(type: string): object[] {
  const defined = 'http://hl7.org/fhir/OperationDefinition';
  const validate = { name: 'validate', definition: `${defined}/Resource-validate` };
  return type === 'Patient'
    ? [validate, { name: 'everything', definition: `${defined}/Patient-everything` }]
    : [validate];
}

function searchParams(type: string): object[] {
  const own = Object.entries(SEARCH_PARAMS[type] ?? {}).map(([name, { kind }]) => ({
    name,
    type: TYPE_OF[kind],
  }));
  const ofAll = [{ name: '_id', type: 'token' }];
  return type === 'Patient' ? [...ofAll, ...own] : [...ofAll, { name: '_lastUpdated', type: 'date' }, ...own];
}

function security(origin: string): object {
  const uris = [
    { url: 'authorize', valueUri: `${origin}/oauth/auth` },
    { url: 'token', valueUri: `${origin}/oauth/token` },
    { url: 'revoke', valueUri: `${origin}/oauth/token/revocation` },
  ];
  return {
    cors: true,
    service: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
            code: 'SMART-on-FHIR',
          },
        ],
      },
    ],
    extension: [
      { url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris', extension: uris },
    ],
  };
}

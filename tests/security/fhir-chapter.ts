import { at, send, type Reply, type Sending } from './client';
import { fhirBundles } from './fhir/bundles';
import { fhirCapabilities } from './fhir/capabilities';
import { fhirClients } from './fhir/clients';
import { fhirReads } from './fhir/reads';
import { fhirScopes } from './fhir/scopes';
import { fhirSearches } from './fhir/searches';
import { fhirWrites } from './fhir/writes';
import type { Caller, World } from './world';

/** The FHIR R4 API as hospitals, apps and our own screens meet it. */
export function fhirChapter(world: () => World): void {
  describe('FHIR', () => {
    const bench = fhirBench(world);
    fhirReads(bench);
    fhirWrites(bench);
    fhirSearches(bench);
    fhirBundles(bench);
    fhirCapabilities(bench);
    fhirClients(bench);
    fhirScopes(bench);
  });
}

export type FhirBench = ReturnType<typeof fhirBench>;
type Body = Record<string, unknown>;

function fhirBench(world: () => World) {
  const as = (caller: Caller, method: string, path: string, sending: Sending = {}): Promise<Reply> =>
    world().as(caller, method, `/fhir${path}`, sending);
  const condition = (patient: string, more: Body = {}): Body => ({
    resourceType: 'Condition',
    subject: { reference: `Patient/${patient}` },
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: { coding: [{ system: 'urn:codes', code: 'malaria' }], text: 'Malaria' },
    ...more,
  });
  return {
    world,
    as,
    condition,
    observation: (patient: string, code: string, day: string, more: Body = {}): Body => ({
      resourceType: 'Observation',
      status: 'final',
      subject: { reference: `Patient/${patient}` },
      code: { coding: [{ system: 'urn:codes', code }] },
      effectiveDateTime: day,
      ...more,
    }),
    /** Stores it as doctor X, who cares for A, and gives its id. */
    async made(body: Body, caller: Caller = 'doctorX'): Promise<string> {
      const reply = await as(caller, 'POST', `/${String(body['resourceType'])}`, { body });
      expect([reply.status, at(reply, 'issue')]).toEqual([201, undefined]);
      return String(at(reply, 'id'));
    },
    update: (path: string, version: number, body: Body, caller: Caller = 'doctorX'): Promise<Reply> =>
      as(caller, 'PUT', path, { body, headers: { 'If-Match': `W/"${version}"` } }),
    withToken: (token: unknown, method: string, path: string, body?: Body): Promise<Reply> =>
      send(world().stack.productUrl, method, `/fhir${path}`, {
        token: String(token),
        ...(body ? { body } : {}),
      }),
    patientRow: async (documentId: string): Promise<number> => {
      const row = await world()
        .stack.knex('patients')
        .where({ document_id: documentId })
        .first<{ id: number }>('id');
      return row.id;
    },
  };
}

/** Every refusal is an OperationOutcome with an issue of one of FHIR's types. */
export function outcomeOf(reply: Reply): [number, unknown] {
  expect(reply.headers.get('Content-Type')).toMatch(/^application\/fhir\+json/);
  expect(at(reply, 'resourceType')).toBe('OperationOutcome');
  expect(at(reply, 'issue.0.severity')).toMatch(/^(error|fatal)$/);
  return [reply.status, at(reply, 'issue.0.code')];
}

/** The addresses of what a bundle shows. */
export function shownIn(reply: Reply): string[] {
  expect([reply.status, at(reply, 'resourceType')]).toEqual([200, 'Bundle']);
  const entries = (at(reply, 'entry') ?? []) as { resource: { resourceType: string; id: string } }[];
  return entries.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
}

export function linkIn(reply: Reply, relation: string): string | undefined {
  const links = at(reply, 'link') as { relation: string; url: string }[];
  return links.find((link) => link.relation === relation)?.url;
}

// What a client of others does with /fhir as it is, in a process of its own since it comes as a module only.
//   FHIR_BASE, FHIR_TOKEN, FHIR_PATIENT; prints what it got, as JSON.
import { Client } from 'fhir-kit-client';

const { FHIR_BASE: baseUrl, FHIR_TOKEN: bearerToken, FHIR_PATIENT: patient } = process.env;
const client = new Client({ baseUrl, bearerToken });
const resourceType = 'Observation';
const code = `kit-${Date.now()}`;
const body = {
  resourceType,
  status: 'preliminary',
  subject: { reference: `Patient/${patient}` },
  code: { coding: [{ system: 'urn:codes', code }] },
};
const versionOf = (resource) => resource.meta.versionId;
const countIn = (bundle) => bundle.entry?.length ?? 0;
const statusOf = (asked) =>
  asked.then(
    () => 200,
    ({ response }) => [response.status, response.data.resourceType],
  );

const { fhirVersion } = await client.capabilityStatement();
const person = await client.read({ resourceType: 'Patient', id: patient });
const made = await client.create({ resourceType, body });
const { id } = made;
const headers = { 'If-Match': 'W/"1"' };
const change = { resourceType, id, body: { ...made, status: 'final' } };
const updated = await client.update({ ...change, options: { headers } });
const stale = await statusOf(client.update({ ...change, options: { headers } }));
const first = await client.vread({ resourceType, id, version: '1' });
const history = await client.history({ resourceType, id });
for (const extra of ['a', 'b']) {
  await client.create({ resourceType, body: { ...body, note: [{ text: extra }] } });
}
let page = await client.resourceSearch({ resourceType, searchParams: { code, patient, _count: 2 } });
const pages = [countIn(page)];
for (let next = client.nextPage({ bundle: page }); next; next = client.nextPage({ bundle: page })) {
  page = await next;
  pages.push(countIn(page));
}
const transaction = await client.transaction({
  body: {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [{ resource: body, request: { method: 'POST', url: resourceType } }],
  },
});
const validated = await client.operation({ name: 'validate', resourceType, method: 'POST', input: body });
const everything = await client.operation({
  ...{ name: 'everything', resourceType: 'Patient', id: patient, method: 'GET' },
});
await client.delete({ resourceType, id });
const gone = await statusOf(client.read({ resourceType, id }));

console.log(
  JSON.stringify({
    ...{
      fhirVersion,
      person: person.id,
      versions: [made, updated, first].map(versionOf),
      stale,
      gone,
      pages,
    },
    history: countIn(history),
    transaction: transaction.entry[0].response.status,
    validated: validated.issue[0].severity,
    everything: everything.entry[0].resource.resourceType,
  }),
);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDefinitions } from './adapters/medplum/definitions';
import { medplumValidator } from './adapters/medplum/validator';
import type { JsonObject } from './domain/validation/finding';
import type { Validate } from './ports';
import { writeDefinitions } from '../../../tests/support/definitions';

const root = path.resolve(__dirname, '../../..');
/** Official and synthetic resources, where they are; the product does without. */
const CASES = path.join(root, '../shared/cases');

let validate: Validate;
beforeAll(() => {
  writeDefinitions();
  validate = medplumValidator(readDefinitions(path.join(root, 'dist/fhir')));
});

/** Where something is wrong; the texts may change. */
const places = (resource: unknown): string[] => [...new Set(validate(resource).map((each) => each.path))];

const patient: JsonObject = {
  resourceType: 'Patient',
  id: 'amina-1',
  text: {
    status: 'generated',
    div: '<div xmlns="http://www.w3.org/1999/xhtml">Amina <b>Yusuf</b><br/>&amp; <a href="#x">kin</a></div>',
  },
  identifier: [{ system: 'urn:oid:1.2.3', value: '34-11', use: 'usual' }],
  name: [{ family: 'Yusuf', given: ['Amina'], period: { start: '2019', end: '2020-01-01T10:00:00Z' } }],
  gender: 'female',
  birthDate: '1991-04-02',
  _birthDate: { extension: [{ url: 'http://example.test/about', valueString: 'from the card' }] },
  maritalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' }],
  },
  managingOrganization: { reference: 'Organization/mwangaza' },
  photo: [{ contentType: 'image/png', data: 'iVBO\nRw0K' }],
};
const observation: JsonObject = {
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
  subject: { reference: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' },
  effectivePeriod: { start: '2026-11-28T08:00:00+03:00', end: '2026-11-28T05:00:01Z' },
  valueQuantity: { value: 72, unit: '/min' },
};
const entry = (resource: JsonObject, more: JsonObject = {}): JsonObject => ({ resource, ...more });
const bundle = (type: string, entries: JsonObject[], more: JsonObject = {}): JsonObject => ({
  resourceType: 'Bundle',
  type,
  entry: entries,
  ...more,
});
const narrative = (div: string): JsonObject => ({ ...patient, text: { status: 'generated', div } });
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

test('what is right is accepted, whole and within bundles', () => {
  expect(validate(patient)).toEqual([]);
  expect(validate(observation)).toEqual([]);
  expect(
    validate(
      bundle('transaction', [
        entry(patient, { fullUrl: 'urn:uuid:a', request: { method: 'PUT', url: 'Patient/amina-1' } }),
        entry(observation, { fullUrl: 'urn:uuid:b', request: { method: 'POST', url: 'Observation' } }),
      ]),
    ),
  ).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['no object', 'Patient', ['$this']],
  ['no type', { id: 'x' }, ['$this']],
  ['a number as type', { resourceType: 5 }, ['$this']],
  ['a name of Object itself', { ...patient, constructor: { a: 1 } }, ['Patient.constructor']],
  [
    'a bundle with something without a type',
    bundle('collection', [entry({ id: 'x' })]),
    ['Bundle.entry[0].resource'],
  ],
  ['something contained without a type', { ...patient, contained: [{ id: 'x' }] }, ['Patient.contained[0]']],
  ['a type that R4 does not have', { resourceType: 'Potient' }, ['resourceType']],
  ['a type of Object itself', { resourceType: 'constructor' }, ['resourceType']],
  [
    'a contained type that R4 does not have',
    { ...patient, contained: [{ resourceType: 'Element' }] },
    ['resourceType'],
  ],
  ['an unknown property', { ...patient, shoeSize: 41 }, ['Patient.shoeSize']],
  ['a date that is none', { ...patient, birthDate: '2.4.1991' }, ['Patient.birthDate']],
  ['an empty list', { ...patient, name: [] }, ['Patient.name']],
  ['an empty list deep within', { ...patient, name: [{ given: [] }] }, ['Patient.name[0].given']],
  ['an empty object', { ...patient, name: [{}] }, ['Patient.name[0]']],
  ['an id that is no part of an address', { ...patient, id: 'a/b' }, ['Patient.id']],
  ['an id of 65 characters', { ...patient, id: 'a'.repeat(65) }, ['Patient.id']],
  [
    'a contained id with other characters',
    { ...patient, contained: [{ resourceType: 'Organization', id: 'org_1', name: 'X' }] },
    ['Patient.contained[0].id'],
  ],
  ['a code that is none of those required', { ...patient, gender: 'woman' }, ['Patient.gender']],
  ['a status that is none of those required', { ...observation, status: 'done' }, ['Observation.status']],
  [
    'a required code deep within',
    { ...patient, identifier: [{ use: 'primary', value: '1' }] },
    ['Patient.identifier[0].use'],
  ],
  [
    'a coding whose system is a word',
    { ...observation, code: { coding: [{ system: 'LOINC', code: '1' }] } },
    ['Observation.code.coding[0].system'],
  ],
  [
    'a coding of a value set',
    { ...observation, code: { coding: [{ system: 'http://hl7.org/fhir/ValueSet/x', code: '1' }] } },
    ['Observation.code.coding[0].system'],
  ],
  [
    'a reference to what may not stand there',
    { ...patient, managingOrganization: { reference: 'Patient/amina-2' } },
    ['Patient.managingOrganization.reference'],
  ],
  [
    'the same by a whole address and version',
    { ...patient, managingOrganization: { reference: 'https://x.test/fhir/Patient/2/_history/1' } },
    ['Patient.managingOrganization.reference'],
  ],
  [
    'a period that ends before it starts, across zones',
    { ...observation, effectivePeriod: { start: '2026-11-28T08:00:01+03:00', end: '2026-11-28T05:00:00Z' } },
    ['Observation.effective'],
  ],
  ['two values of one choice', { ...observation, valueString: '72' }, ['valueString']],
  [
    'a period that ends before it begins, in what is said about a date',
    {
      ...patient,
      _birthDate: {
        extension: [{ url: 'http://example.test/known', valuePeriod: { start: '2020', end: '2019' } }],
      },
    },
    ['Patient.birthDate.extension[0].value'],
  ],
  ['base64 that is none', { ...patient, photo: [{ data: 'iVB!' }] }, ['Patient.photo[0].data']],
  ['a script in a narrative', narrative(`<div ${XHTML}><script>1</script></div>`), ['Patient.text.div']],
  ['an event in a narrative', narrative(`<div ${XHTML}><b onclick="x()">a</b></div>`), ['Patient.text.div']],
  [
    'an address that runs something',
    narrative(`<div ${XHTML}><a href=" java&#x73;cript:x()">a</a></div>`),
    ['Patient.text.div'],
  ],
  ['a narrative that is not well-formed', narrative(`<div ${XHTML}><b>a</div>`), ['Patient.text.div']],
  ['a narrative that is no div', narrative(`<p ${XHTML}>a</p>`), ['Patient.text.div']],
  [
    'entities of its own',
    narrative(`<!DOCTYPE div [<!ENTITY a "b">]><div ${XHTML}>&a;</div>`),
    ['Patient.text.div'],
  ],
  [
    'two conditions without a word on how they count',
    {
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        {
          linkId: '1',
          type: 'string',
          enableWhen: [
            { question: '2', operator: 'exists', answerBoolean: true },
            { question: '3', operator: 'exists', answerBoolean: true },
          ],
        },
      ],
    },
    ['Questionnaire.item[0]'],
  ],
  [
    'a fullUrl twice',
    bundle('collection', [entry(patient, { fullUrl: 'urn:a:1' }), entry(patient, { fullUrl: 'urn:a:1' })]),
    ['Bundle'],
  ],
  [
    'a fullUrl that is none',
    bundle('collection', [entry(patient, { fullUrl: 'Patient/1' })]),
    ['Bundle.entry[0].fullUrl'],
  ],
  [
    'two first pages',
    bundle('searchset', [], {
      entry: undefined,
      link: [
        { relation: 'first', url: 'urn:a' },
        { relation: 'first', url: 'urn:b' },
      ],
    }),
    ['Bundle.link[1].relation'],
  ],
  ['what was found without an id', bundle('searchset', [entry(observation)]), ['Bundle.entry[0].resource']],
  [
    'a resource of a bundle that is not right',
    bundle('collection', [entry({ ...patient, gender: 'woman', id: 'a/b' })]),
    ['Bundle.entry[0].resource.id', 'Bundle.entry[0].resource.gender'],
  ],
])('%s is refused where it stands', (_name, resource, expected) => {
  expect(places(JSON.parse(JSON.stringify(resource)))).toEqual(expected);
});

test('a picture may be longer than a text may', () => {
  const long = 'A'.repeat(8 * 1024 * 1024);
  expect(validate({ ...patient, photo: [{ data: long }] })).toEqual([]);
  expect(places({ ...patient, photo: [{ data: `${long}!` }] })).toEqual(['Patient.photo[0].data']);
  expect(places({ ...patient, name: [{ text: long }] })).toEqual(['Patient.name[0].text']);
});

test('nothing of what was sent stands in what is said of it', () => {
  const wrong = {
    ...patient,
    gender: 'HIV-CANARY',
    birthDate: 'HIV-CANARY',
    name: [{ family: 7, given: ['HIV-CANARY'] }],
  };
  const findings = validate(wrong);
  expect(findings.length).toBeGreaterThan(1);
  expect(JSON.stringify(findings)).not.toContain('CANARY');
});

test('what is nested without end is refused, and does not end the process', () => {
  const deep: unknown = JSON.parse(
    `{"resourceType":"Patient","name":${'[{"extension":'.repeat(20_000)}1${'}]'.repeat(20_000)}}`,
  );
  expect(validate(deep).map(({ code }) => code)).toEqual(['too-long']);
});

const casesAreHere = existsSync(path.join(CASES, 'fhir'));
if (casesAreHere)
  test('official examples and synthetic patients are accepted', () => {
    const folders = [path.join(CASES, 'fhir/examples'), path.join(CASES, 'synthea')];
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => path.join(folder, file)),
    );
    const refused = files.filter((file) => validate(JSON.parse(readFileSync(file, 'utf8'))).length > 0);
    // It says that an encounter performed it, which the standard does not allow.
    expect(refused.map((file) => path.basename(file))).toEqual(['Observation-clinical-gender.json']);
    expect(files.length).toBeGreaterThan(90);
  });

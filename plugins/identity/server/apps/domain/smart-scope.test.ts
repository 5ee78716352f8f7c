import app from '../../content-types/app/schema.json';
import { covers, FHIR_TYPES, parseSmartScope, reachOf, type SmartScope } from './smart-scope';

function scope(text: string): SmartScope {
  const parsed = parseSmartScope(text);
  if (!parsed) throw new Error(`${text} is no scope`);
  return parsed;
}

test.each([
  ['patient/Observation.rs', { context: 'patient', type: 'Observation', rights: 'rs', query: null }],
  ['system/Patient.read', { context: 'system', type: 'Patient', rights: 'rs', query: null }],
  ['user/Appointment.*', { context: 'user', type: 'Appointment', rights: 'cruds', query: null }],
  [
    'patient/Observation.rs?category=laboratory',
    { context: 'patient', type: 'Observation', rights: 'rs', query: 'category=laboratory' },
  ],
])('reads %s', (text, expected) => {
  expect(parseSmartScope(text)).toEqual(expected);
});

test.each([
  'patient/*.rs',
  'patient/Communication.rs',
  'patient/Observation.sr',
  'patient/Observation.',
  'patient/Observation.rs?',
  'patient/Observation.rs?a b',
  'clinic/Patient.rs',
  'patient/constructor.rs',
  'patient/Observation.rs\nsystem/Patient.rs',
  'openid',
])('refuses %j', (text) => {
  expect(parseSmartScope(text)).toBeNull();
});

test.each([
  ['patient/Observation.rs', 'patient/Observation.r', true],
  ['patient/Observation.rs', 'patient/Observation.rs?category=laboratory', true],
  ['patient/Observation.rs?category=laboratory', 'patient/Observation.rs', false],
  ['patient/Observation.rs?category=laboratory', 'patient/Observation.rs?category=vital-signs', false],
  ['patient/Observation.r', 'patient/Observation.rs', false],
  ['patient/Observation.rs', 'user/Observation.rs', false],
  ['patient/Observation.rs', 'patient/Condition.rs', false],
])('who has %s has %s with it: %s', (held, asked, expected) => {
  expect(covers(scope(held), scope(asked))).toBe(expected);
});

test('what cannot be told apart reaches all that it may be', () => {
  const kinds = (text: string) => reachOf(scope(text)).map(({ kind, access }) => `${kind} ${access}`);
  expect(kinds('patient/Observation.rs')).toEqual(['readings read', 'results read']);
  expect(kinds('patient/Observation.rs?category=laboratory')).toEqual(['results read']);
  expect(kinds('patient/Observation.rs?category=http://terminology.example/x|vital-signs')).toEqual([
    'readings read',
  ]);
  expect(kinds('patient/Observation.rs?code=1')).toEqual(['readings read', 'results read']);
  expect(kinds('patient/Observation.crs')).toEqual(['readings read', 'results read', 'readings write']);
});

test('the form in the CMS names every kind of record that a scope may be of', () => {
  const { description } = app.config.metadatas.scopes.edit;
  const named = description.slice(description.indexOf('Kinds: ') + 'Kinds: '.length).split(', ');
  expect(named).toEqual(FHIR_TYPES);
});

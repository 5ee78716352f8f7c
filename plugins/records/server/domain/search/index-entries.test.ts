import { indexEntries } from './index-entries';
import { addressIn, beginningsOf, tokenTexts } from './values';
import { spanOf, spanOfDate } from './time-span';

const LOINC = 'http://loinc.org';

test('an observation is found by its codes with and without their system, status in clear, and its time', () => {
  const entries = indexEntries({
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    code: { coding: [{ system: LOINC, code: '8480-6' }, { code: 'local' }], text: 'Pressure' },
    component: [{ code: { coding: [{ system: LOINC, code: '8462-4' }] } }],
    effectiveDateTime: '2026-11-28',
    encounter: { reference: 'Encounter/e1' },
    subject: { reference: 'Patient/p1' },
  });
  expect(entries).toEqual(
    expect.arrayContaining([
      { param: 'code', secret: '8480-6' },
      { param: 'code', secret: `${LOINC}|8480-6` },
      { param: 'code', secret: `${LOINC}|` },
      { param: 'code', secret: '|local' },
      { param: 'combo-code', secret: '8462-4' },
      { param: 'status', plain: 'final' },
      { param: 'date', from: '2026-11-28T00:00:00.000Z', to: '2026-11-28T23:59:59.999Z' },
      { param: 'encounter', secret: 'Encounter/e1' },
    ]),
  );
  expect(entries.some((entry) => entry.param === 'code' && JSON.stringify(entry).includes('8462'))).toBe(
    false,
  );
  // Nothing that a person wrote or is stands in clear.
  const clear = entries.filter((entry) => 'plain' in entry);
  expect(clear.every(({ param }) => param === 'status')).toBe(true);
});

test('a type that nobody searches is found by nothing', () => {
  expect(indexEntries({ resourceType: 'Claim', id: 'c1', status: 'active' })).toEqual([]);
});

test.each([
  ['2020', '2020-01-01T00:00:00.000Z', '2020-12-31T23:59:59.999Z'],
  ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
  ['2020-01-31', '2020-01-31T00:00:00.000Z', '2020-01-31T23:59:59.999Z'],
  ['2020-01-31T10:00', '2020-01-31T10:00:00.000Z', '2020-01-31T10:00:59.999Z'],
  ['2020-01-31T01:00:00+03:00', '2020-01-30T22:00:00.000Z', '2020-01-30T22:00:00.999Z'],
  ['2020-01-31T01:00:00.5Z', '2020-01-31T01:00:00.500Z', '2020-01-31T01:00:00.500Z'],
])('%s is a span of time', (text, from, to) => expect(spanOfDate(text)).toEqual({ from, to }));

test.each([
  'yesterday',
  '0000',
  '2020-13',
  '2020-02-30',
  '20-1-1',
  '',
  '2020-01-01T25:00:00Z',
  "2020' or 1=1",
])('%j is no date', (text) => expect(spanOfDate(text)).toBeNull());

test('a period may be open at either end', () => {
  expect(spanOf({ start: '2020-01-01' })).toEqual({
    from: '2020-01-01T00:00:00.000Z',
    to: '9999-12-31T23:59:59.999Z',
  });
  expect(spanOf({})).toBeNull();
});

test('words are found by how they begin, without accents', () => {
  expect(beginningsOf('Ómari Juma')).toEqual(expect.arrayContaining(['o', 'omari', 'ju']));
  expect(beginningsOf('Ómari Juma')).not.toContain('mari');
});

test('identifiers have a value where codes have a code', () => {
  expect(tokenTexts({ system: 'urn:nhif', value: '77' })).toEqual(['77', 'urn:nhif|77', 'urn:nhif|']);
  expect(tokenTexts(true)).toContain('true');
});

test('an address is a type and an id, and nothing else', () => {
  expect(addressIn('e1', 'Encounter')).toBe('Encounter/e1');
  expect(addressIn('Encounter/e1/_history/3', undefined)).toBe('Encounter/e1');
  for (const text of ['e1', 'http://elsewhere/Encounter/e1', 'urn:uuid:1', '#a', '../x'])
    expect(addressIn(text, undefined)).toBeNull();
});

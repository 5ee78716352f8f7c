import { readCursor, writeCursor } from './cursor';
import { fitsAny } from './fits';
import { parseNarrowing, parseSearch } from './parse-search';

const search = (type: string, query: string) => parseSearch(type, [...new URLSearchParams(query)]);

test('values with a comma between them are alternatives, names that stand twice both hold', () => {
  expect(search('Observation', 'code=a,urn:x|b&code=c\\,d').clauses).toEqual([
    { kind: 'value', param: 'code', secret: true, texts: ['a', 'urn:x|b'] },
    { kind: 'value', param: 'code', secret: true, texts: ['c,d'] },
  ]);
});

test('a patient is named by id or address', () => {
  for (const value of ['p1', 'Patient/p1'])
    expect(search('Condition', `patient=${value}`).clauses).toEqual([{ kind: 'patient', ids: ['p1'] }]);
});

test('a page has as many as are asked for, up to a limit', () => {
  expect(search('Condition', '').count).toBe(20);
  expect(search('Condition', '_count=5').count).toBe(5);
  expect(search('Condition', '_count=100000').count).toBe(100);
});

test.each([
  ['Condition', 'name=x'],
  ['Patient', '_sort=_lastUpdated'],
  ['Claim', 'status=active'],
  ['Condition', 'code=%00'],
  ['Condition', 'code=a,,b'],
])('of %s no search by %s', (type, query) => {
  expect(() => search(type, query)).toThrow(expect.objectContaining({ status: 400, code: 'search_refused' }));
});

test('a cursor is of the order in which its page was', () => {
  const row = '01JDQW0000000000000000000A';
  expect(readCursor(writeCursor({ row, changed: null }))).toEqual({ row, changed: null });
  const changed = '2026-11-28T06:00:00.000Z';
  const cursor = writeCursor({ row, changed });
  expect(readCursor(cursor)).toEqual({ row, changed });
  expect(() => search('Condition', `_cursor=${cursor}`)).toThrow('search_refused');
  expect(search('Condition', `_sort=_lastUpdated&_cursor=${cursor}`).after).toEqual({ row, changed });
});

test('a narrowing holds one resource like a search holds many; one that we do not know opens nothing', () => {
  const resource = {
    resourceType: 'Observation',
    id: 'o',
    category: [{ coding: [{ system: 'urn:c', code: 'laboratory' }] }],
  };
  const narrowing = (query: string) => parseNarrowing('Observation', query);
  expect(fitsAny(resource, [narrowing('category=laboratory') ?? []])).toBe(true);
  expect(fitsAny(resource, [narrowing('category=urn:c|laboratory') ?? []])).toBe(true);
  expect(fitsAny(resource, [narrowing('category=vital-signs') ?? []])).toBe(false);
  expect(fitsAny(resource, [])).toBe(false);
  expect(fitsAny(resource, null)).toBe(true);
  for (const query of [
    'colour=red',
    '_id=o',
    '_count=5',
    'category=laboratory&_id=o',
    'date=2020',
    'patient=p',
    '',
  ])
    expect([query, narrowing(query)]).toEqual([query, null]);
});

import fc from 'fast-check';
import { readRelationChange } from './relation-change';

const row = { id: 7, documentId: 'abc', locale: null, isTemporary: true };

test.each([
  ['a form that left it alone', { connect: [], disconnect: [] }],
  ['an update that does not name it', undefined],
  ['a connect of nothing', { connect: [] }],
])('%s keeps it', (_what, value) => {
  expect(readRelationChange(value)).toEqual({ kind: 'keep' });
});

test.each([
  ['a row added in a form', { connect: [row], disconnect: [] }, { documentId: 'abc' }],
  ['a row put in place of another', { connect: [row], disconnect: [{ id: 3 }] }, { documentId: 'abc' }],
  ['the last of several', { connect: [{ id: 3 }, { id: 7 }] }, { id: 7 }],
  ['a whole set', { set: [{ id: 7 }] }, { id: 7 }],
  ['a set of one that is no list', { set: 'abc' }, { documentId: 'abc' }],
  ['an id', 7, { id: 7 }],
  ['an id as text', '7', { id: 7 }],
  ['a document id', 'abc', { documentId: 'abc' }],
  ['a document id that begins with a digit', '4abc', { documentId: '4abc' }],
  ['a list', ['abc'], { documentId: 'abc' }],
  ['a row as it was read', { id: 7, fullName: 'Achieng' }, { id: 7 }],
])('%s sets it', (_what, value, to) => {
  expect(readRelationChange(value)).toEqual({ kind: 'set', to });
});

test.each([
  ['null', null],
  ['an empty list', []],
  ['an empty set', { set: [] }],
  ['a set of null', { set: null }],
])('%s clears it', (_what, value) => {
  expect(readRelationChange(value)).toEqual({ kind: 'clear' });
});

test('a row taken away in a form is named, so that another one stays', () => {
  expect(readRelationChange({ connect: [], disconnect: [row] })).toEqual({
    kind: 'take-away',
    rows: [{ documentId: 'abc' }],
  });
});

test.each([
  ['an object that names nothing', {}],
  ['a boolean', true],
  ['a fraction', 1.5],
  ['a row without a name', { connect: [{ locale: 'en' }] }],
  ['an empty text', ''],
  ['a list in a list', [[7]]],
])('%s is not understood', (_what, value) => {
  expect(readRelationChange(value)).toBeNull();
});

test('whatever is sent, it is either understood or not, and never an error', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const change = readRelationChange(value);
      expect(change === null || ['keep', 'set', 'clear', 'take-away'].includes(change.kind)).toBe(true);
    }),
  );
});

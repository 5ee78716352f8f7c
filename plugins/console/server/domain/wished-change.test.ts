import fc from 'fast-check';
import { wishedChange } from './wished-change';

const RIGHTS = { writable: ['fullName', 'language'], echoes: ['nextVisitAt'] };
const CURRENT = {
  id: 'p1',
  fullName: 'Amina',
  language: 'sw',
  phone: null,
  nextVisitAt: '2026-12-08T07:00:00.000Z',
  clinic: { id: 'c1', name: 'Clinic' },
};

test.each([
  ['nothing', {}, {}],
  ['the whole record as it stands', CURRENT, {}],
  ['a changed field with all others', { ...CURRENT, fullName: 'Amina Y.' }, { fullName: 'Amina Y.' }],
  ['an old fact of another row', { ...CURRENT, nextVisitAt: null }, {}],
  ['a field left out', { fullName: 'B', language: undefined }, { fullName: 'B' }],
])('%s', (_what, sent, change) => {
  expect(wishedChange(CURRENT, sent, RIGHTS)).toEqual({ ok: true, change });
});

test.each([
  ['a plain field', { phone: '0712 ••• 678' }, 'phone'],
  ['a field within a field', { clinic: { id: 'c1', name: 'Other' } }, 'clinic'],
  ['beside one that may be changed', { fullName: 'B', id: 'p2' }, 'id'],
  ['emptied', { clinic: null }, 'clinic'],
])('a changed read-only field is refused: %s', (_what, sent, field) => {
  expect(wishedChange(CURRENT, sent, RIGHTS)).toEqual({ ok: false, field });
});

test('a change holds nothing but fields that may be changed, and only those that differ', () => {
  const value = fc.constantFrom<unknown>('Amina', 'sw', 'x', null, 5);
  const record = fc.dictionary(fc.constantFrom(...Object.keys(CURRENT)), value);
  fc.assert(
    fc.property(record, fc.subarray(Object.keys(CURRENT)), (sent, writable) => {
      const wished = wishedChange(CURRENT, sent, { writable, echoes: [] });
      const differing = Object.keys(sent).filter(
        (field) =>
          JSON.stringify(sent[field]) !== JSON.stringify((CURRENT as Record<string, unknown>)[field]),
      );
      if (wished.ok) expect(Object.keys(wished.change)).toEqual(differing);
      expect(wished.ok).toBe(differing.every((field) => writable.includes(field)));
    }),
  );
});

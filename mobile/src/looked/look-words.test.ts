import { chipsOf, didKey, keyFor } from './look-words';
import type { Shown } from './looks';

const LOOK: Shown = {
  id: 'e1',
  at: '2026-11-26T10:00:00Z',
  who: { kind: 'staff', name: 'Dr Achieng', role: 'practitioner' },
  byApp: null,
  action: 'read',
  purpose: 'care',
  type: 'visit',
  emergency: null,
  times: 1,
};
const words = (look: Shown) => chipsOf(look).map((chip) => chip.words);

test('a look says what was seen and for what', () => {
  expect(words(LOOK)).toEqual(['page.looked.kind.visit', 'page.looked.for.care']);
});

test('a noun that the app does not know yet is other data, and none of what every object has', () => {
  for (const type of ['lab-result', 'constructor'])
    expect(words({ ...LOOK, type })[0]).toBe('page.looked.kind.other');
});

test('an app was let in, as nobody treats themselves', () => {
  const who = { kind: 'app', id: 'a', name: 'Sukari' } as const;
  expect(words({ ...LOOK, who, purpose: 'own' })).toContain('page.looked.for.let_in');
  expect(words({ ...LOOK, who: { kind: 'guardian' }, purpose: 'own' })).toContain('page.looked.for.own');
});

test('an emergency shows what its review found', () => {
  const emergency = { reason: null, review: 'not-justified' } as const;
  expect(words({ ...LOOK, purpose: 'emergency', emergency })).toContain('page.looked.review.not-justified');
});

test('a refused try about nothing has no chip', () => {
  expect(chipsOf({ ...LOOK, action: 'denied', type: 'none', purpose: 'none' })).toEqual([]);
});

test('programs do in other words than people', () => {
  expect(didKey(LOOK)).toBe('page.looked.did.looked');
  expect(didKey({ ...LOOK, who: { kind: 'program', name: null }, action: 'export' })).toBe(
    'page.looked.it.copied',
  );
});

test("of a child's record nobody is told that they were treated themselves", () => {
  expect(keyFor('page.looked.for.care', true)).toBe('page.looked.theirs.for.care');
  expect(keyFor('page.looked.for.care', false)).toBe('page.looked.for.care');
  expect(keyFor('page.looked.for.billing', true)).toBe('page.looked.for.billing');
});

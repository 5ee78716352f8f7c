import { lookedDeed, lookedKind } from './looked-words';

test('a noun of the trail has words of its own, or is other data; and none of what every object has', () => {
  expect(lookedKind('erasure-request')).toBe('page.looked.kind.account');
  for (const type of ['lab-result', 'constructor', ''])
    expect(lookedKind(type)).toBe('page.looked.kind.other');
});

test('programs do in other words than people', () => {
  expect(lookedDeed('read', true)).toBe('page.looked.did.looked');
  expect(lookedDeed('export', false)).toBe('page.looked.it.copied');
});

import { randomIds } from './ids';

const ids = randomIds();

test('ids sort by the time they were made for', () => {
  const [earlier, later] = [ids.id(new Date(1_700_000_000_000)), ids.id(new Date(1_700_000_000_001))];
  expect(earlier).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(earlier < later).toBe(true);
});

test('document ids and tokens have the shapes that others rely on', () => {
  expect(ids.documentId()).toMatch(/^[a-z0-5]{24}$/);
  expect(ids.token()).toMatch(/^[0-9a-f]{32}$/);
  expect(ids.reference(8)).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
});

test('nothing is given out twice, also where the supply of random bytes is renewed', () => {
  const given = Array.from({ length: 5000 }, (_, index) =>
    index % 2 === 0 ? ids.token() : ids.documentId(),
  );
  expect(new Set(given).size).toBe(given.length);
});

test('every letter comes up about as often as the others', () => {
  const counts = new Map<string, number>();
  for (const letter of Array.from({ length: 2000 }, () => ids.documentId()).join('')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(counts.size).toBe(32);
  for (const count of counts.values()) expect(Math.abs(count - 1500)).toBeLessThan(300);
});

import { visitOf } from '../testing/visit';
import { visitItems } from './visit-items';

const NOW = new Date('2026-11-26T08:00:00Z');
const at = (id: string, day: string) =>
  visitOf({ id, startsAt: `${day}T09:00:00Z`, endsAt: `${day}T09:30:00Z` });
const told = (visits: Parameters<typeof visitItems>[0], isCut = false) =>
  visitItems(visits, NOW, isCut).map((item) => (item.kind === 'visit' ? item.visit.id : item.kind));

test('the next one stands first, the latest of those before after it, each part under its head', () => {
  const visits = [
    at('far', '2026-12-03'),
    at('next', '2026-11-27'),
    at('last', '2026-11-20'),
    at('old', '2026-10-01'),
  ];
  expect(told(visits)).toEqual(['head', 'next', 'far', 'head', 'last', 'old']);
});

test('a part with nothing has no head, and a list that was cut off says so', () => {
  expect(told([at('next', '2026-11-27')])).toEqual(['head', 'next']);
  expect(told([])).toEqual([]);
  expect(told([at('last', '2026-11-20')], true)).toEqual(['head', 'last', 'most']);
});

import { pageOf, type PageWish } from './page-of';

const ALL = [
  { id: 'a', name: 'Wanjiru', role: 'desk', seen: '2026-01-02' },
  { id: 'b', name: 'Achieng', role: 'admin', seen: null },
  { id: 'c', name: 'Musa', role: 'desk', seen: '2026-01-01' },
];
const ids = (wish: Partial<PageWish>): [string[], number] => {
  const { page, total } = pageOf(ALL, {
    ids: undefined,
    filter: {},
    sort: ['name', 'ASC'],
    range: [0, 24],
    ...wish,
  });
  return [page.map(({ id }) => id), total];
};

test.each<[string, Partial<PageWish>, [string[], number]]>([
  ['sorted', {}, [['b', 'c', 'a'], 3]],
  ['from the end', { sort: ['name', 'DESC'] }, [['a', 'c', 'b'], 3]],
  ['with the unknown last', { sort: ['seen', 'ASC'] }, [['c', 'a', 'b'], 3]],
  ['cut', { range: [1, 1] }, [['c'], 3]],
  ['beyond the end', { range: [5, 9] }, [[], 3]],
  ['by a value', { filter: { role: 'desk' } }, [['c', 'a'], 2]],
  ['by a list of values', { filter: { role: ['admin', 'x'] } }, [['b'], 1]],
  ['by what was left out', { filter: { role: undefined } }, [['b', 'c', 'a'], 3]],
  ['by ids, without pages', { ids: ['a', 'c', 'x'], range: [0, 0] }, [['c', 'a'], 2]],
])('%s', (_what, wish, expected) => {
  expect(ids(wish)).toEqual(expected);
});

test('leaves the records themselves as they were', () => {
  ids({ sort: ['name', 'DESC'] });
  expect(ALL.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

import { inOrder, planKeys, type KeyFact } from './key-plan';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const key = (kid: string, state: KeyFact['state'], age: number): KeyFact => ({
  kid,
  state,
  since: NOW - age,
});

test('an empty issuer gets a key that signs and one that waits', () => {
  expect(planKeys([], NOW, false)).toEqual([
    { kind: 'create', state: 'active' },
    { kind: 'create', state: 'next' },
  ]);
});

test('a young key signs on', () => {
  expect(planKeys([key('a', 'active', DAY), key('n', 'next', DAY)], NOW, false)).toEqual([]);
});

test('after a month the waiting key signs and another one waits', () => {
  expect(planKeys([key('a', 'active', 30 * DAY), key('n', 'next', 30 * DAY)], NOW, false)).toEqual([
    { kind: 'promote', next: 'n', active: 'a' },
    { kind: 'create', state: 'next' },
  ]);
});

test('nothing makes a key sign that a node may not know yet', () => {
  expect(planKeys([key('a', 'active', 40 * DAY), key('n', 'next', 69_000)], NOW, true)).toEqual([]);
  expect(planKeys([key('a', 'active', 1), key('n', 'next', 71_000)], NOW, true)).toContainEqual({
    kind: 'promote',
    next: 'n',
    active: 'a',
  });
});

test('a retired key is known for a week and then deleted', () => {
  const young = [key('a', 'active', DAY), key('n', 'next', DAY)];
  expect(planKeys([...young, key('r', 'retired', 6 * DAY)], NOW, false)).toEqual([]);
  expect(planKeys([...young, key('r', 'retired', 8 * DAY)], NOW, false)).toEqual([
    { kind: 'delete', kid: 'r' },
  ]);
});

test('the key that signs stands first', () => {
  const keys = [key('r', 'retired', 1), key('n', 'next', 1), key('a', 'active', 1)];
  expect(inOrder(keys).map(({ kid }) => kid)).toEqual(['a', 'n', 'r']);
});

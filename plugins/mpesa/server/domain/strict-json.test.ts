import { own, ownText, parseStrictJson } from './strict-json';

function parse(text: string | Buffer): unknown {
  return parseStrictJson(Buffer.from(text));
}

test('plain JSON is parsed, with or without a byte order mark', () => {
  expect(parse('{"a":[1,{"b":"x"}]}')).toEqual({ kind: 'parsed', value: { a: [1, { b: 'x' }] } });
  expect(parse('\uFEFF{"a":1}')).toEqual({ kind: 'parsed', value: { a: 1 } });
});

test.each(['', 'x', '{', '{"a":1', '"open', '<html>', '{"a":1}}'])('%j is no JSON', (text) => {
  expect(parse(text)).toEqual({ kind: 'refused', why: 'unparsed' });
});

test('bytes that are no UTF-8 are refused', () => {
  expect(parse(Buffer.from([0x22, 0xff, 0x22]))).toEqual({ kind: 'refused', why: 'unparsed' });
});

test.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"x":{"a":1, "b":[{}], "a" \n :2}}'])(
  'a key twice in one object is refused: %s',
  (text) => {
    expect(parse(text)).toEqual({ kind: 'refused', why: 'duplicate_keys' });
  },
);

test('the same key in different objects, and text that looks like a key, are fine', () => {
  expect(parse('[{"a":1},{"a":2},"a",{"b":"a","c":"\\"a\\":1"}]')).toMatchObject({ kind: 'parsed' });
});

test('33 levels are too deep, 32 are not', () => {
  expect(parse('['.repeat(32) + ']'.repeat(32))).toMatchObject({ kind: 'parsed' });
  expect(parse('['.repeat(33) + ']'.repeat(33))).toEqual({ kind: 'refused', why: 'unparsed' });
});

test('only own properties are read', () => {
  expect(own({}, 'constructor')).toBeUndefined();
  expect(own(null, 'a')).toBeUndefined();
  expect(ownText({ a: '' }, 'a')).toBeNull();
  expect(ownText({ a: 'x'.repeat(101) }, 'a')).toBeNull();
});

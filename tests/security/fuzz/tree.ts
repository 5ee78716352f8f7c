import fc from 'fast-check';

/** A query before it is flattened into `filters[a][$eq]`. */
export type Tree = { [key: string]: Tree | Tree[] | string };
export type Value = Tree | Tree[] | string | string[];

export function entry(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>): fc.Arbitrary<Tree> {
  return fc.tuple(key, value).map(([name, test]) => ({ [name]: test }) as Tree);
}

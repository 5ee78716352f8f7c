import fc from 'fast-check';
import { FORGED, JPEG, PDF, PNG } from '../../../../../tests/support/papers';
import { paperTypeOf } from './paper';

it('a paper is known by what it is', () => {
  expect([PDF, PNG, JPEG].map(paperTypeOf)).toEqual(['application/pdf', 'image/png', 'image/jpeg']);
});

it.each(Object.entries(FORGED))('%s is none', (_what, bytes) => {
  expect(paperTypeOf(bytes)).toBeNull();
});

it('whatever stands before or behind a picture, it is none any more; and no bytes make it fail', () => {
  const some = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(some, fc.constantFrom(PNG, JPEG), (more, picture) => {
      expect(paperTypeOf(Buffer.concat([more, picture]))).toBeNull();
      const isEnd = more.at(-2) === 0xff && more.at(-1) === 0xd9;
      if (!isEnd) expect(paperTypeOf(Buffer.concat([picture, more]))).toBeNull();
      paperTypeOf(more);
      paperTypeOf(Buffer.concat([picture.subarray(0, 12), more]));
    }),
    { numRuns: 1000 },
  );
});

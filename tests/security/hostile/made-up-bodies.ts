import fc from 'fast-check';

/** Names that routes know, so that some of what is made up gets past the first check. */
const FIELDS = [
  'phone',
  'password',
  'email',
  'fullName',
  'language',
  'acceptTerms',
  'startsAt',
  'practitioner',
].concat([
  'service',
  'patient',
  'reason',
  'data',
  'refreshToken',
  '__proto__',
  'constructor',
  'clinic',
  'toString',
]);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud800',
    '٣',
    '‮',
    "' or 1=1 --",
    '../../etc/passwd',
    '${7*7}',
    '2026-02-30T25:00:00Z',
  ),
  fc.constant('x'.repeat(20_000)),
);
const leaf = fc.oneof(
  text,
  fc.double(),
  fc.bigInt().map(String),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 8 })), tie('any'), {
      maxKeys: 5,
    }),
  ),
})).any;
const body = fc.oneof(value, fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }));
const deep = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + close.repeat(levels);
export const rawBody = fc.oneof(
  { weight: 6, arbitrary: body.map((made) => JSON.stringify(made) ?? 'null') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '{',
      '{"phone":',
      'null',
      '[]',
      '"text"',
      '{"a":1}garbage',
      '{"phone":"07","phone":"08"}',
      '{"__proto__":{"admin":true}}',
      deep('[', ']', 30_000),
      deep('{"a":', '}', 5000).replace(':}', ':1}'),
      `{"data":{"languages":${deep('[', ']', 20_000)}}}`,
      `{"phone":"${'9'.repeat(70_000)}"}`,
      '\ufeff{}',
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);
export const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/json; charset=utf-16',
      'application/jsonp',
      'x',
      'application/merge-patch+json',
    ),
  },
);

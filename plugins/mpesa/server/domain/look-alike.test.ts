import { isLookAlike } from './look-alike';

test.each(['MN6K20', 'MN6KQ2', 'MN6K2', 'MN6K2QQ', 'N6K2Q', 'XMN6K2Q', 'NM6K2Q'])(
  '%s is one slip away from MN6K2Q',
  (typed) => expect(isLookAlike(typed, 'MN6K2Q')).toBe(true),
);

test.each(['MN6K2Q', 'MN6K00', 'AMINA', '', '0712345678', 'QN6K2M', 'MN6K', 'NM6KQ2'])('%s is not', (typed) =>
  expect(isLookAlike(typed, 'MN6K2Q')).toBe(false),
);

import { afterReply, shownWays } from './flow';

test('a right code on a known phone is the way in', () => {
  const tokens = { access: 'a', refresh: 'r' };
  expect(afterReply({ kind: 'granted', tokens }, '+254712345678')).toEqual({ kind: 'in', tokens });
});

test('a right code goes on to what the account still wants', () => {
  expect(afterReply({ kind: 'more-proof', proof: 'p', ways: ['password'] }, '')).toEqual({
    kind: 'on',
    flow: { step: 'proof', proof: 'p', ways: ['password'] },
  });
  expect(afterReply({ kind: 'not-registered', ticket: 't' }, '+254712345678')).toEqual({
    kind: 'on',
    flow: { step: 'register', ticket: 't', phone: '+254712345678' },
  });
});

test.each([
  ['code_wrong', 2, { kind: 'wrong', left: 2 }],
  ['code_over', null, { kind: 'over' }],
  ['proof_wrong', null, { kind: 'proof-wrong' }],
  ['sign_in_failed', null, { kind: 'closed' }],
])('%s is told as what it is', (why, left, problem) => {
  expect(afterReply({ kind: 'refused', why, left }, '')).toEqual({ kind: 'stay', problem });
});

test('a way that this app cannot show is not offered', () => {
  expect(shownWays(['passkey', 'clinic-code', 'password'])).toEqual(['password', 'clinic-code']);
});

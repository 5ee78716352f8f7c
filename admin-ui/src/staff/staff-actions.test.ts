import { inviteProblems } from './invite-problems';
import { isFinal, staffActions, staffCall } from './staff-actions';

const ADMIN = {
  operations: ['staff.change-role', 'staff.suspend', 'staff.restore', 'staff.reset-second-factor'],
};

test('a colleague who works is changed or shut out, one who is shut out is let in, and nobody does it to themselves', () => {
  expect(staffActions({ state: 'active', you: false }, ADMIN)).toEqual(['role', 'reset', 'suspend']);
  expect(staffActions({ state: 'suspended', you: false }, ADMIN)).toEqual(['restore']);
  expect(staffActions({ state: 'closed', you: false }, ADMIN)).toEqual([]);
  expect(staffActions({ state: 'active', you: true }, ADMIN)).toEqual([]);
  expect(staffActions({ state: 'active', you: false }, { operations: [] })).toEqual([]);
});

test('each is asked of its own route, with what it needs and nothing else', () => {
  const answer = { role: 'front-desk', reason: 'left' };
  expect(staffCall('role', 'a/b', answer)).toEqual({
    path: '/a%2Fb',
    method: 'PUT',
    body: { role: 'front-desk' },
  });
  expect(staffCall('suspend', 'a', answer)).toEqual({
    path: '/a/suspend',
    method: 'POST',
    body: { reason: 'left' },
  });
  expect(staffCall('restore', 'a', answer)).toEqual({ path: '/a/restore', method: 'POST' });
});

test('a factor that is reset is gone; a role and a suspension can be taken back', () => {
  expect((['role', 'suspend', 'restore', 'reset'] as const).filter(isFinal)).toEqual(['reset']);
});

test.each([
  [{ fullName: 'Neema Wanjiru', email: 'neema@mail.example' }, []],
  [{ fullName: ' ', email: 'neema@mail.example' }, ['fullName']],
  [{ fullName: 'Neema', email: 'neema@mail' }, ['email']],
  [{ fullName: '', email: '' }, ['fullName', 'email']],
])('an invitation for %p has to be mended at %p', (wish, fields) => {
  expect(Object.keys(inviteProblems(wish))).toEqual(fields);
});

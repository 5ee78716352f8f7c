import { refusalToDecide } from './refund-request';

const asked = { state: 'open', askedBy: 1, needsAdmin: false } as const;
const desk = (userId: number) => ({ userId, role: 'front-desk' });

test('whoever asked for the money never lets it go, and what is decided stays decided', () => {
  expect(refusalToDecide(asked, desk(2))).toBeNull();
  expect(refusalToDecide(asked, desk(1))).toBe('refund_own_request');
  expect(refusalToDecide({ ...asked, state: 'approved' }, desk(2))).toBe('refund_decided');
  expect(refusalToDecide({ ...asked, state: 'refused' }, desk(1))).toBe('refund_decided');
});

test('where one of the two has to answer for the clinic, the desk alone never lets it go', () => {
  const nobodys = { ...asked, needsAdmin: true };
  expect(refusalToDecide(nobodys, desk(2))).toBe('refund_needs_admin');
  expect(refusalToDecide(nobodys, { userId: 2, role: 'clinic-admin' })).toBeNull();
  expect(refusalToDecide(nobodys, { userId: 1, role: 'clinic-admin' })).toBe('refund_own_request');
});

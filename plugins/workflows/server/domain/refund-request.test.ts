import { refusalToDecide } from './refund-request';

test('whoever asked for the money never lets it go, and what is decided stays decided', () => {
  expect(refusalToDecide({ state: 'open', askedBy: 1 }, 2)).toBeNull();
  expect(refusalToDecide({ state: 'open', askedBy: 1 }, 1)).toBe('refund_own_request');
  expect(refusalToDecide({ state: 'approved', askedBy: 1 }, 2)).toBe('refund_decided');
  expect(refusalToDecide({ state: 'refused', askedBy: 1 }, 1)).toBe('refund_decided');
});

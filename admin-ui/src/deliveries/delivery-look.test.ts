import { remarksOn } from './delivery-look';

const failed = { state: 'failed', reason: 'refused', replacedBy: null, whyNotAgain: null } as const;

test('what failed says why, and whether anything can still be done about it', () => {
  expect(remarksOn(failed)).toEqual({ reason: 'refused', replaced: false, over: false });
  expect(remarksOn({ ...failed, whyNotAgain: 'message_over' })).toMatchObject({ over: true });
  const replaced = { ...failed, replacedBy: 'other', whyNotAgain: 'message_replaced' } as const;
  expect(remarksOn(replaced)).toEqual({ reason: 'refused', replaced: true, over: false });
});

test('what arrived needs no remark', () => {
  const read = { state: 'read', reason: null, replacedBy: null, whyNotAgain: 'message_not_failed' } as const;
  expect(remarksOn(read)).toEqual({ reason: null, replaced: false, over: false });
});

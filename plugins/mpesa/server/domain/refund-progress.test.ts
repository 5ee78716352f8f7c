import type { RefundState } from './refund';
import { refundProgress, type RefundProgress } from './refund-progress';

const of = (...states: RefundState[]) =>
  states.map((state) => ({ state, amountCents: 100, contradictedCode: null }));

test.each<[RefundState[], RefundProgress | null]>([
  [[], null],
  [['failed'], null],
  [['requested'], { step: 'asked', cents: 100 }],
  [['sending'], { step: 'sent', cents: 100 }],
  [['sent'], { step: 'sent', cents: 100 }],
  [['unknown'], { step: 'sent', cents: 100 }],
  [['review'], { step: 'checking', cents: 100 }],
  [['done'], { step: 'back', cents: 100 }],
  [['done', 'done'], { step: 'back', cents: 200 }],
  [['done', 'requested', 'sent'], { step: 'asked', cents: 200 }],
  [['failed', 'review', 'requested'], { step: 'checking', cents: 200 }],
])('refunds that are %j', (states, progress) => {
  expect(refundProgress(of(...states))).toEqual(progress);
});

test('one that two people called sent and M-Pesa denies is looked into, and not back', () => {
  const [refund] = of('done');
  expect(refundProgress([{ ...refund!, contradictedCode: 'R000002' }])).toEqual({
    step: 'checking',
    cents: 100,
  });
});

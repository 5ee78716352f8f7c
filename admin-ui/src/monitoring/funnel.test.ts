import { shareOfStep } from './funnel';

const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));

test('e-mails and notifications, which nobody confirms, make no share of what arrived smaller', () => {
  const of = {
    all: counts({ due: 100, sent: 90, delivered: 38, read: 9 }),
    confirmed: counts({ sent: 40, delivered: 38, read: 9 }),
    readable: counts({ sent: 20, delivered: 18, read: 9 }),
  };
  expect(['due', 'sent', 'delivered', 'read', 'failed'].map((step) => shareOfStep(step, of))).toEqual([
    ...[null, 0.9, 0.95, 0.5, null],
  ]);
});

test('where nothing went by a channel that tells, nobody knows', () => {
  const none = counts({});
  const of = { all: counts({ due: 3, sent: 3 }), confirmed: none, readable: none };
  expect([shareOfStep('delivered', of), shareOfStep('read', of)]).toEqual([null, null]);
});

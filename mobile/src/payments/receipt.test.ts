import { appText } from '@daktari/texts/app';
import type { Payment } from '../api/use-payments';
import type { Say } from '../texts/TextsProvider';
import type { Format } from '../texts/use-format';
import { receiptFacts, receiptPaper, receiptText } from './receipt';

const say: Say = (key, ...values) => appText('en', key, ...values);
const format: Format = {
  time: (instant) => instant.slice(11, 16),
  timeWords: () => null,
  day: (instant) => instant.slice(0, 10),
  weekday: (instant) => instant.slice(0, 10),
  shortDay: (instant) => instant.slice(5, 10),
  farDay: (instant) => instant.slice(0, 10),
  money: (cents) => `KSh ${cents / 100}`,
};
const PAID: Payment = {
  id: 1,
  documentId: 'm1',
  reference: 'NY7K2Q',
  subject: 'visit:v1',
  state: 'paid',
  amountCents: 120_000,
  paidCents: 120_000,
  refundedCents: 0,
  method: 'mpesa',
  receipt: 'SKQ7ABC123',
  paidAt: '2026-11-24T10:48:00.000Z',
};
const facts = (payment: Payment) =>
  receiptFacts(payment, { reference: 'PUMT7V7K', payment: null }, 'UTC', say, format);

test('a receipt has the amount, the code, the time and the visit, and names no service', () => {
  expect(receiptText('Receipt', facts(PAID))).toBe(
    [
      'Receipt',
      'Paid: KSh 1200',
      'Where the money is: Paid KSh 1200',
      'M-Pesa code: SKQ7ABC123',
      'When: 2026-11-24, 10:48',
      'Visit: PUMT7V7K',
      'Pay Bill account: NY7K2Q',
    ].join('\n'),
  );
});

test('what came back stands on it too, so that it cannot pass for money that was kept', () => {
  const text = receiptText('Receipt', facts({ ...PAID, state: 'part_refunded', refundedCents: 50_000 }));
  expect(text).toContain('Came back: KSh 500\nStays paid: KSh 700');
});

test('a name writes no markup onto the paper', () => {
  const paper = receiptPaper('Receipt', [{ name: 'For', value: '<img src=x onerror="a()"> & co' }]);
  expect(paper).toContain('&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; co');
});

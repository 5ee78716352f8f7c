import type { SentBack, VisitDetail } from '../data/records';
import { keptCents, mayAskRefund, mayDecide, whoDecides } from './refund-offers';

const DESK = { operations: ['refunds.ask', 'refunds.approve'], role: 'front-desk' as const };
const payment = (refundedCents: number): VisitDetail['payment'] => ({
  ...{ id: 'p', reference: 'NY7K2Q', state: 'paid', receipt: 'TKO4H7X2QR', attempt: null },
  ...{ amountCents: 120000, paidCents: 120000, refundedCents, refund: null },
  payBill: { businessNumber: '174379', account: 'NY7K2Q' },
});
const over = { status: 'cancelled' as const, payment: payment(0) };
const back = (fate: SentBack['fate'], amountCents = 120000): SentBack => ({
  ...{ fate, amountCents, receipt: 'TKO4H7X2QR', askedAt: '2026-11-24T12:00:00.000Z', why: null },
});
type Asked = Parameters<typeof mayAskRefund>[1]['requests'][number];
const mayAsk = (visit: Parameters<typeof mayAskRefund>[0], requests: Asked[] = [], sent: SentBack[] = []) =>
  mayAskRefund(visit, { requests, sent }, DESK);

test('a refund is asked for once, where money of a visit that is over was kept', () => {
  expect(mayAsk(over)).toBe(true);
  expect(mayAsk(over, [{ state: 'refused', closing: null }])).toBe(true);
  expect(mayAsk(over, [{ state: 'open', closing: null }])).toBe(false);
  expect(mayAsk({ ...over, status: 'confirmed' })).toBe(false);
  expect(mayAsk({ ...over, payment: payment(120000) })).toBe(false);
  expect(mayAsk({ ...over, payment: null })).toBe(false);
  expect(mayAskRefund(over, { requests: [], sent: [] }, { operations: [] })).toBe(false);
});

test.each(['on-way', 'done', 'review'] as const)('what is %s is not asked for again', (fate) => {
  expect(mayAsk(over, [{ state: 'approved', closing: null }], [back(fate)])).toBe(false);
});

test('what M-Pesa refused, or people found unsent, can be asked for again, and only that', () => {
  const approved: Asked = { state: 'approved', closing: null };
  expect(mayAsk(over, [approved], [back('failed')])).toBe(true);
  expect(mayAsk(over, [approved, { state: 'open', closing: null }], [back('failed')])).toBe(false);
  expect(mayAsk(over, [approved], [back('failed'), back('on-way')])).toBe(false);
  // Two receipts, of which one failed.
  expect(keptCents(over, [back('failed', 50000), back('done', 70000)])).toBe(50000);
  const closing = { outcome: 'not-sent' as const, code: null };
  expect(mayAsk(over, [approved, { state: 'approved', closing }], [back('failed')])).toBe(true);
});

test('nobody decides about their own, nor about what is decided', () => {
  const asked = { state: 'open' as const, askedBy: { name: 'Mary', you: false }, needsAdmin: false };
  expect(mayDecide(asked, DESK)).toBe(true);
  expect(mayDecide({ ...asked, askedBy: { name: 'Mary', you: true } }, DESK)).toBe(false);
  expect(mayDecide({ ...asked, state: 'approved' }, DESK)).toBe(false);
  expect(mayDecide(asked, { ...DESK, operations: [] })).toBe(false);
});

test('a clinic admin alone decides where one of the two has to be', () => {
  const asked = { state: 'open' as const, askedBy: { name: 'Mary', you: false }, needsAdmin: true };
  expect(mayDecide(asked, DESK)).toBe(false);
  expect(mayDecide(asked, { ...DESK, role: 'clinic-admin' })).toBe(true);
});

test('who may not decide is told who does', () => {
  const asked = { state: 'open' as const, askedBy: { name: 'Mary', you: true }, needsAdmin: false };
  expect(whoDecides(asked, DESK)).toBe('console.refund.second');
  expect(whoDecides({ ...asked, needsAdmin: true }, DESK)).toBe('console.refund.second_admin');
  expect(whoDecides({ ...asked, askedBy: { name: 'Mary', you: false } }, DESK)).toBeNull();
  expect(whoDecides({ ...asked, state: 'refused' }, DESK)).toBeNull();
});

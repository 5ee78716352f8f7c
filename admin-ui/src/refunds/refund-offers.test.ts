import type { VisitDetail } from '../data/records';
import { keptCents, mayAskRefund, mayDecide, whoDecides } from './refund-offers';

const DESK = { operations: ['refunds.ask', 'refunds.approve'], role: 'front-desk' as const };
const payment = (refundedCents: number): VisitDetail['payment'] => ({
  ...{ id: 'p', reference: 'NY7K2Q', state: 'paid', receipt: 'TKO4H7X2QR', attempt: null },
  ...{ amountCents: 120000, paidCents: 120000, refundedCents, refund: null },
  payBill: { businessNumber: '174379', account: 'NY7K2Q' },
});
const APPROVED = { state: 'approved' as const, closing: null };
const over = { status: 'cancelled' as const, payment: payment(0) };

test('a refund is asked for once, where money of a visit that is over was kept', () => {
  expect(mayAskRefund(over, [], DESK)).toBe(true);
  expect(mayAskRefund(over, [{ state: 'refused', closing: null }], DESK)).toBe(true);
  expect(mayAskRefund(over, [{ state: 'open', closing: null }], DESK)).toBe(false);
  expect(mayAskRefund(over, [APPROVED], DESK)).toBe(false);
  expect(mayAskRefund({ ...over, status: 'confirmed' }, [], DESK)).toBe(false);
  expect(mayAskRefund({ ...over, payment: payment(120000) }, [], DESK)).toBe(false);
  expect(mayAskRefund({ ...over, payment: null }, [], DESK)).toBe(false);
  expect(mayAskRefund(over, [], { operations: [] })).toBe(false);
  expect(keptCents(over)).toBe(120000);
});

test('what people found never left can be asked for anew', () => {
  const closing = { outcome: 'not-sent' as const, code: null };
  expect(mayAskRefund(over, [APPROVED, { state: 'approved', closing }], DESK)).toBe(true);
  expect(mayAskRefund(over, [APPROVED, { state: 'open', closing }], DESK)).toBe(false);
  expect(mayAskRefund(over, [APPROVED, { state: 'refused', closing }], DESK)).toBe(false);
  expect(mayAskRefund(over, [APPROVED, { state: 'approved', closing }, APPROVED], DESK)).toBe(false);
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

import { createIds, receiptFor } from './ids';

test('a receipt begins with the letters of its Nairobi day', () => {
  const ids = createIds(1);
  expect(receiptFor(Date.parse('2026-11-24T09:00:00Z'), ids)).toMatch(/^UKO[A-Z0-9]{7}$/);
  expect(receiptFor(Date.parse('2025-11-24T09:00:00Z'), ids)).toMatch(/^TKO/);
  // 22:30 UTC is already the next day in Nairobi.
  expect(receiptFor(Date.parse('2026-01-08T22:30:00Z'), ids)).toMatch(/^UA9/);
});

test('the same seed draws the same ids, another seed others', () => {
  expect(createIds(7).hex(32)).toBe(createIds(7).hex(32));
  expect(createIds(7).hex(32)).not.toBe(createIds(8).hex(32));
  expect(createIds(null).code(28)).not.toBe(createIds(null).code(28));
});

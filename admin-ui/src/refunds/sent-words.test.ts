import { sentLook } from './sent-words';

test('a refund that M-Pesa refused says why, and any other how far it got', () => {
  expect(sentLook({ fate: 'failed', why: 'no-float' }).words).toBe('console.sent.why.no-float');
  expect(sentLook({ fate: 'failed', why: null }).words).toBe('console.sent.why.other');
  expect(sentLook({ fate: 'review', why: null }).label).toBe('console.sent.review');
  expect(sentLook({ fate: 'on-way', why: null }).label).not.toBe(sentLook({ fate: 'done', why: null }).label);
});

import { DaktariError } from '@daktari/api-client';
import { alternativesIn } from './taken';

const refusal = (code: 'slot_taken' | 'too_many_holds', details: Record<string, unknown>) =>
  new DaktariError({ status: 409, code, details });

test('a time that was taken meanwhile comes with others', () => {
  const alternatives = ['2026-11-27T07:00:00.000Z', 'soon', 7];
  expect(alternativesIn(refusal('slot_taken', { alternatives }))).toEqual(['2026-11-27T07:00:00.000Z']);
  expect(alternativesIn(refusal('slot_taken', {}))).toEqual([]);
});

test('another refusal, and no reply at all, say nothing of the time', () => {
  expect(alternativesIn(refusal('too_many_holds', { alternatives: [] }))).toBeNull();
  expect(alternativesIn(new DaktariError({ status: 0, code: 'unreachable' }))).toBeNull();
  expect(alternativesIn(new Error('x'))).toBeNull();
});

import { DaktariError } from '@daktari/api-client';
import { alternativesIn } from './alternatives-in';

const taken = (details: Record<string, unknown>) =>
  new DaktariError({ status: 409, code: 'slot_taken', details });

test('a time that is taken comes with others, as far as they can be read', () => {
  const free = '2026-11-26T11:30:00.000Z';
  expect(alternativesIn(taken({ alternatives: [free, 7, 'soon'] }))).toEqual([free]);
  expect(alternativesIn(taken({}))).toEqual([]);
});

test('another refusal is told as what it is', () => {
  expect(alternativesIn(new DaktariError({ status: 409, code: 'notice_too_short' }))).toBeNull();
  expect(alternativesIn(new Error('x'))).toBeNull();
});

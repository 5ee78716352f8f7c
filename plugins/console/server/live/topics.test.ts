import { createAccessTable } from '../../../../src/access/table';
import { checkTopics, hearing, type Topics } from './topics';

const TOPICS: Topics = [
  ['visits', { nouns: ['visit'], operation: 'visits.list' }],
  ['payments', { nouns: ['payment', 'refund'], operation: 'payments.list' }],
];
const access = createAccessTable();
const administration = { scope: 'clinic', rows: 'all', purposes: ['administration'] } as const;
access.declare({
  operations: [
    {
      operation: 'visits.list',
      roles: {
        'front-desk': administration,
        practitioner: { scope: 'own', rows: 'own', purposes: ['care'] },
      },
    },
    { operation: 'payments.list', roles: { 'front-desk': administration } },
  ],
});
const desk = { clinicId: 1, role: 'front-desk' } as const;

test('somebody hears of the lists that they may see, and of nothing else', () => {
  const changes = ['visit', 'refund', 'session'].map((noun) => ({ clinicId: 1, noun }));
  expect(hearing(access, TOPICS, desk)(changes)).toEqual(['visits', 'payments']);
  expect(hearing(access, TOPICS, { clinicId: 1, role: 'practitioner' })(changes)).toEqual(['visits']);
  expect(hearing(access, TOPICS, { clinicId: 1, role: 'patient' })(changes)).toEqual([]);
});

test('of another clinic nobody hears anything', () => {
  expect(hearing(access, TOPICS, desk)([{ clinicId: 2, noun: 'visit' }])).toEqual([]);
  expect(hearing(access, TOPICS, { ...desk, clinicId: null })([{ clinicId: 1, noun: 'visit' }])).toEqual([]);
});

test('a topic that no rule guards stops the boot', () => {
  const open: Topics = [['staff', { nouns: ['account'], operation: 'staff.list' }]];
  expect(() => checkTopics(access, open)).toThrow('"staff"');
  expect(() => checkTopics(access, TOPICS)).not.toThrow();
});

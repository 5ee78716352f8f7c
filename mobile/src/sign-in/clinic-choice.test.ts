import { clinicChoice } from './clinic-choice';

const [mwangaza, jamii] = ['mwangaza', 'jamii'].map((documentId) => ({ documentId, name: documentId }));
const both = [mwangaza, jamii].flatMap((one) => one ?? []);

test('where there is one clinic nobody is asked', () => {
  expect(clinicChoice(both.slice(0, 1), '')).toEqual({ kind: 'only' });
});

test('of several one is chosen, and none for the person', () => {
  expect(clinicChoice(both, '')).toEqual({ kind: 'missing' });
  expect(clinicChoice(both, 'jamii')).toEqual({ kind: 'chosen', clinic: 'jamii' });
  expect(clinicChoice(both, 'closed since')).toEqual({ kind: 'missing' });
});

test('before they were read nothing is sent', () => {
  expect(clinicChoice(undefined, '')).toEqual({ kind: 'missing' });
});

import { chosenBy, wishOf } from './saved-trail';
import { EVERYTHING, type Chosen } from './trail-filter';

const CHOSEN: Chosen = {
  patient: { id: 'p1', name: 'Amina Yusuf' },
  actor: { id: '7', name: 'Dr Achieng', kind: 'user' },
  action: 'denied',
  from: '2026-11-01',
  to: '',
};

test('a choice comes back as it was, but for the patient', () => {
  expect(JSON.stringify(wishOf(CHOSEN))).not.toContain('Amina');
  expect(chosenBy(wishOf(CHOSEN))).toEqual({ ...CHOSEN, patient: null });
  expect(chosenBy(null)).toEqual(EVERYTHING);
});

test('what this console does not know is left out', () => {
  const odd = { action: 'invented', actor: { kind: 'robot', id: '1', name: 'R2' } };
  expect(chosenBy(odd)).toEqual(EVERYTHING);
});

import { visitOf } from '../testing/visit';
import { peopleOf, shownOf, visitsOf } from './whose';

const ME = { documentId: 'me' };
const child = { patient: { id: 'child', name: 'Yusra' } };

test('one is named first and without a name, then those one acts for, each once', () => {
  expect(peopleOf(ME, [child, child])).toEqual([
    { id: 'me', name: null },
    { id: 'child', name: 'Yusra' },
  ]);
  expect(peopleOf(null, undefined)).toEqual([]);
});

test('who is no longer acted for is no longer shown alone', () => {
  expect(shownOf('child', peopleOf(ME, [child]))).toBe('child');
  expect(shownOf('child', peopleOf(ME, []))).toBe('all');
});

test('visits are those of whom was chosen', () => {
  const patient = (id: string) => ({ patient: { ...visitOf({}).patient, id } });
  const visits = [visitOf({ id: 'a', ...patient('me') }), visitOf({ id: 'b', ...patient('child') })];
  expect(visitsOf(visits, 'child').map(({ id }) => id)).toEqual(['b']);
  expect(visitsOf(visits, 'all')).toBe(visits);
});

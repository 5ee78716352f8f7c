import fc from 'fast-check';
import type { PatientRecord } from '../data/records';
import { differences, mineOnTop, PATIENT_FIELDS, type PatientWish } from './conflict';

const SEEN: PatientRecord = {
  id: 'p',
  version: '3',
  fullName: 'Amina Yusuf',
  language: 'en',
  dateOfBirth: '1992-03-04',
  phone: null,
  registeredAt: '2023-01-01T00:00:00.000Z',
  nextVisitAt: null,
  lastVisitAt: null,
};

test('two people correct different fields: mine goes on top, and theirs stays', () => {
  const mine = { ...SEEN, fullName: 'Amina Yusuf Ali' };
  const theirs: PatientRecord = { ...SEEN, version: '4', language: 'sw' };
  expect(differences(mine, theirs)).toEqual([
    { field: 'fullName', mine: 'Amina Yusuf Ali', theirs: 'Amina Yusuf' },
    { field: 'language', mine: 'en', theirs: 'sw' },
  ]);
  expect(mineOnTop(SEEN, mine, theirs)).toEqual({ ...theirs, fullName: 'Amina Yusuf Ali' });
});

test('both wrote the same: nothing to choose between', () => {
  const both = { ...SEEN, fullName: 'Amina Ali' };
  const theirs: PatientRecord = { ...both, version: '4' };
  expect(differences(both, theirs)).toEqual([]);
});

const wish: fc.Arbitrary<PatientWish> = fc.record({
  fullName: fc.constantFrom('a', 'b', 'c'),
  language: fc.constantFrom('en', 'sw'),
  dateOfBirth: fc.constantFrom(null, '1990-01-01', '1991-01-01'),
});

test('whoever saves their own loses nothing of the others but where they disagree, and is sent under the new version', () => {
  fc.assert(
    fc.property(wish, wish, wish, (seen, mine, changed) => {
      const theirs: PatientRecord = { ...SEEN, ...changed, version: '9' };
      const saved = mineOnTop(seen, mine, theirs);
      expect(saved.version).toBe('9');
      for (const field of PATIENT_FIELDS) {
        expect(saved[field]).toBe(mine[field] === seen[field] ? theirs[field] : mine[field]);
      }
    }),
  );
});

test('the values from before on top of what was saved are those from before, under the saved version', () => {
  fc.assert(
    fc.property(wish, wish, (before, after) => {
      const saved: PatientRecord = { ...SEEN, ...after, version: '9' };
      expect(mineOnTop(saved, before, saved)).toEqual({ ...saved, ...before });
    }),
  );
});

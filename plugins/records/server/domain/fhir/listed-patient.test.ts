import type { Resource } from '../resource';
import { listedPatient } from './listed-patient';

const LISTED = { fullName: 'Amina Yusuf', dateOfBirth: '1991-04-02', language: 'sw', active: true } as const;
const STORED: Resource = {
  resourceType: 'Patient',
  id: 'old.1',
  gender: 'female',
  name: [{ family: 'Yusuf', given: ['Amina'] }],
  birthDate: '1991-04-02',
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'sw-KE' }] } }],
};

test('who is only on the list is drawn from it', () => {
  expect(listedPatient('p1', LISTED, null)).toEqual({
    resourceType: 'Patient',
    id: 'p1',
    active: true,
    name: [{ use: 'official', text: 'Amina Yusuf' }],
    birthDate: '1991-04-02',
    communication: [
      {
        language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'sw', display: 'Swahili' }] },
        preferred: true,
      },
    ],
  });
});

test('what was stored stays as it came where the list says the same', () => {
  expect(listedPatient('old.1', LISTED, STORED)).toEqual({ ...STORED, active: true });
});

test('what the list says otherwise lies over it', () => {
  const corrected = listedPatient(
    'old.1',
    { ...LISTED, fullName: 'Amina Otieno', dateOfBirth: '1991-04-03' },
    STORED,
  );
  expect(corrected).toMatchObject({
    name: [{ text: 'Amina Otieno' }],
    birthDate: '1991-04-03',
    gender: 'female',
  });
});

test('a year of birth is not lost to a list that knows whole days only', () => {
  const vague = listedPatient('old.1', { ...LISTED, dateOfBirth: null }, { ...STORED, birthDate: '1991' });
  expect(vague['birthDate']).toBe('1991');
});

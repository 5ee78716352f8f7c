import type { Schemas } from '@daktari/api-client';
import { ownPatient } from './own-patient';

const patient = (documentId: string): Schemas['Patient'] => ({
  id: 1,
  documentId,
  fullName: documentId,
  language: 'en',
  dateOfBirth: null,
});
const link = (id: string) => ({ patient: { id } });

test('who has one record is its owner', () => {
  expect(ownPatient([patient('amina')], undefined)?.documentId).toBe('amina');
});

test('of several it is the one that nobody had to link', () => {
  expect(ownPatient([patient('child'), patient('amina')], [link('child')])?.documentId).toBe('amina');
});

test('before the links are known nobody is called by the name of their child', () => {
  expect(ownPatient([patient('child'), patient('amina')], undefined)).toBeNull();
});

import type { Principal } from '../../../../src/access/principal';
import { SESSION } from '../../../../tests/support/principal';
import { appScopes } from './app-scopes';

const caller = (role: Principal['role'], scopes: string[], clientId = 'of-others'): Principal => ({
  ...{ role, userId: 1, clinicId: 1, patientId: 1, practitionerId: null, language: 'en' },
  session: { ...SESSION, clientId, scopes },
});

test('an app of others has what its scopes say, and nothing of another kind, right or context', () => {
  const patient = caller('patient', ['openid', 'patient/Observation.rs', 'user/Condition.rs']);
  expect(appScopes.narrowed(patient, 'Observation', 'r')).toBeNull();
  expect(appScopes.narrowed(patient, 'Observation', 'c')).toEqual([]);
  expect(appScopes.narrowed(patient, 'Condition', 'r')).toEqual([]);
  expect(appScopes.narrowed(patient, 'Patient', 'r')).toEqual([]);
  const doctor = caller('practitioner', ['patient/Observation.rs', 'user/Condition.rs']);
  expect(appScopes.narrowed(doctor, 'Condition', 's')).toBeNull();
  expect(appScopes.narrowed(doctor, 'Observation', 's')).toEqual([]);
});

test('queries narrow, and the widest scope counts', () => {
  const [laboratory, vital] = ['category=laboratory', 'category=vital-signs'];
  const scopes = [`patient/Observation.rs?${laboratory}`, `patient/Observation.r?${vital}`];
  const narrowed = caller('patient', scopes);
  expect(appScopes.narrowed(narrowed, 'Observation', 'r')).toEqual([laboratory, vital]);
  expect(appScopes.narrowed(narrowed, 'Observation', 's')).toEqual([laboratory]);
  const wide = caller('patient', [...scopes, 'patient/Observation.s']);
  expect(appScopes.narrowed(wide, 'Observation', 's')).toBeNull();
});

test('apps of our own are narrowed by the access table alone', () => {
  expect(appScopes.narrowed(caller('patient', ['api'], 'patient-app'), 'Claim', 'd')).toBeNull();
  // Whatever an app of others calls its scopes.
  expect(appScopes.narrowed(caller('patient', ['api']), 'Patient', 'r')).toEqual([]);
});

import { asksOf, decide, isAboutOneRecord, kindsOf, neverOf, type Asked } from './consent';

const ASKED: Asked = {
  signIn: ['openid', 'fhirUser', 'launch/patient', 'offline_access'],
  data: ['patient/Observation.rs', 'patient/MedicationRequest.rs', 'user/Patient.rs'],
};

test('each kind of data is one switch, in words that people know', () => {
  expect(asksOf(ASKED, 'patient').map(({ kind, access, scope }) => [kind, access, scope])).toEqual([
    ['identity', 'read', 'identity:read'],
    ['medicines', 'read', 'medicines:read'],
    ['readings', 'read', 'readings:read'],
    ['results', 'read', 'results:read'],
    ['offline', 'read', 'offline:read'],
  ]);
});

test('a scope that reaches two kinds is given only with both', () => {
  const some = decide(ASKED, 'patient', ['results:read', 'medicines:read']);
  expect(some.granted).toEqual({
    signIn: ['openid', 'launch/patient'],
    data: ['patient/MedicationRequest.rs'],
  });
  expect(some.rejected.data).toEqual(['patient/Observation.rs', 'user/Patient.rs']);
  const both = decide(ASKED, 'patient', ['results:read', 'readings:read']);
  expect(both.granted.data).toEqual(['patient/Observation.rs']);
});

test('patients give away what is theirs, staff what they may see, never the other', () => {
  const all = ['identity:read', 'medicines:read', 'readings:read', 'results:read', 'offline:read'];
  expect(decide(ASKED, 'patient', all).granted.data).not.toContain('user/Patient.rs');
  expect(decide(ASKED, 'staff', all).granted.data).toEqual(['user/Patient.rs']);
});

test('switches that were never shown give nothing', () => {
  const forged = decide({ signIn: ['openid'], data: ['patient/Condition.rs'] }, 'patient', [
    'notes:read',
    '*',
  ]);
  expect(forged.granted).toEqual({ signIn: ['openid'], data: [] });
});

test('what it can never see is all the rest, chats and payments always', () => {
  const never = neverOf(asksOf(ASKED, 'patient'));
  expect(never).toEqual(expect.arrayContaining(['conditions', 'notes', 'bookings', 'chats', 'payments']));
  expect(never).not.toContain('readings');
});

test('staff give no record, and an app is told that it got none', () => {
  const asked: Asked = { signIn: ['openid', 'launch/patient'], data: [] };
  expect(decide(asked, 'staff', []).granted.signIn).toEqual(['openid']);
  expect(decide(asked, 'staff', []).rejected.signIn).toEqual(['launch/patient']);
  expect(decide(asked, 'patient', []).granted.signIn).toEqual(['openid', 'launch/patient']);
});

test('scopes of a patient are about one record, whether or not the app asks for a launch', () => {
  expect(isAboutOneRecord({ signIn: [], data: ['patient/Observation.rs'] })).toBe(true);
  expect(isAboutOneRecord({ signIn: ['launch/patient'], data: [] })).toBe(true);
  expect(isAboutOneRecord({ signIn: ['openid'], data: ['user/Patient.rs'] })).toBe(false);
});

test('a page drawn again has its switches as they were left', () => {
  const on = asksOf(ASKED, 'patient', ['medicines:read']).filter((ask) => ask.on);
  expect(on.map(({ kind }) => kind)).toEqual(['medicines']);
});

test('a grant reads back as what was switched on', () => {
  expect(kindsOf(['openid', 'fhirUser', 'patient/MedicationRequest.rs', 'unknown'])).toEqual([
    'identity',
    'medicines',
  ]);
});

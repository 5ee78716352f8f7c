import type { Principal } from '../../src/access/principal';

/** The session of principals that tests make up. */
export const SESSION = { id: 'session-1', clientId: 'patient-app', scopes: ['api'] } as const;

/** A program of clinic 5: it reaches patients by their consent alone. */
export const PROGRAM: Principal = {
  role: 'integration',
  userId: 1,
  clinicId: 5,
  patientId: null,
  practitionerId: null,
  language: 'en',
  session: SESSION,
};

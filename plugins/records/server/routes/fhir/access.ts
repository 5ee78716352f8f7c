import type { OperationRule } from '../../../../../src/access/table';

const own = {
  scope: 'own',
  rows: "their own and their dependants' records, and who works at their clinic",
  purposes: ['own'],
} as const;
const inCare = {
  scope: 'own',
  rows: 'records of patients in their care, and who works at their clinic',
  purposes: ['care', 'emergency'],
} as const;
const readers: OperationRule['roles'] = { patient: own, practitioner: inCare };
/** An emergency opens a record to be read (ADR 13). */
const writers: OperationRule['roles'] = {
  practitioner: { ...inCare, rows: 'records of patients in their care', purposes: ['care'] },
};
const anybody = {
  scope: 'all',
  rows: 'what is served, and nothing of anybody',
  purposes: ['public'],
} as const;

/** Who may do what at /fhir. An app of others has no more than this, and of it what its scopes say. */
export const fhirRules: OperationRule[] = [
  { operation: 'fhir.capabilities', roles: { public: anybody } },
  { operation: 'fhir.search', roles: readers },
  { operation: 'fhir.read', roles: readers },
  { operation: 'fhir.version', roles: readers },
  { operation: 'fhir.history', roles: readers },
  { operation: 'fhir.create', roles: writers },
  { operation: 'fhir.update', roles: writers },
  { operation: 'fhir.delete', roles: writers },
  // Each entry is held against the rule of what it asks for.
  { operation: 'fhir.bundle', roles: readers },
  { operation: 'fhir.everything', roles: readers },
  { operation: 'fhir.validate', roles: writers },
];

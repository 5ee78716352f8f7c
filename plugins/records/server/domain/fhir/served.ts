/** What can be done with a type at /fhir; names as in a CapabilityStatement. Routes and /metadata are made of this table. */
export type Interaction =
  'read' | 'vread' | 'history-instance' | 'search-type' | 'create' | 'update' | 'delete';

const SEEN: readonly Interaction[] = ['read', 'vread', 'history-instance', 'search-type'];
const WRITTEN: readonly Interaction[] = [...SEEN, 'create', 'update', 'delete'];

/** Patients are registered by the product and drawn from the clinic's list, which keeps no versions. */
const PATIENT: readonly Interaction[] = ['read', 'search-type'];

/** In somebody's record. */
const OWNED = [
  'AllergyIntolerance',
  'Condition',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'Immunization',
  'Observation',
  'Procedure',
  'QuestionnaireResponse',
] as const;
/** Signed by a doctor, with rules, locks and events of their own (use-cases/prescriptions): seen here, and changed there. */
const SIGNED = ['MedicationRequest'] as const;
/** Who and where a clinic is: in nobody's record, open to everybody who may read there. */
const DIRECTORY = ['Location', 'Organization', 'Practitioner', 'PractitionerRole', 'Questionnaire'] as const;

export const OWNED_TYPES: readonly string[] = [...OWNED, ...SIGNED];

export const SERVED: ReadonlyMap<string, readonly Interaction[]> = new Map(
  [
    ...OWNED.map((type): [string, readonly Interaction[]] => [type, WRITTEN]),
    ...SIGNED.map((type): [string, readonly Interaction[]] => [type, SEEN]),
    ...DIRECTORY.map((type): [string, readonly Interaction[]] => [type, SEEN]),
    ['Patient', PATIENT] as [string, readonly Interaction[]],
  ].sort(([one], [other]) => (one < other ? -1 : 1)),
);

export function typesWith(interaction: Interaction): ReadonlySet<string> {
  return new Set([...SERVED].filter(([, offered]) => offered.includes(interaction)).map(([type]) => type));
}

export function isOwned(type: string): boolean {
  return OWNED_TYPES.includes(type);
}

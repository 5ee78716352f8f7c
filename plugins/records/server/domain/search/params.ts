/**
 * How a search parameter is kept and compared. `token`: codes and identifiers, by keyed hash. `status`: a code that says nothing
 * of anybody, as it is. `words`: beginnings of words, by keyed hash. `reference`: the address, by keyed hash. `patient`: whose
 * record it is, which stands beside every resource. `listed-…`: as the clinic's list of patients has it.
 */
export type ParamKind =
  'token' | 'status' | 'date' | 'words' | 'reference' | 'patient' | 'listed-name' | 'listed-day';

export interface SearchParam {
  kind: ParamKind;
  /** Where its values stand, as property names split by dots; lists are walked through. */
  paths: readonly string[];
  /** Of references: the type that an id alone means. */
  target?: string;
}

export type SearchParams = Readonly<Record<string, SearchParam>>;

const token = (...paths: string[]): SearchParam => ({ kind: 'token', paths });
const status = (...paths: string[]): SearchParam => ({ kind: 'status', paths });
const date = (...paths: string[]): SearchParam => ({ kind: 'date', paths });
const words = (...paths: string[]): SearchParam => ({ kind: 'words', paths });
const reference = (path: string, target: string): SearchParam => ({
  kind: 'reference',
  paths: [path],
  target,
});

const patient: SearchParam = { kind: 'patient', paths: [] };
const identifier = token('identifier');
/** Of what is in somebody's record. `subject` is for some types the official name and understood for all. */
const owned = { patient, identifier } as const;
const subject = { ...owned, subject: patient } as const;
const encounter = reference('encounter', 'Encounter');

/** What each type can be searched by; /metadata names exactly these. Source: https://hl7.org/fhir/R4/searchparameter-registry.html */
export const SEARCH_PARAMS: Readonly<Record<string, SearchParams>> = {
  Patient: {
    identifier,
    name: { kind: 'listed-name', paths: [] },
    birthdate: { kind: 'listed-day', paths: [] },
  },
  Encounter: {
    ...subject,
    status: status('status'),
    class: token('class'),
    type: token('type'),
    date: date('period'),
  },
  Condition: {
    ...subject,
    encounter,
    code: token('code'),
    category: token('category'),
    'clinical-status': status('clinicalStatus'),
    'verification-status': status('verificationStatus'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'recorded-date': date('recordedDate'),
  },
  Observation: {
    ...subject,
    encounter,
    status: status('status'),
    code: token('code'),
    category: token('category'),
    'combo-code': token('code', 'component.code'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
  },
  AllergyIntolerance: {
    ...owned,
    code: token('code', 'reaction.substance'),
    category: token('category'),
    'clinical-status': status('clinicalStatus'),
    'verification-status': status('verificationStatus'),
    date: date('recordedDate'),
  },
  MedicationRequest: {
    ...subject,
    encounter,
    status: status('status'),
    intent: status('intent'),
    code: token('medicationCodeableConcept'),
    category: token('category'),
    authoredon: date('authoredOn'),
  },
  Immunization: {
    ...owned,
    status: status('status'),
    'vaccine-code': token('vaccineCode'),
    date: date('occurrenceDateTime'),
  },
  DiagnosticReport: {
    ...subject,
    encounter,
    status: status('status'),
    code: token('code'),
    category: token('category'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
  },
  DocumentReference: {
    ...subject,
    status: status('status'),
    type: token('type'),
    category: token('category'),
    date: date('date'),
  },
  Procedure: {
    ...subject,
    encounter,
    status: status('status'),
    code: token('code'),
    category: token('category'),
    date: date('performedDateTime', 'performedPeriod'),
  },
  QuestionnaireResponse: {
    ...subject,
    encounter,
    status: status('status'),
    authored: date('authored'),
  },
  Organization: { identifier, name: words('name', 'alias'), type: token('type'), active: status('active') },
  Practitioner: {
    identifier,
    name: words('name.family', 'name.given', 'name.text'),
    family: words('name.family'),
    given: words('name.given'),
    active: status('active'),
  },
  PractitionerRole: {
    identifier,
    practitioner: reference('practitioner', 'Practitioner'),
    organization: reference('organization', 'Organization'),
    role: token('code'),
    specialty: token('specialty'),
    active: status('active'),
  },
  Location: {
    identifier,
    name: words('name', 'alias'),
    status: status('status'),
    organization: reference('managingOrganization', 'Organization'),
  },
  Questionnaire: { identifier, name: words('name'), title: words('title'), status: status('status') },
};

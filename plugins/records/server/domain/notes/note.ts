/** What a practitioner writes of one visit. */
export interface NoteContent {
  /** What the patient says. */
  subjective: string;
  /** What was found. */
  objective: string;
  assessment: string;
  diagnoses: readonly Diagnosis[];
  plan: string;
  /** Null as long as nobody has said. */
  followUp: FollowUp | null;
}

/** Code and system belong together; half of the two is a draft's. */
export interface Diagnosis {
  text: string;
  code: string | null;
  system: string | null;
}

export type FollowUp = { kind: 'none' } | { kind: 'on'; day: string };

export const EMPTY_NOTE: NoteContent = {
  subjective: '',
  objective: '',
  assessment: '',
  diagnoses: [],
  plan: '',
  followUp: null,
};

/** Everybody whom a note names, by document id. */
export interface NoteVisit {
  documentId: string;
  reference: string;
  startsAt: Date;
  endsAt: Date;
  calledInAt: Date | null;
  completedAt: Date | null;
  channel: string;
  practitioner: Author;
}
export interface Author {
  documentId: string;
  name: string;
}

/** As FHIR keeps it: what was signed, with the ids that it was given. */
export interface SignedNote {
  content: NoteContent;
  signedAt: string;
  by: string;
}
export interface Addendum {
  id: string;
  text: string;
  addedAt: string;
  by: string;
}

/** Of what a diagnosis may be coded by; addresses as FHIR has them: https://terminology.hl7.org/external_terminologies.html */
export const DIAGNOSIS_SYSTEMS = [
  'http://id.who.int/icd/release/11/mms',
  'http://hl7.org/fhir/sid/icd-10',
  'https://cielterminology.org',
] as const;

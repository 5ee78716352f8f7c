import type { JsonObject } from '../validation/finding';
import { addressOf, type Resource } from '../resource';
import { narrativeOf, printable } from './narrative';
import type { Author, Diagnosis, FollowUp, NoteContent, NoteVisit } from './note';
import {
  ASSESSMENT,
  CONSULT_NOTE,
  FOLLOW_UP,
  FOLLOW_UP_DAY,
  FOLLOW_UP_SECTION,
  OBJECTIVE,
  PLAN,
  SUBJECTIVE,
  loinc,
  type NoteCode,
} from './note-codes';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export interface Signing {
  visit: NoteVisit;
  /** Of the Patient, in this clinic. */
  patientId: string;
  content: NoteContent;
  signedAt: Date;
  newId(): string;
}

export interface NoteResources {
  encounter: Resource;
  composition: Resource;
  conditions: readonly Resource[];
}

/** A signed note: the encounter, what was written, and a condition for each diagnosis, each pointing at the others. */
export function noteToFhir({ visit, patientId, content, signedAt, newId }: Signing): NoteResources {
  const at = signedAt.toISOString();
  const subject = { reference: `Patient/${patientId}` };
  const encounterId = newId();
  const encounter = { reference: `Encounter/${encounterId}` };
  const author = authorOf(visit.practitioner);
  const conditions = content.diagnoses.map((diagnosis): Resource => ({
    resourceType: 'Condition',
    id: newId(),
    clinicalStatus: coded('condition-clinical', 'active'),
    verificationStatus: coded('condition-ver-status', 'confirmed'),
    category: [coded('condition-category', 'encounter-diagnosis')],
    code: codeOf(diagnosis),
    subject,
    encounter,
    recordedDate: at,
    recorder: author,
  }));
  const found = conditions.map((condition) => ({ reference: addressOf(condition) }));
  return {
    conditions,
    encounter: {
      resourceType: 'Encounter',
      id: encounterId,
      identifier: [{ system: 'urn:daktari:visit', value: visit.documentId }],
      status: 'finished',
      class: { system: `${TERMINOLOGY}/v3-ActCode`, code: visit.channel === 'in_person' ? 'AMB' : 'VR' },
      subject,
      participant: [{ individual: author }],
      appointment: [{ reference: `Appointment/${visit.documentId}` }],
      period: periodOf(visit, signedAt),
      ...(found.length > 0 ? { diagnosis: found.map((condition) => ({ condition })) } : {}),
    },
    composition: {
      ...writtenBy(author, at),
      id: newId(),
      subject,
      encounter,
      title: CONSULT_NOTE.title,
      section: sectionsOf(content, found),
    },
  };
}

/** What is said to a note after it was signed: a composition of its own, which leaves the other as it is. */
export function addendumToFhir(
  text: string,
  { id, by, at, note }: { id: string; by: Author; at: Date; note: Resource },
): Resource {
  return {
    ...writtenBy(authorOf(by), at.toISOString()),
    id,
    subject: note['subject'],
    encounter: note['encounter'],
    title: 'Addendum',
    relatesTo: [{ code: 'appends', targetReference: { reference: addressOf(note) } }],
    section: [{ title: 'Addendum', text: narrativeOf(printable(text).trim()) }],
  };
}

function writtenBy(author: JsonObject, date: string) {
  return {
    resourceType: 'Composition',
    status: 'final',
    type: loinc(CONSULT_NOTE),
    date,
    author: [author],
    attester: [{ mode: 'professional', time: date, party: author }],
  };
}

function authorOf({ documentId, name }: Author): JsonObject {
  return { reference: `Practitioner/${documentId}`, display: name };
}

/** From when the patient was called in, or the visit was to begin, until it was closed; of one that nobody closed, its time. */
function periodOf({ startsAt, endsAt, calledInAt, completedAt }: NoteVisit, now: Date): JsonObject {
  const start = calledInAt ?? startsAt;
  const ended = completedAt ?? (endsAt <= now ? endsAt : now);
  const end = ended < start ? start : ended;
  return { start: start.toISOString(), end: end.toISOString() };
}

function sectionsOf(
  { subjective, objective, assessment, plan, followUp }: NoteContent,
  found: readonly JsonObject[],
) {
  return [
    ...section(SUBJECTIVE, subjective),
    ...section(OBJECTIVE, objective),
    ...section(ASSESSMENT, assessment, found.length > 0 ? { entry: found } : {}),
    ...section(PLAN, plan, followUp ? { section: [followUpSection(followUp)] } : {}),
  ];
}

/** None where nothing was written: FHIR has no empty sections. */
function section(code: NoteCode, written: string, more: JsonObject = {}): JsonObject[] {
  const text = printable(written).trim();
  if (text === '' && Object.keys(more).length === 0) return [];
  return [
    {
      title: code.title,
      code: loinc(code),
      ...(text === '' ? {} : { text: narrativeOf(text) }),
      ...more,
    },
  ];
}

function followUpSection(followUp: FollowUp): JsonObject {
  const says = followUp.kind === 'none' ? FOLLOW_UP.none : `${FOLLOW_UP.on} ${followUp.day}`;
  return {
    ...(followUp.kind === 'on' ? { extension: [{ url: FOLLOW_UP_DAY, valueDate: followUp.day }] } : {}),
    ...FOLLOW_UP_SECTION,
    text: narrativeOf(says),
  };
}

function codeOf({ text, code, system }: Diagnosis): JsonObject {
  const coding = code !== null && system !== null ? { coding: [{ system, code }] } : {};
  return { ...coding, text: printable(text).trim() };
}

function coded(system: string, code: string): JsonObject {
  return { coding: [{ system: `${TERMINOLOGY}/${system}`, code }] };
}

import type { JsonObject } from '../validation/finding';

/** A code of LOINC and what the section is called. */
export interface NoteCode {
  code: string;
  title: string;
}

export const CONSULT_NOTE: NoteCode = { code: '11488-4', title: 'Visit note' };
export const SUBJECTIVE: NoteCode = { code: '61150-9', title: 'Subjective' };
export const OBJECTIVE: NoteCode = { code: '61149-1', title: 'Objective' };
export const ASSESSMENT: NoteCode = { code: '51848-0', title: 'Assessment' };
export const PLAN: NoteCode = { code: '18776-5', title: 'Plan' };

/** Within the plan; LOINC has none that says just this. */
export const FOLLOW_UP_SECTION = { title: 'Follow-up', code: { text: 'Follow-up' } } as const;
export const FOLLOW_UP = { none: 'No follow-up needed', on: 'Follow-up on' } as const;
/** The same day for programs: an extension of that section. */
export const FOLLOW_UP_DAY = 'urn:daktari:fhir:follow-up-day';

const LOINC = 'http://loinc.org';

export function loinc({ code, title }: NoteCode): JsonObject {
  return { coding: [{ system: LOINC, code }], text: title };
}

export function isLoinc(concept: unknown, { code }: NoteCode): boolean {
  const { coding } = concept as { coding?: readonly { system?: unknown; code?: unknown }[] };
  return coding?.some((each) => each.system === LOINC && each.code === code) ?? false;
}

import type { NoteContent } from './note';

export const GAPS = [
  'subjective_empty',
  'assessment_empty',
  'diagnosis_unnamed',
  'diagnosis_half_coded',
  'follow_up_past',
] as const;
export const ADVICE = [
  'objective_empty',
  'plan_empty',
  'no_diagnosis',
  'follow_up_unsaid',
  'allergies_not_asked',
] as const;
export type Gap = (typeof GAPS)[number];
export type Advice = (typeof ADVICE)[number];

export interface Missing {
  /** Keeps it from being signed. */
  gaps: Gap[];
  /** Worth a look; the practitioner decides. */
  advice: Advice[];
}

/** What else is known: the day of the visit on the clinic's calendar, and whether the record says anything of allergies. */
export interface Known {
  visitDay: string;
  allergiesKnown: boolean;
}

export function whatIsMissing(note: NoteContent, { visitDay, allergiesKnown }: Known): Missing {
  const { diagnoses, followUp } = note;
  const gaps: Record<Gap, boolean> = {
    subjective_empty: isEmpty(note.subjective),
    assessment_empty: isEmpty(note.assessment) && diagnoses.length === 0,
    diagnosis_unnamed: diagnoses.some(({ text }) => isEmpty(text)),
    diagnosis_half_coded: diagnoses.some(({ code, system }) => (code === null) !== (system === null)),
    follow_up_past: followUp?.kind === 'on' && followUp.day < visitDay,
  };
  const advice: Record<Advice, boolean> = {
    objective_empty: isEmpty(note.objective),
    plan_empty: isEmpty(note.plan),
    no_diagnosis: diagnoses.length === 0,
    follow_up_unsaid: followUp === null,
    allergies_not_asked: !allergiesKnown,
  };
  return { gaps: GAPS.filter((name) => gaps[name]), advice: ADVICE.filter((name) => advice[name]) };
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

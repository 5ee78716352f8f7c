import type { NoteContent, VisitNote } from '../data/records';

export const WRITTEN_FIELDS = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type WrittenField = (typeof WRITTEN_FIELDS)[number];
/** In the order of the page; each is chosen as a whole where two wrote. */
export const NOTE_PARTS = [
  'subjective',
  'objective',
  'assessment',
  'diagnoses',
  'plan',
  'followUp',
] as const satisfies readonly (keyof NoteContent)[];
export type NotePart = (typeof NOTE_PARTS)[number];

export const EMPTY_NOTE: NoteContent = {
  subjective: '',
  objective: '',
  assessment: '',
  diagnoses: [],
  plan: '',
  followUp: null,
};

type Missing = VisitNote['missing']['gaps'][number] | VisitNote['missing']['advice'][number];

/** Where each gap is filled. */
const PART_OF: Record<Missing, NotePart> = {
  subjective_empty: 'subjective',
  assessment_empty: 'assessment',
  diagnosis_unnamed: 'diagnoses',
  diagnosis_half_coded: 'diagnoses',
  follow_up_past: 'followUp',
  objective_empty: 'objective',
  plan_empty: 'plan',
  no_diagnosis: 'diagnoses',
  follow_up_unsaid: 'followUp',
  allergies_not_asked: 'subjective',
};

export function partOf(missing: Missing): NotePart {
  return PART_OF[missing];
}

export function isSamePart(part: NotePart, one: NoteContent, other: NoteContent): boolean {
  return JSON.stringify(one[part]) === JSON.stringify(other[part]);
}

export function isSameNote(one: NoteContent, other: NoteContent): boolean {
  return NOTE_PARTS.every((part) => isSamePart(part, one, other));
}

/** Whose text stays where two wrote: what only one of them changed since `base` is theirs; else mine, until I say otherwise. */
export function firstChoice(
  part: NotePart,
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', NoteContent>,
): 'mine' | 'theirs' {
  return isSamePart(part, base, mine) && !isSamePart(part, base, theirs) ? 'theirs' : 'mine';
}

export function chosenNote(
  mine: NoteContent,
  theirs: NoteContent,
  choices: Partial<Record<NotePart, 'mine' | 'theirs'>>,
): NoteContent {
  const from = (part: NotePart): NoteContent => (choices[part] === 'theirs' ? theirs : mine);
  return {
    subjective: from('subjective').subjective,
    objective: from('objective').objective,
    assessment: from('assessment').assessment,
    diagnoses: from('diagnoses').diagnoses,
    plan: from('plan').plan,
    followUp: from('followUp').followUp,
  };
}

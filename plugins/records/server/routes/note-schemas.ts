import { z } from 'zod';
import type { NoteLine } from '../use-cases/notes/list-notes';
import { ADVICE, DIAGNOSIS_SYSTEMS, GAPS, printable } from '../use-cases/notes/note-form';
import type { NoteView } from '../use-cases/notes/view-note';

const MAX_FIELD = 4000;
const MAX_DIAGNOSES = 20;
const instant = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

/** What no XML can hold has no place in a narrative of FHIR, so it is not taken in. */
const written = (most: number) => z.string().max(most).transform(printable);

const diagnosis = z.strictObject({
  text: written(200),
  code: z
    .string()
    .regex(/^[\w.&/-]{1,40}$/)
    .nullable(),
  system: z.enum(DIAGNOSIS_SYSTEMS).nullable(),
});
const followUp = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('on'), day: z.iso.date() }),
]);

/** As it comes in; half of a note is a draft, too. */
export const noteContent = z.strictObject({
  subjective: written(MAX_FIELD),
  objective: written(MAX_FIELD),
  assessment: written(MAX_FIELD),
  diagnoses: z.array(diagnosis).max(MAX_DIAGNOSES),
  plan: written(MAX_FIELD),
  followUp: followUp.nullable(),
});
export const addendumText = written(MAX_FIELD).refine((text) => text.trim() !== '');

const shownContent = z
  .object({
    subjective: z.string(),
    objective: z.string(),
    assessment: z.string(),
    diagnoses: z.array(
      z.object({ text: z.string(), code: z.string().nullable(), system: z.string().nullable() }),
    ),
    plan: z.string(),
    followUp: followUp.nullable(),
  })
  .meta({ id: 'NoteContent' });

const visit = z.object({
  id: z.string(),
  reference: z.string(),
  startsAt: instant,
  endsAt: instant,
  patient: named,
  practitioner: named,
});

export const noteReply = z
  .object({
    visit,
    version: z.string().describe('For If-Match: what a change follows'),
    draft: z.object({ content: shownContent, savedAt: instant, by: named }).nullable(),
    missing: z.object({
      gaps: z.array(z.enum(GAPS)).describe('Keep it from being signed'),
      advice: z.array(z.enum(ADVICE)).describe('Worth a look'),
    }),
    notWritten: z
      .enum(['visit_has_no_note', 'visit_not_started'])
      .nullable()
      .describe('Why there is no note of this visit, or why it cannot be signed yet'),
    maySign: z.boolean().describe('Only who gave the visit'),
    signed: z
      .object({
        content: shownContent,
        signedAt: instant,
        by: z.string(),
        addenda: z.array(z.object({ id: z.string(), text: z.string(), addedAt: instant, by: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'VisitNote' });

export const notesReply = z
  .object({
    notes: z.array(
      z.object({
        visit: visit.omit({ patient: true }),
        signedAt: instant,
        by: z.string(),
        headline: z.string(),
        addenda: z.number().int(),
      }),
    ),
    next: z.string().nullable().describe('For `before`; null at the end'),
  })
  .meta({ id: 'PatientNotes' });

export function noteView({ visit: of, draft, ...view }: NoteView, practitionerId: number | null) {
  return {
    ...view,
    visit: { ...visitView(of), patient: namedOf(of.patient) },
    draft: draft && {
      content: shownOf(draft.content),
      savedAt: draft.savedAt.toISOString(),
      by: namedOf(draft.by),
    },
    maySign: practitionerId !== null && practitionerId === of.practitionerId,
    signed: view.signed && { ...view.signed, content: shownOf(view.signed.content) },
  };
}

export function noteLine({ visit: of, ...line }: NoteLine) {
  return { ...line, visit: visitView(of) };
}

function shownOf({ diagnoses, ...content }: NonNullable<NoteView['draft']>['content']) {
  return { ...content, diagnoses: [...diagnoses] };
}

function visitView({ documentId, reference, startsAt, endsAt, practitioner }: NoteView['visit']) {
  return {
    id: documentId,
    reference,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    practitioner: namedOf(practitioner),
  };
}

function namedOf({ documentId, name }: { documentId: string; name: string }) {
  return { id: documentId, name };
}

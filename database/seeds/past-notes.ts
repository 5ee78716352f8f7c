import type { NoteContent } from '../../plugins/records/server/domain/notes/note';
import { draftStore } from '../../plugins/records/server/store/drafts';
import { patientStore } from '../../plugins/records/server/store/patients';
import { resourceStore } from '../../plugins/records/server/store/resources';
import { signedStore } from '../../plugins/records/server/store/signed';
import { visitStore } from '../../plugins/records/server/store/visits';
import type { NoteParts } from '../../plugins/records/server/use-cases/notes/parts';
import { saveDraft } from '../../plugins/records/server/use-cases/notes/save-draft';
import { signNote } from '../../plugins/records/server/use-cases/notes/sign-note';
import { systemOrigin } from '../../src/kernel/audit';
import type { Kernel } from '../../src/kernel/kernel';

const ICD_11 = 'http://id.who.int/icd/release/11/mms';
const NOTES: readonly NoteContent[] = [
  {
    subjective: 'Tired after lunch for two weeks. Morning sugar better. No low sugar signs. Missed one dose.',
    objective: 'Home readings 7.4, 7.1, 6.9 mmol/L. BP 128/82 (home cuff).',
    assessment: 'Improving. The tiredness follows large meals.',
    diagnoses: [{ text: 'Type 2 diabetes', code: '5A11', system: ICD_11 }],
    plan: 'Go on with metformin 500 mg twice a day. Smaller lunch, a walk after it.',
    followUp: { kind: 'none' },
  },
  {
    subjective: 'Headaches in the morning, three times this month. No change of sight. Salt at every meal.',
    objective: 'BP 152/96, again 148/94 after ten minutes. Pulse 78.',
    assessment: 'Raised twice on two days. No sign of damage.',
    diagnoses: [{ text: 'Raised blood pressure', code: 'BA00', system: ICD_11 }],
    plan: 'Less salt. Write down the home readings for two weeks, then decide on medicine.',
    followUp: null,
  },
  {
    subjective: 'Itching on the left arm, worse at night. New soap since last month. No known allergies.',
    objective: 'Dry patch of 2 cm on the left arm, no infection.',
    assessment: 'Mild, most likely from the soap.',
    diagnoses: [{ text: 'Atopic eczema', code: 'EA80', system: ICD_11 }],
    plan: 'Leave the soap. Hydrocortisone 1% thinly at night for a week.',
    followUp: { kind: 'none' },
  },
];

/** As many visits as there are notes. */
export const NOTED_VISITS = NOTES.length;

/** Writes the note with this number for a visit of the past, signed by its doctor at its end. */
export async function signPastNote(
  kernel: Kernel,
  number: number,
  {
    documentId,
    clinicId,
    practitionerId,
    at,
  }: { documentId: string; clinicId: number; practitionerId: number; at: Date },
): Promise<void> {
  const content = NOTES[number];
  if (!content) return;
  const parts = partsAt(kernel, at);
  const writer = {
    principal: { role: 'practitioner', userId: 0, clinicId, patientId: null, practitionerId },
    origin: systemOrigin('seed.notes'),
  };
  const { version } = await saveDraft(parts, documentId, content, { ...writer, version: 'none' });
  await signNote(parts, documentId, { ...writer, version });
}

/** The clinic's history is written by nobody who asks, and as if it were then. */
function partsAt(kernel: Kernel, at: Date): NoteParts {
  const { vault, ids, clock, audit } = kernel;
  const then: Kernel = { ...kernel, audit, clock: { ...clock, now: () => at } };
  return {
    records: {
      kernel: then,
      resources: resourceStore(vault, ids),
      patients: patientStore(vault, ids),
      validate: () => [],
    },
    visits: visitStore(),
    drafts: draftStore(vault, ids),
    signed: signedStore(),
    whySeen: () => Promise.resolve('care'),
  };
}

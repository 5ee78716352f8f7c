import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { addAddendum } from '../use-cases/notes/add-addendum';
import { listNotes } from '../use-cases/notes/list-notes';
import { NOTE_NOUN, type NoteParts } from '../use-cases/notes/parts';
import { readNote } from '../use-cases/notes/read-note';
import { touchedBy } from '../use-cases/notes/reach-note';
import { discardDraft, saveDraft } from '../use-cases/notes/save-draft';
import { signNote } from '../use-cases/notes/sign-note';
import { addendumText, noteContent, noteLine, noteReply, notesReply, noteView } from './note-schemas';

const id = z.string().min(1).max(40);
const params = z.strictObject({ id });

const readers: OperationRule['roles'] = {
  patient: {
    scope: 'own',
    rows: "signed notes of their own and their dependants' visits",
    purposes: ['own'],
  },
  practitioner: {
    scope: 'own',
    rows: 'notes of patients in their care, of visits in the clinic they work for',
    purposes: ['care', 'emergency'],
  },
};
const writers: OperationRule['roles'] = {
  practitioner: {
    scope: 'own',
    rows: 'notes of patients whom they treat (not of those opened in an emergency), of visits in the clinic they work for',
    purposes: ['care'],
  },
};
const signers: OperationRule['roles'] = {
  practitioner: { scope: 'own', rows: 'notes of visits with themselves', purposes: ['care'] },
};

export const noteRules: readonly OperationRule[] = [
  { operation: 'notes.read', roles: readers },
  { operation: 'notes.list', roles: readers },
  { operation: 'notes.save', roles: writers },
  { operation: 'notes.discard', roles: writers },
  { operation: 'notes.sign', roles: signers },
  { operation: 'notes.append', roles: writers },
];

/** The note of a visit: a draft until it is signed, then part of the record for good. */
export function noteRoutes(parts: NoteParts): Route[] {
  return [
    jsonRoute({
      operation: 'notes.read',
      method: 'GET',
      path: '/visits/:id/note',
      summary: 'The note of a visit with its addenda; for practitioners also the draft and what is missing',
      params,
      reply: noteReply,
      handle: async (call) => {
        const { view, purpose } = await readNote(parts, call.params.id, call.principal);
        const { practitionerId = null } = call.principal ?? {};
        return { ...noteView(view, practitionerId), touched: touchedBy(view.visit), purpose };
      },
      audit: {
        shown: ({ touched, purpose }) => [{ ...touched, action: 'read', origin: { purpose } }],
      },
    }),
    jsonRoute({
      operation: 'notes.save',
      method: 'PUT',
      path: '/visits/:id/note',
      summary: 'Keep what was written so far',
      params,
      conditional: true,
      body: noteContent,
      reply: noteReply,
      audit: 'written',
      handle: async (call) =>
        noteView(
          await saveDraft(parts, call.params.id, call.body, call),
          call.principal?.practitionerId ?? null,
        ),
    }),
    jsonRoute({
      operation: 'notes.discard',
      method: 'DELETE',
      path: '/visits/:id/note',
      summary: 'Throw away what was written so far',
      params,
      conditional: true,
      reply: noteReply,
      audit: 'written',
      handle: async (call) =>
        noteView(await discardDraft(parts, call.params.id, call), call.principal?.practitionerId ?? null),
    }),
    jsonRoute({
      operation: 'notes.sign',
      method: 'POST',
      path: '/visits/:id/note/sign',
      summary: 'Sign the draft that was seen: it is part of the record from then on, and never changes',
      params,
      conditional: true,
      body: z.strictObject({}),
      reply: noteReply,
      audit: 'written',
      handle: async (call) =>
        noteView(await signNote(parts, call.params.id, call), call.principal?.practitionerId ?? null),
    }),
    jsonRoute({
      operation: 'notes.append',
      method: 'POST',
      path: '/visits/:id/note/addenda',
      summary: 'Say something more to a signed note',
      status: 201,
      params,
      idempotent: true,
      body: z.strictObject({ text: addendumText }),
      reply: noteReply,
      audit: 'written',
      handle: async (call) =>
        noteView(
          await addAddendum(parts, call.params.id, call.body.text, call),
          call.principal?.practitionerId ?? null,
        ),
    }),
    jsonRoute({
      operation: 'notes.list',
      method: 'GET',
      path: '/patients/:id/notes',
      summary: 'Signed notes of a patient, newest first',
      params,
      query: z.strictObject({ before: z.string().max(26).optional().describe('`next` of the page before') }),
      reply: notesReply,
      handle: async (call) => {
        const asked = { before: call.query.before ?? null, principal: call.principal };
        const { notes, next, ...about } = await listNotes(parts, call.params.id, asked);
        return { notes: notes.map(noteLine), next, about };
      },
      audit: {
        // One entry for each clinic whose notes they are: each has its own trail.
        shown: ({ about: { patientId, purpose, clinics } }) =>
          clinics.map(({ clinicId, visits }) => ({
            ...{ action: 'list', type: NOTE_NOUN, ids: visits, patients: [patientId], clinicId },
            origin: { purpose },
          })),
      },
    }),
  ];
}

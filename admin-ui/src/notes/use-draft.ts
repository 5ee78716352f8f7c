import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteContent, VisitNote } from '../data/records';
import { useProblem } from '../parts/Trouble';
import { ApiError } from '../session/http';
import { EMPTY_NOTE, isSameNote } from './note-parts';
import { useNoteRoutes } from './use-note';

const PAUSE_MS = 1500;
const TRY_AGAIN_MS = 5000;
const STALE = 412;

export type Saving =
  { kind: 'idle' } | { kind: 'saving' } | { kind: 'offline' } | { kind: 'refused'; why: string };

/** Somebody else saved after what this page last saw. */
export interface Conflict {
  base: NoteContent;
  theirs: VisitNote;
}

export interface DraftEditor {
  content: NoteContent;
  change(part: Partial<NoteContent>): void;
  /** As the server has it. */
  kept: VisitNote;
  isDirty: boolean;
  saving: Saving;
  conflict: Conflict | null;
  /** Goes on from theirs with what was chosen. */
  resolve(chosen: NoteContent): void;
  /** The version that was saved, or null where it was not. */
  save(): Promise<string | null>;
}

/** A draft that saves itself when the typing pauses. Nothing typed is lost while the page is open: it is tried again. */
export function useDraft(note: VisitNote): DraftEditor {
  const { save: put, read } = useNoteRoutes(note.visit.id);
  const problem = useProblem();
  const [kept, setKept] = useState(note);
  const [content, setContent] = useState<NoteContent>(note.draft?.content ?? EMPTY_NOTE);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const latest = useRef({ content, kept });
  latest.current = { content, kept };
  const running = useRef<Promise<string | null> | null>(null);
  const isDirty = !isSameNote(content, kept.draft?.content ?? EMPTY_NOTE);

  const saveOnce = useCallback(async (): Promise<string | null> => {
    const { content: sent, kept: seen } = latest.current;
    const base = seen.draft?.content ?? EMPTY_NOTE;
    if (isSameNote(sent, base)) return seen.version;
    setSaving({ kind: 'saving' });
    try {
      const saved = await put(sent, seen.version);
      // What was typed stands as it was typed, whatever the server made of its line ends.
      const next = saved.draft ? { ...saved, draft: { ...saved.draft, content: sent } } : saved;
      latest.current = { ...latest.current, kept: next };
      setKept(next);
      setSaving({ kind: 'idle' });
      return next.version;
    } catch (error) {
      if (error instanceof ApiError && error.status === STALE) {
        const theirs = await read().catch(() => null);
        if (theirs) setConflict({ base, theirs });
        setSaving({ kind: 'refused', why: error.message });
      } else if (error instanceof ApiError && error.status < 500) {
        setSaving({ kind: 'refused', why: problem(error) });
      } else setSaving({ kind: 'offline' });
      return null;
    }
  }, [put, read, problem]);

  const save = async (): Promise<string | null> => {
    await running.current;
    const mine = saveOnce();
    running.current = mine;
    return mine;
  };

  const waits = saving.kind === 'offline';
  const mayTry = isDirty && conflict === null && saving.kind !== 'saving' && saving.kind !== 'refused';
  useEffect(() => {
    if (!mayTry) return;
    const timer = window.setTimeout(() => void save(), waits ? TRY_AGAIN_MS : PAUSE_MS);
    return () => window.clearTimeout(timer);
    // Anew with each letter: it is saved when they stop.
  }, [mayTry, waits, content]);

  return {
    content,
    kept,
    isDirty,
    saving,
    conflict,
    save,
    change: (part) => {
      setContent((before) => ({ ...before, ...part }));
      // Whoever types on after a refusal tries again.
      setSaving((before) => (before.kind === 'refused' ? { kind: 'idle' } : before));
    },
    resolve: (chosen) => {
      if (!conflict) return;
      setKept(conflict.theirs);
      setContent(chosen);
      setConflict(null);
      setSaving({ kind: 'idle' });
    },
  };
}

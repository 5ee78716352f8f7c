/** What stands at the foot of the screen after a change that can be taken back. Times are epoch ms. */
export interface UndoNote {
  /** Tells an answer that comes late from the note that stands there by then. */
  id: number;
  words: string;
  /** `offered`: Undo can be pressed. `working`: it was. The others say what became of it. */
  step: 'offered' | 'working' | 'undone' | 'failed';
  /** When it goes by itself; null is not before somebody closes it. */
  until: number | null;
  /** Under somebody's pointer or focus. */
  held: boolean;
}

/** Long enough to read it, find the button and press it. */
export const STAYS_MS = 10_000;
/** For who looks away from it after its time. */
export const LEFT_MS = 4_000;

export function offered(id: number, words: string, now: number): UndoNote {
  return { id, words, step: 'offered', until: now + STAYS_MS, held: false };
}

/** Pressed once: whoever presses twice means the same. Null where there is nothing to take back any more. */
export function pressed(note: UndoNote | null): UndoNote | null {
  return note?.step === 'offered' ? { ...note, step: 'working', until: null } : null;
}

/** What came of it. A failure stays until somebody has read it; another note that stands there by now stays as it is. */
export function answered(
  note: UndoNote | null,
  { id, step, words }: Pick<UndoNote, 'id' | 'words'> & { step: 'undone' | 'failed' },
  now: number,
): UndoNote | null {
  if (note?.id !== id) return note;
  return { ...note, words, step, until: step === 'failed' ? null : now + STAYS_MS };
}

/** Pointer or focus came, or went. */
export function held(note: UndoNote | null, isHeld: boolean, now: number): UndoNote | null {
  if (note === null || note.held === isHeld) return note;
  const until = isHeld || note.until === null ? note.until : Math.max(note.until, now + LEFT_MS);
  return { ...note, held: isHeld, until };
}

/** In how many ms it is to go; null is not by itself. */
export function goesIn(note: UndoNote | null, now: number): number | null {
  if (note === null || note.held || note.until === null) return null;
  return Math.max(0, note.until - now);
}

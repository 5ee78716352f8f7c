const HOUR_MS = 3_600_000;
/** How long the owner has to stop it, from the old number or any session. */
const HOLD_MS = 24 * HOUR_MS;

/**
 * asked: a clerk has asked, another one has to approve. waiting: the old number was told, and the hold runs.
 * done, stopped (by a person) and void (the number was taken meanwhile) are ends.
 */
export type ChangeState = 'asked' | 'waiting' | 'done' | 'stopped' | 'void';

export type ChangeStep =
  | { kind: 'approve'; byUserId: number }
  | { kind: 'stop' }
  /** The hold is over. */
  | { kind: 'fall-due'; numberIsFree: boolean };

export interface Change {
  state: ChangeState;
  askedByUserId: number;
  /** Null until the hold runs. */
  dueAt: Date | null;
}

export type Next =
  | { ok: true; state: ChangeState; dueAt: Date | null }
  | { ok: false; code: 'second_clerk_needed' | 'number_change_over' };

const OVER: Next = { ok: false, code: 'number_change_over' };

/** Decides purely; the store then changes only a row that still stands as it was. */
export function nextChange({ state, askedByUserId, dueAt }: Change, step: ChangeStep, now: Date): Next {
  switch (step.kind) {
    case 'approve':
      if (state !== 'asked') return OVER;
      if (step.byUserId === askedByUserId) return { ok: false, code: 'second_clerk_needed' };
      return { ok: true, state: 'waiting', dueAt: holdFrom(now) };
    case 'stop':
      return isOpen(state) ? { ok: true, state: 'stopped', dueAt } : OVER;
    case 'fall-due':
      if (state !== 'waiting' || dueAt === null || now < dueAt) return OVER;
      return { ok: true, state: step.numberIsFree ? 'done' : 'void', dueAt };
    default:
      return step satisfies never;
  }
}

export function isOpen(state: ChangeState): boolean {
  return state === 'asked' || state === 'waiting';
}

export function holdFrom(now: Date): Date {
  return new Date(now.getTime() + HOLD_MS);
}

import type { Place } from '../storage/places';

export type LockState =
  | { state: 'off' }
  | { state: 'open'; after: LockAfter }
  /** `left`: tries; `waitUntil`: no try counts before it. */
  | { state: 'locked'; left: number; waitUntil: number | null };

/** Seconds out of sight until it locks. */
export const LOCK_AFTER = [0, 60, 300] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

export interface Lock {
  now(): LockState;
  subscribe(listener: () => void): () => void;
  /** At the start of the app: locked where a code was set. */
  restore(): Promise<void>;
  set(code: string, after: LockAfter): Promise<void>;
  setAfter(after: LockAfter): Promise<void>;
  /** `out` after the last try: the session is over, and what lay on the phone is gone. */
  enter(code: string): Promise<'right' | 'wrong' | 'wait' | 'out'>;
  /** The phone itself vouched for its owner. */
  open(): Promise<void>;
  turnOff(): Promise<void>;
  /** The app goes out of sight, and comes back. */
  away(): void;
  back(): void;
}

interface LockParts {
  place: Place;
  hash(code: string, salt: string): Promise<string>;
  newSalt(): string;
  now(): number;
  /** Ends the session of this phone. */
  signOut(): Promise<void>;
}

interface Held {
  salt: string;
  hash: string;
  after: LockAfter;
  /** Wrong codes since the last right one. */
  tries: number;
  waitUntil: number | null;
}

const TRIES = 5;
/** After the third and the fourth wrong code: long enough that nobody tries on a table, short enough for an owner. */
const WAIT_MS: Readonly<Record<number, number>> = { 3: 30_000, 4: 60_000 };
const LONGEST_WAIT_MS = 60_000;

/** Keeps whoever holds the phone out of the app. It does not seal what lies on the phone: that is sealed anyway (ADR 23). */
export function createLock({ place, hash, newSalt, now, signOut }: LockParts): Lock {
  let held: Held | null = null;
  let shut = false;
  let leftAt: number | null = null;
  let state: LockState = { state: 'off' };
  const listeners = new Set<() => void>();

  function tell(): void {
    state = stateOf(held, shut);
    for (const listener of listeners) listener();
  }
  async function keep(next: Held): Promise<void> {
    await place.set(JSON.stringify(next));
    held = next;
  }
  async function forget(): Promise<void> {
    held = null;
    shut = false;
    await place.wipe();
    tell();
  }

  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restore: async () => {
      const text = await place.get();
      held = text === null ? null : (JSON.parse(text) as Held);
      shut = held !== null;
      tell();
    },
    set: async (code, after) => {
      const salt = newSalt();
      await keep({ salt, hash: await hash(code, salt), after, tries: 0, waitUntil: null });
      tell();
    },
    setAfter: async (after) => {
      if (held) await keep({ ...held, after });
      tell();
    },
    enter: async (code) => {
      if (!held) return 'right';
      // A clock that was put forward and back makes nobody wait longer than the rule.
      if (held.waitUntil !== null && held.waitUntil > now() && held.waitUntil <= now() + LONGEST_WAIT_MS) {
        return 'wait';
      }
      const tries = held.tries + 1;
      const wait = WAIT_MS[tries];
      // Before it is compared: closing the app in between wins no try.
      await keep({ ...held, tries, waitUntil: wait === undefined ? null : now() + wait });
      if ((await hash(code, held.salt)) === held.hash) {
        await keep({ ...held, tries: 0, waitUntil: null });
        shut = false;
        tell();
        return 'right';
      }
      if (tries < TRIES) {
        tell();
        return 'wrong';
      }
      await signOut();
      await forget();
      return 'out';
    },
    open: async () => {
      if (held) await keep({ ...held, tries: 0, waitUntil: null });
      shut = false;
      tell();
    },
    turnOff: forget,
    away: () => void (leftAt ??= now()),
    back: () => {
      const gone = leftAt === null ? null : now() - leftAt;
      leftAt = null;
      if (!held || gone === null) return;
      // A clock that was put back says nothing about how long it was.
      if (gone < 0 || gone >= held.after * 1000) shut = true;
      tell();
    },
  };
}

function stateOf(held: Held | null, shut: boolean): LockState {
  if (!held) return { state: 'off' };
  if (!shut) return { state: 'open', after: held.after };
  return { state: 'locked', left: TRIES - held.tries, waitUntil: held.waitUntil };
}

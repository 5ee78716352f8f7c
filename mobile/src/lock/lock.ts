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
  /** Whose session this phone keeps; a code of somebody else's says nothing. */
  owner(): string | null;
  /** One at a time on this phone, in whichever window. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the session of this phone. */
  signOut(): Promise<void>;
}

interface Held {
  owner: string | null;
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
export function createLock(parts: LockParts): Lock {
  const { place, hash, newSalt, now, owner, exclusively, signOut } = parts;
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
  async function read(): Promise<Held | null> {
    const text = await place.get();
    return text === null ? null : (JSON.parse(text) as Held);
  }
  /** Of a window that was left behind: the next person's code is not its to wipe. */
  async function forget(): Promise<void> {
    const whose = held?.owner;
    held = null;
    open();
    await exclusively(async () => {
      if ((await read())?.owner === whose) await place.wipe();
    });
  }
  function open(): void {
    shut = false;
    // The phone's own question takes the app out of sight, too.
    leftAt = null;
    tell();
  }
  async function end(): Promise<'out'> {
    await signOut();
    await forget();
    return 'out';
  }
  /** Spends a try before anything is compared: closing the app in between wins none, nor does another window. */
  async function spend(): Promise<Held | 'wait'> {
    const kept = (await read()) ?? held;
    if (kept === null) return 'wait';
    // A clock that was put forward and back makes nobody wait longer than the rule.
    const { waitUntil } = kept;
    if (waitUntil !== null && waitUntil > now() && waitUntil <= now() + LONGEST_WAIT_MS) {
      held = kept;
      return 'wait';
    }
    const tries = kept.tries + 1;
    const wait = WAIT_MS[tries];
    const spent = { ...kept, tries, waitUntil: wait === undefined ? null : now() + wait };
    await keep(spent);
    return spent;
  }

  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restore: async () => {
      held = await read();
      shut = held !== null;
      // Cut off while the session was ended, or left behind by somebody who has gone.
      if (held !== null && held.tries >= TRIES) await end();
      else if (held !== null && held.owner !== owner()) await forget();
      tell();
    },
    set: async (code, after) => {
      const salt = newSalt();
      const made = { owner: owner(), salt, hash: await hash(code, salt), after, tries: 0, waitUntil: null };
      await exclusively(() => keep(made));
      tell();
    },
    setAfter: async (after) => {
      const kept = held;
      if (kept) await exclusively(() => keep({ ...kept, after }));
      tell();
    },
    enter: async (code) => {
      if (!held) return 'right';
      const spent = await exclusively(spend);
      if (spent === 'wait') {
        tell();
        return 'wait';
      }
      if ((await hash(code, spent.salt)) === spent.hash) {
        await exclusively(() => keep({ ...spent, tries: 0, waitUntil: null }));
        open();
        return 'right';
      }
      if (spent.tries >= TRIES) return end();
      tell();
      return 'wrong';
    },
    open: async () => {
      const kept = held;
      if (kept) await exclusively(() => keep({ ...kept, tries: 0, waitUntil: null }));
      open();
    },
    turnOff: forget,
    away: () => {
      leftAt ??= now();
      // At once: before the phone takes its picture of the app.
      if (held?.after !== 0) return;
      shut = true;
      tell();
    },
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

/** A signing key's way: known to all before it signs, known to all until what it signed has ended. */
export type KeyState = 'next' | 'active' | 'retired';

export interface KeyFact {
  kid: string;
  state: KeyState;
  /** Real milliseconds; when it took this state. */
  since: number;
}

/** Each node looks for new keys this often. */
export const POLL_MS = 30_000;
/** A key signs only once every node has had two looks at it. */
const KNOWN_AFTER_MS = 2 * POLL_MS + 10_000;
/** A key signs for a month. */
const ACTIVE_MS = 30 * 86_400_000;
/** Longer than anything it signed lives, ID tokens as hints for signing out included. */
const KEEP_RETIRED_MS = 7 * 86_400_000;

export type KeyStep =
  | { kind: 'create'; state: 'active' | 'next' }
  | { kind: 'promote'; next: string; active: string }
  | { kind: 'delete'; kid: string };

/** What is to be done with the keys. `force` rotates before the month is over, but never to a key that is not known yet. */
export function planKeys(keys: readonly KeyFact[], now: number, force: boolean): KeyStep[] {
  const active = keys.find(({ state }) => state === 'active');
  const next = keys.find(({ state }) => state === 'next');
  const steps: KeyStep[] = keys
    .filter(({ state, since }) => state === 'retired' && now - since > KEEP_RETIRED_MS)
    .map(({ kid }) => ({ kind: 'delete', kid }));
  if (!active) steps.push({ kind: 'create', state: 'active' });
  const due = active !== undefined && (force || now - active.since >= ACTIVE_MS);
  if (due && next && now - next.since >= KNOWN_AFTER_MS) {
    steps.push({ kind: 'promote', next: next.kid, active: active.kid }, { kind: 'create', state: 'next' });
  } else if (!next) steps.push({ kind: 'create', state: 'next' });
  return steps;
}

/** The active key first: the provider signs with the first that fits. */
export function inOrder<K extends Pick<KeyFact, 'state' | 'kid'>>(keys: readonly K[]): K[] {
  const order: Record<KeyState, number> = { active: 0, next: 1, retired: 2 };
  return [...keys].sort((a, b) => order[a.state] - order[b.state] || (a.kid < b.kid ? -1 : 1));
}

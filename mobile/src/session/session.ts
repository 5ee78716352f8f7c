import { keptSession, type Kept } from './kept-session';
import { ownOf, type Own } from './own';
import { subjectOf } from './subject-of';
import type { Session, SessionParts, SessionState } from './session-shape';
import type { Tokens } from './tokens';

export type { Session, SessionState } from './session-shape';

export function createSession(parts: SessionParts): Session {
  const { issuer, exclusively, copies, windows, newOwner } = parts;
  const kept = keptSession(parts.place);
  const listeners = new Set<() => void>();
  let current: SessionState = { state: 'starting' };
  let own: Own | null = null;
  let renewal: Promise<string | null> | null = null;

  function become(next: SessionState): void {
    current = next;
    for (const listener of listeners) listener();
  }

  function enter(next: Own): void {
    own?.leave();
    [own, renewal] = [next, null];
    become({ state: 'signed-in', kept: next.kept });
  }

  /** Of this window alone: what lies on the phone may be another's by now. */
  function leave(ended: boolean): void {
    own?.leave();
    [own, renewal] = [null, null];
    become({ state: 'signed-out', ended });
    copies.drop();
  }

  async function refreshOf(self: Own): Promise<string | null> {
    if (!self.kept) return self.held;
    const found = await kept.get();
    return found?.owner === self.owner ? found.refresh : null;
  }

  /** Under the lock. */
  async function wipeOf(self: Own): Promise<void> {
    if (!self.kept) return;
    const found = await kept.get();
    if (found !== null && found.owner !== self.owner) return;
    // Copies first: who is cut off here is still signed in, and no copies lie about for whoever comes next.
    try {
      await copies.wipe();
    } finally {
      await kept.wipe();
    }
  }

  function goAway(self: Own, ended: boolean): void {
    leave(ended);
    // Told before the lock is asked for: a window that holds it for a renewal of this session lets go.
    if (self.kept) windows.tell({ kind: 'left', owner: self.owner, ended });
  }

  async function renewed(self: Own): Promise<string | null> {
    // Another window may have renewed it meanwhile, or signed out, or somebody else in.
    const refresh = await refreshOf(self);
    if (own !== self) return null;
    if (refresh === null) {
      leave(true);
      return null;
    }
    const reply = await Promise.race([issuer.renew(refresh), self.left]);
    if (own !== self) return null;
    if (reply?.kind === 'refused') {
      goAway(self, true);
      await wipeOf(self);
    }
    if (reply?.kind !== 'granted') return null;
    const { access, refresh: next } = reply.tokens;
    if (self.kept) await kept.set({ owner: self.owner, refresh: next });
    else self.held = next;
    if (own !== self) return null;
    self.access = access;
    self.had.add(access);
    return access;
  }

  function renewOnce(self: Own): Promise<string | null> {
    if (renewal) return renewal;
    const work = (): Promise<string | null> => renewed(self);
    // What is not kept is this window's alone.
    const turn = (self.kept ? exclusively(work) : work()).finally(() => {
      if (renewal === turn) renewal = null;
    });
    renewal = turn;
    return turn;
  }

  windows.listen((news) => {
    if (!own?.kept) return;
    if (news.kind === 'left' && news.owner === own.owner) leave(news.ended);
    if (news.kind === 'opened' && news.owner !== own.owner) leave(true);
  });

  return {
    now: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restore: async () => {
      const found = (await kept.get()) ?? (await exclusively(keptOrWiped));
      if (found) enter(ownOf(found.owner, true));
      else become({ state: 'signed-out', ended: false });
    },
    open: async (tokens, keep) => {
      if (own) leave(false);
      const owner = newOwner();
      const next = ownOf(owner, keep, { access: tokens.access, held: keep ? null : tokens.refresh });
      windows.tell({ kind: 'opened', owner });
      await exclusively(async () => {
        await copies.wipe();
        await (keep ? kept.set({ owner, refresh: tokens.refresh }) : kept.wipe());
        enter(next);
      });
      // For a window that was opened in between.
      windows.tell({ kind: 'opened', owner });
    },
    access: async () => (own ? (own.access ?? renewOnce(own)) : null),
    renew: async (stale) => {
      // Its request was of somebody who has left.
      if (!own || !(own.access === null || own.had.has(stale))) return null;
      return own.access !== null && own.access !== stale ? own.access : renewOnce(own);
    },
    lose: async (token) => {
      const self = own;
      if (!self?.had.has(token)) return;
      goAway(self, true);
      await exclusively(() => wipeOf(self));
    },
    replace: async (tokens) => {
      const self = own;
      const before = self && subjectOf(self.access ?? (await renewOnce(self)));
      if (!self || own !== self) return notTaken(tokens, 'gone');
      if (before === null || before !== subjectOf(tokens.access)) return notTaken(tokens, 'other-person');
      const last = await exclusively(async () => {
        const found = await refreshOf(self);
        if (found === null || own !== self) return null;
        if (self.kept) await kept.set({ owner: self.owner, refresh: tokens.refresh });
        else self.held = tokens.refresh;
        return found;
      });
      if (last === null || own !== self) return notTaken(tokens, 'gone');
      self.access = tokens.access;
      self.had.add(tokens.access);
      await issuer.revoke(last).catch(() => undefined);
      return 'replaced';
    },
    signOut: async () => {
      const self = own;
      if (!self) return;
      goAway(self, false);
      const refresh = await exclusively(async () => {
        const last = await refreshOf(self);
        await wipeOf(self);
        return last;
      });
      if (refresh !== null) await issuer.revoke(refresh).catch(() => undefined);
    },
    keptOwner: () => (own?.kept ? own.owner : null),
    whileKept: (owner, work) =>
      exclusively(async () => {
        if ((await kept.get())?.owner === owner) await work();
      }),
  };

  async function notTaken<Why>({ refresh }: Tokens, why: Why): Promise<Why> {
    await issuer.revoke(refresh).catch(() => undefined);
    return why;
  }

  /** Copies without a session are of a sign-out that was cut off. */
  async function keptOrWiped(): Promise<Kept | null> {
    const found = await kept.get();
    if (found === null) await copies.wipe();
    return found;
  }
}

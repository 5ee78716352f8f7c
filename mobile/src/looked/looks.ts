import { isOneSitting } from '@daktari/texts/app';
import type { Look } from './use-looks';

const STAFF = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'] as const;
const DAY_MS = 86_400_000;
const COUNTED_DAYS = 30;

export type Looker =
  | { kind: 'staff'; name: string | null; role: (typeof STAFF)[number] }
  | { kind: 'app'; id: string; name: string }
  | { kind: 'program'; name: string | null }
  | { kind: 'guardian' | 'other-patient' | 'system' | 'nobody' };

export type Shown = Omit<Look, 'who' | 'app' | 'action' | 'outcome'> & {
  who: Looker;
  /** The app of others that a person used. */
  byApp: string | null;
  action: Exclude<Look['action'], 'list'>;
  times: number;
};

/**
 * One row for what somebody did several times, one after another, on one day; as the page of the account has it. `looks` are
 * the newest first.
 */
export function shownLooks(looks: readonly Look[], dayOf: (instant: string) => string): readonly Shown[] {
  const rows: Shown[] = [];
  let kept = '';
  let before = 0;
  for (const look of looks) {
    const row = rowOf(look);
    const { who, byApp, action, purpose, type, emergency, at } = row;
    const key = JSON.stringify([who, byApp, action, purpose, type, emergency, dayOf(at)]);
    const last = rows.at(-1);
    const earlier = Date.parse(at);
    if (!last || key !== kept) rows.push(row);
    else if (!isOneSitting(before, earlier)) rows[rows.length - 1] = { ...last, times: last.times + 1 };
    kept = key;
    before = earlier;
  }
  return rows;
}

function rowOf(look: Look): Shown {
  const { id, at, app, action, purpose, type, emergency } = look;
  const who = lookerOf(look);
  return {
    ...{ id, at, purpose, type, emergency, who, times: 1 },
    byApp: who.kind === 'app' ? null : (app?.name ?? null),
    // What a list shows of somebody is a look at them.
    action: action === 'list' ? 'read' : action,
  };
}

export function lookerOf({ who, app, action }: Look): Looker {
  switch (who.kind) {
    case 'nobody':
      return { kind: 'nobody' };
    case 'system':
      return { kind: 'system' };
    case 'admin':
      return { kind: 'staff', name: who.name, role: 'clinic-admin' };
    case 'user': {
      const role = STAFF.find((each) => each === who.role);
      if (role) return { kind: 'staff', name: who.name, role };
      if (app) return { kind: 'app', id: app.id, name: app.name };
      if (who.role !== 'patient') return { kind: 'program', name: who.name };
      return { kind: action === 'denied' ? 'other-patient' : 'guardian' };
    }
  }
}

export type Filter = 'all' | 'people' | 'apps';

export function isShown({ who }: Pick<Shown, 'who'>, filter: Filter): boolean {
  if (filter === 'all') return true;
  const isApp = who.kind === 'app' || who.kind === 'program';
  return filter === 'apps' ? isApp : !isApp && who.kind !== 'system';
}

/**
 * How many people and apps have seen something in thirty days; null while older pages that fall into them are not loaded.
 * A refused try saw nothing.
 */
export function countLookers(
  looks: readonly Look[],
  isWhole: boolean,
  now: Date,
): { people: number; apps: number } | null {
  const since = now.getTime() - COUNTED_DAYS * DAY_MS;
  const isRecent = ({ at }: Look): boolean => Date.parse(at) >= since;
  if (!isWhole && looks.every(isRecent)) return null;
  const seen = looks.filter((look) => isRecent(look) && look.action !== 'denied').map(lookerOf);
  const count = (filter: Filter): number =>
    new Set(seen.filter((who) => isShown({ who }, filter)).map((who) => JSON.stringify(who))).size;
  return { people: count('people'), apps: count('apps') };
}

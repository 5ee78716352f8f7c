import { isOneSitting } from '@daktari/texts';
import type { Look } from '../../../../src/kernel/who-looked';
import type { Looker, ShownLook } from '../pages';

const STAFF = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'] as const;

/**
 * Looks as the page shows them: one row for what somebody did several times, one after another, on one day. `looks` are the
 * newest first.
 */
export function shownLooks(
  looks: readonly Look[],
  { appHref, dayOf }: { appHref(clientId: string): string | null; dayOf(instant: Date): string },
): ShownLook[] {
  const rows: ShownLook[] = [];
  let kept = '';
  let before = 0;
  for (const look of looks) {
    const row = rowOf(look, appHref);
    const { at, times: _once, ...what } = row;
    const key = JSON.stringify([what, dayOf(at)]);
    const last = rows.at(-1);
    if (!last || key !== kept) rows.push(row);
    else if (!isOneSitting(before, at.getTime())) rows[rows.length - 1] = { ...last, times: last.times + 1 };
    kept = key;
    before = at.getTime();
  }
  return rows;
}

function rowOf(look: Look, appHref: (clientId: string) => string | null): ShownLook {
  const { at, app, action, purpose, type, emergency } = look;
  const who = lookerOf(look, appHref);
  return {
    who,
    byApp: who.kind === 'app' ? null : (app?.name ?? null),
    // The same to who reads it: what a list shows of somebody is a look at them.
    action: action === 'list' ? 'read' : action,
    purpose,
    type,
    emergency,
    at: new Date(at),
    times: 1,
  };
}

function lookerOf({ who, app, action }: Look, appHref: (clientId: string) => string | null): Looker {
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
      if (app) return { kind: 'app', name: app.name, href: appHref(app.id) };
      if (who.role !== 'patient') return { kind: 'program', name: who.name };
      return { kind: action === 'denied' ? 'other-patient' : 'guardian' };
    }
  }
}

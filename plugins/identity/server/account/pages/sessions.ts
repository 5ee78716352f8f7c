import { text, type Language } from '@daktari/texts';
import type { KnownBrowser } from '../../browsers/store';
import { PATIENT_APP } from '../../issuer/clients';
import { renderSessions, type SessionsModel } from '../../pages';
import type { KnownSession } from '../../sessions/store';
import { endOthers, entryOf, mustStandHere, type AccountDesk } from '../account-desk';
import { accountForm, doneIn, goTo, HOME, shown, type AccountPage, type Visit } from '../visit';

/** Where somebody is signed in, and which browsers are remembered. */
export function sessionsPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const { account, frame, language } = visit;
      const sessions = await desk.sessions.list(account.userId);
      const browsers = await desk.browsers.list(account.userId);
      const letIn = await desk.appGrants.list(desk.kernel.db(), account.userId);
      const names = new Map(letIn.map(({ clientId, name }) => [clientId, name]));
      const model: SessionsModel = {
        frame,
        sessions: [...sessionsHere(visit, sessions), ...sessionsElsewhere(visit, sessions, names)],
        remembered: browsers
          .filter(({ id }) => id !== visit.device?.id)
          .map((each) => rememberedRow(visit, each)),
        endAll: accountForm(visit, '/sessions/end-all'),
        state: { kind: doneIn(visit, ['ended-one', 'ended-all']) ?? 'ready' },
        backHref: HOME,
      };
      return shown(renderSessions(model, language));
    },
  };
}

export function endSessionPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const { account, form } = visit;
      await desk.kernel.db().transaction(async (trx) => {
        await mustStandHere(desk, trx, visit);
        const ended = await desk.ends.one(trx, account.userId, form.get('id') ?? '');
        if (ended) await desk.kernel.audit.write(trx, entryOf(visit, 'delete'));
      });
      return goTo('/sessions?done=ended-one');
    },
  };
}

export function forgetDevicePage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const { account, form } = visit;
      await desk.kernel.db().transaction(async (trx) => {
        await mustStandHere(desk, trx, visit);
        const forgotten = await desk.browsers.forget(trx, account.userId, form.get('id') ?? '');
        if (forgotten) await desk.kernel.audit.write(trx, entryOf(visit, 'delete'));
      });
      return goTo('/sessions');
    },
  };
}

/** Everywhere but here: who has lost a phone need not sign in anew to say so. */
export function endAllSessionsPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      await desk.kernel.db().transaction(async (trx) => {
        await mustStandHere(desk, trx, visit);
        await endOthers(desk, trx, visit);
        await desk.kernel.audit.write(trx, entryOf(visit, 'delete'));
      });
      return goTo('/sessions?done=ended-all');
    },
  };
}

const OUR_APPS = [PATIENT_APP, 'console', 'cms', 'account'] as const;

type Row = SessionsModel['sessions'][number];

/** One row for this browser, however many apps are open in it. */
function sessionsHere({ browserUid, context, frame, language }: Visit, all: readonly KnownSession[]): Row[] {
  const here = all.filter((session) => session.browserUid === browserUid);
  const { now } = frame.clock;
  const began = Math.min(now.getTime(), ...here.map(({ createdAt }) => createdAt));
  const browser = here[0]?.device ?? '';
  return [
    {
      device: isPhone(context.get('User-Agent')) ? 'phone' : 'computer',
      browser: browser === '' ? text(language, 'page.sessions.this_browser') : browser,
      app: null,
      startedAt: new Date(began),
      lastSeenAt: now,
      use: { kind: 'this-one' },
    },
  ];
}

function sessionsElsewhere(
  visit: Visit,
  all: readonly KnownSession[],
  names: ReadonlyMap<string, string>,
): Row[] {
  return all
    .filter(({ browserUid }) => browserUid === null || browserUid !== visit.browserUid)
    .map(({ id, clientId, device, createdAt, lastSeenAt }) => {
      const app = appName(clientId, names, visit.language);
      return {
        device: clientId === PATIENT_APP || isPhone(device) ? 'phone' : 'computer',
        ...(device === '' ? { browser: app, app: null } : { browser: device, app }),
        startedAt: new Date(createdAt),
        lastSeenAt: new Date(lastSeenAt),
        use: { kind: 'other', end: accountForm(visit, '/sessions/end', { id }) },
      };
    });
}

/** As people call it; `names` of apps of others. */
function appName(clientId: string, names: ReadonlyMap<string, string>, language: Language): string {
  const ours = OUR_APPS.find((each) => each === clientId);
  if (ours) return text(language, `page.sessions.app.${ours}`);
  return names.get(clientId) ?? text(language, 'page.sessions.app.other');
}

function rememberedRow(visit: Visit, { id, label, createdAt, lastSeenAt }: KnownBrowser): Row {
  return {
    device: isPhone(label) ? 'phone' : 'computer',
    browser: label === '' ? '?' : label,
    app: null,
    startedAt: new Date(createdAt),
    lastSeenAt: new Date(lastSeenAt),
    use: { kind: 'other', end: accountForm(visit, '/sessions/forget', { id }) },
  };
}

function isPhone(words: string): boolean {
  return /Android|iPhone/.test(words);
}

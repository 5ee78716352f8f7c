import type { Db, Trx } from '../../../../src/kernel/db';
import { lockPerson } from './lock-person';
import type { Ids } from '../../../../src/kernel/ids';
import { endGrant, PAYLOADS_TABLE } from '../issuer/adapter';
import { LIFETIMES } from '../issuer/lifetimes';

const SESSIONS_TABLE = 'identity_sessions';

export interface NewSession {
  grantId: string;
  userId: number;
  role: string;
  clientId: string;
  /** The browser's session at the issuer, where there is one. */
  browserUid: string | null;
  device: string;
  isRefresh: boolean;
}
export interface KnownSession {
  id: string;
  clientId: string;
  /** Of the issuer's session in the browser, where there is one. */
  browserUid: string | null;
  device: string;
  createdAt: number;
  lastSeenAt: number;
}

interface SessionRow {
  id: string;
  grant_id: string;
  client_id: string;
  browser_uid: string | null;
  device: string;
  created_at: number | string;
  last_seen_at: number | string;
}

interface BrowserRow {
  uid: string;
  payload: string;
  expires_at: number | string;
}

/** The client of the account pages. */
const ACCOUNT = 'account';

export interface Sessions {
  /**
   * Tokens were given out on a grant: its session begins, or goes on (null). That a person signed in is a sign of life, a
   * refresh is none: apps do that by themselves.
   * @returns the id of a new one
   */
  begin(trx: Trx, session: NewSession): Promise<string | null>;
  /** Whether this browser is; it then stays so until the transaction ends. */
  isSignedIn(trx: Trx, userId: number, browserUid: string): Promise<boolean>;
  seen(id: string): Promise<void>;
  /** Newest first; with them browsers that are signed in and in which no app of ours was opened, as `account`. */
  list(userId: number): Promise<KnownSession[]>;
  /** False when this person has no such session. */
  end(trx: Trx, userId: number, id: string): Promise<boolean>;
  /** All of a person's sessions, in browsers and apps; `keep` names one that stays. */
  endAll(trx: Trx, userIds: readonly number[], keep?: string): Promise<void>;
  /** What is open in this browser; the issuer's own session there is the caller's to end. */
  endBrowser(trx: Trx, userId: number, browserUid: string): Promise<void>;
  /** All but what is open in this browser, the issuer's own session there included. */
  endOthers(trx: Trx, userId: number, browserUid: string): Promise<void>;
  /** Deletes what has expired. */
  sweep(trx: Trx): Promise<void>;
}

/** Real time: what a virtual clock moves must not let anybody in. */
export function sessionStore(db: () => Db, ids: Ids, now: () => number): Sessions {
  async function endRow(trx: Trx, { grant_id: grantId, browser_uid: uid }: SessionRow): Promise<void> {
    await endGrant(trx, grantId);
    if (uid !== null) await trx(PAYLOADS_TABLE).where({ kind: 'Session', uid }).delete();
  }

  /** The issuer's own sessions: each opens the account pages and the CMS, whether an app was opened there or not. */
  function signedInBrowsers(query: Db | Trx, userId: number) {
    const subject = query('up_users').where({ id: userId }).select('document_id');
    return query(PAYLOADS_TABLE).where({ kind: 'Session' }).whereIn('account_id', subject);
  }

  async function browsersOf(userId: number): Promise<KnownSession[]> {
    const rows = await signedInBrowsers(db(), userId)
      .andWhere('expires_at', '>', Math.floor(now() / 1000))
      .select<BrowserRow[]>('uid', 'payload', 'expires_at');
    return rows.map(({ uid, payload, expires_at: expiresAt }) => {
      const { loginTs = 0 } = JSON.parse(payload) as { loginTs?: number };
      // Each use puts its end off to a whole lifetime later.
      const lastSeenAt = (Number(expiresAt) - LIFETIMES.browserSession) * 1000;
      const began = { createdAt: loginTs * 1000, lastSeenAt };
      return { id: uid, clientId: ACCOUNT, browserUid: uid, device: '', ...began };
    });
  }

  return {
    begin: async (trx, session) => {
      const known = trx(SESSIONS_TABLE).where({ grant_id: session.grantId });
      const goesOn = session.isRefresh
        ? (await known.first('id')) !== undefined
        : (await known.update({ last_seen_at: now() })) > 0;
      if (goesOn) return null;
      const id = ids.id(new Date(now()));
      await trx(SESSIONS_TABLE).insert({
        id,
        grant_id: session.grantId,
        user_id: session.userId,
        role: session.role,
        client_id: session.clientId,
        browser_uid: session.browserUid,
        device: session.device,
        created_at: now(),
        last_seen_at: now(),
      });
      return id;
    },
    isSignedIn: async (trx, userId, uid) => {
      await lockPerson(trx, userId);
      return (await signedInBrowsers(trx, userId).where({ uid }).forUpdate().first('id')) !== undefined;
    },
    seen: async (id) => {
      await db()(SESSIONS_TABLE).where({ id }).update({ last_seen_at: now() });
    },
    list: async (userId) => {
      const rows = await db()('identity_sessions as s')
        .join('oidc_payloads as g', (on) =>
          on.on('g.id', 's.grant_id').on('g.kind', db().raw('?', ['Grant'])),
        )
        .where('s.user_id', userId)
        .andWhere('g.expires_at', '>', Math.floor(now() / 1000))
        .orderBy('s.last_seen_at', 'desc')
        .select<SessionRow[]>(
          's.id',
          's.client_id',
          's.browser_uid',
          's.device',
          's.created_at',
          's.last_seen_at',
        );
      const opened = rows.map((row) => ({
        id: row.id,
        clientId: row.client_id,
        browserUid: row.browser_uid,
        device: row.device,
        createdAt: Number(row.created_at),
        lastSeenAt: Number(row.last_seen_at),
      }));
      const known = new Set(opened.map(({ browserUid }) => browserUid));
      const others = (await browsersOf(userId)).filter(({ browserUid }) => !known.has(browserUid));
      return [...opened, ...others].sort((one, other) => other.lastSeenAt - one.lastSeenAt);
    },
    end: async (trx, userId, id) => {
      const row = await trx(SESSIONS_TABLE).where({ id, user_id: userId }).first<SessionRow | undefined>();
      if (row) await endRow(trx, row);
      return row !== undefined || (await signedInBrowsers(trx, userId).where({ uid: id }).delete()) > 0;
    },
    endAll: async (trx, userIds, keep) => {
      if (userIds.length === 0) return;
      const rows = await trx(SESSIONS_TABLE).whereIn('user_id', userIds).select<SessionRow[]>();
      const kept = rows.find(({ id }) => id === keep);
      for (const row of rows) if (row !== kept) await endGrant(trx, row.grant_id);
      // What belongs to a person and hangs on none of these sessions: browsers in which no app was opened, codes on
      // their way. The kept session may need its browser.
      const people = await trx('up_users').whereIn('id', userIds).pluck<string[]>('document_id');
      await trx(PAYLOADS_TABLE)
        .whereIn('account_id', people)
        .andWhere((other) => void other.whereNull('grant_id').orWhereNot('grant_id', kept?.grant_id ?? ''))
        .andWhereNot({ kind: 'Grant', id: kept?.grant_id ?? '' })
        .andWhere((other) => void other.whereNull('uid').orWhereNot('uid', kept?.browser_uid ?? ''))
        .delete();
    },
    endBrowser: async (trx, userId, browserUid) => {
      const rows = await trx(SESSIONS_TABLE)
        .where({ user_id: userId, browser_uid: browserUid })
        .select<SessionRow[]>();
      for (const row of rows) await endRow(trx, row);
    },
    endOthers: async (trx, userId, browserUid) => {
      const rows = await trx(SESSIONS_TABLE).where({ user_id: userId }).select<SessionRow[]>();
      const kept = rows.filter((row) => row.browser_uid === browserUid).map(({ grant_id: grant }) => grant);
      for (const row of rows) if (row.browser_uid !== browserUid) await endRow(trx, row);
      const [subject = ''] = await trx('up_users').where({ id: userId }).pluck<string[]>('document_id');
      await trx(PAYLOADS_TABLE)
        .where({ account_id: subject })
        .andWhere((other) => void other.whereNull('uid').orWhereNot('uid', browserUid))
        .andWhere((other) => void other.whereNull('grant_id').orWhereNotIn('grant_id', kept))
        .andWhereNot((own) => void own.where({ kind: 'Grant' }).whereIn('id', kept))
        .delete();
    },
    sweep: async (trx) => {
      await trx(PAYLOADS_TABLE)
        .where('expires_at', '<', Math.floor(now() / 1000))
        .delete();
      const grants = trx(PAYLOADS_TABLE).where({ kind: 'Grant' }).select('id');
      await trx(SESSIONS_TABLE).whereNotIn('grant_id', grants).delete();
    },
  };
}

import type { CmsPerson } from '../../../../../src/access/cms/person';
import { isRole } from '../../../../../src/access/principal';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { PAYLOADS_TABLE } from '../../issuer/adapter';
import { CMS_KINDS, cmsStanding, type CmsKind } from '../domain/standing';

const ACCOUNTS = 'identity_cms_accounts';
const SESSIONS = 'identity_cms_sessions';

export interface CmsAccount {
  adminUserId: number;
  kind: CmsKind;
}
export interface CmsSession {
  id: string;
  userId: number;
  adminUserId: number;
  browserUid: string;
}

export interface CmsPeople {
  accountOf(db: Db | Trx, userId: number): Promise<CmsAccount | null>;
  bind(trx: Trx, userId: number, account: CmsAccount): Promise<void>;
  begin(db: Db, session: CmsSession, lastsMs: number): Promise<void>;
  /** By the id of Strapi's session, in one statement. */
  personOf(db: Db, sessionId: string): Promise<CmsPerson | null>;
  sessionOf(db: Db, sessionId: string): Promise<CmsSession | null>;
  sweep(trx: Trx): Promise<void>;
}

interface PersonRow {
  user_id: number;
  admin_user_id: number;
  kind: string;
  role: string;
  user_clinic: number | null;
  practitioner_clinic: number | null;
  look_id: string | null;
}

/** @param passwords whether sessions that came by Strapi's own sign-in count; they last as long as Strapi says */
export function cmsPeopleStore(now: () => number, passwords: boolean): CmsPeople {
  function personRow(db: Db, sessionId: string) {
    return db('strapi_sessions as s')
      .leftJoin(`${SESSIONS} as c`, (on) => on.on('c.id', 's.device_id'))
      .join(`${ACCOUNTS} as a`, (on) => on.on(db.raw('cast(a.admin_user_id as varchar(20)) = s.user_id')))
      .join('up_users as u', 'u.id', 'a.user_id')
      .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
      .join('up_roles as r', 'r.id', 'l.role_id')
      .leftJoin('practitioners as d', 'd.user_id', 'u.id')
      .leftJoin(`${PAYLOADS_TABLE} as p`, (on) =>
        on
          .on('p.uid', 'c.browser_uid')
          .on('p.account_id', 'u.document_id')
          .on('p.kind', db.raw('?', ['Session']))
          .on('p.expires_at', '>', db.raw('?', [Math.floor(now() / 1000)])),
      )
      .leftJoin('cms_looks as k', (on) =>
        on
          .on('k.user_id', 'u.id')
          .onNull('k.ended_at')
          .on('k.until', '>', db.raw('?', [now()])),
      )
      .where({ 's.session_id': sessionId, 's.origin': 'admin' })
      .andWhere((open) => void open.where('u.blocked', false).orWhereNull('u.blocked'))
      .andWhere((bound) => {
        void bound.where((ours) => {
          void ours.whereNotNull('p.id').andWhere('c.expires_at', '>', now());
          void ours.whereRaw('c.user_id = u.id and c.admin_user_id = a.admin_user_id');
        });
        if (passwords) void bound.orWhereNull('c.id');
      })
      .first<PersonRow | undefined>(
        'u.id as user_id',
        'a.admin_user_id',
        'a.kind',
        'r.type as role',
        'u.clinic_id as user_clinic',
        'd.clinic_id as practitioner_clinic',
        'k.id as look_id',
      );
  }

  return {
    accountOf: async (db, userId) => {
      const row = await db(ACCOUNTS)
        .where({ user_id: userId })
        .first<{ admin_user_id: number; kind: string } | undefined>('admin_user_id', 'kind');
      const kind = CMS_KINDS.find((each) => each === row?.kind);
      return row && kind ? { adminUserId: row.admin_user_id, kind } : null;
    },
    bind: async (trx, userId, { adminUserId, kind }) => {
      const row = { admin_user_id: adminUserId, kind };
      if ((await trx(ACCOUNTS).where({ user_id: userId }).update(row)) > 0) return;
      await trx(ACCOUNTS).insert({ user_id: userId, ...row, bound_at: now() });
    },
    begin: async (db, { id, userId, adminUserId, browserUid }, lastsMs) => {
      await db(SESSIONS).insert({
        ...{ id, user_id: userId, admin_user_id: adminUserId, browser_uid: browserUid },
        expires_at: now() + lastsMs,
      });
    },
    personOf: async (db, sessionId) => {
      const row = await personRow(db, sessionId);
      const kind = CMS_KINDS.find((each) => each === row?.kind);
      if (!row || !kind || !isRole(row.role)) return null;
      const standing = cmsStanding(
        { role: row.role, clinicId: row.user_clinic ?? row.practitioner_clinic },
        kind,
      );
      if (standing.kind === 'none') return null;
      const looks = row.look_id !== null;
      return { ...standing, userId: row.user_id, adminUserId: row.admin_user_id, looks };
    },
    sessionOf: async (db, sessionId) => {
      const row = await db(`${SESSIONS} as c`)
        .join('strapi_sessions as s', 's.device_id', 'c.id')
        .where('s.session_id', sessionId)
        .first<{ id: string; user_id: number; admin_user_id: number; browser_uid: string } | undefined>(
          'c.*',
        );
      if (!row) return null;
      const { id, user_id: userId, admin_user_id: adminUserId, browser_uid: browserUid } = row;
      return { id, userId, adminUserId, browserUid };
    },
    sweep: async (trx) => {
      await trx(SESSIONS).where('expires_at', '<=', now()).delete();
      await trx(ACCOUNTS).whereNotIn('user_id', trx('up_users').select('id')).delete();
    },
  };
}

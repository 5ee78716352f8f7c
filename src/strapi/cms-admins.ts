import type { Core } from '@strapi/strapi';
import type { Trx } from '../kernel/db';
import { CLINIC_EDITOR } from './sync-cms-roles';

const USER_UID = 'admin::user';
const ROLES = { editor: CLINIC_EDITOR, operator: 'strapi-super-admin' } as const;

export interface CmsAdmin {
  kind: keyof typeof ROLES;
  email: string;
  name: string;
}

/** Strapi's own admin accounts and sessions, for whoever says whose they are. */
export interface CmsAdmins {
  /**
   * Makes the admin account of a person what the person is: address, name, one role, and no password at all, but where
   * passwords of its own are a way in (demos). `bind` runs in the same transaction. @param known the account's id, where
   * the person has one
   */
  keep(
    admin: CmsAdmin,
    known: number | null,
    bind: (trx: Trx, adminUserId: number) => Promise<void>,
  ): Promise<number>;
  /** New in any case, whatever the browser brings along. @param sessionName stays when the tokens are renewed */
  openSession(adminUserId: number, sessionName: string): Promise<{ refresh: string; access: string }>;
}

interface AdminRow {
  id: number | string;
}
interface SessionsOfAdmin {
  generateRefreshToken(userId: string, deviceId: string, options: object): Promise<{ token: string }>;
  generateAccessToken(refresh: string): Promise<{ token: string } | { error: string }>;
}

export function cmsAdmins(strapi: Core.Strapi, { passwords }: { passwords: boolean }): CmsAdmins {
  const users = () => strapi.db.query(USER_UID);

  return {
    keep: async ({ kind, email, name }, known, bind) =>
      strapi.db.transaction(async ({ trx }) => {
        const role = await strapi.db.query('admin::role').findOne({ where: { code: ROLES[kind] } });
        if (!role) throw new Error(`there is no CMS role ${ROLES[kind]}`);
        const data = {
          email,
          ...namesOf(name),
          ...(passwords ? {} : { password: null }),
          isActive: true,
          blocked: false,
          roles: [role.id],
        };
        // Before there were persons in the CMS, somebody may have had an account of this address: it becomes theirs.
        const found: AdminRow | null = await users().findOne({
          where: known === null ? { email } : { id: known },
          select: ['id'],
        });
        const row: AdminRow = found
          ? await users().update({ where: { id: found.id }, data })
          : await users().create({ data: { ...data, registrationToken: null } });
        await bind(trx, Number(row.id));
        return Number(row.id);
      }),
    openSession: async (adminUserId, sessionName) => {
      const sessions = adminSessions(strapi);
      const { token: refresh } = await sessions.generateRefreshToken(String(adminUserId), sessionName, {
        type: 'session',
      });
      const given = await sessions.generateAccessToken(refresh);
      if ('error' in given) throw new Error('Strapi gives no session of its admin');
      return { refresh, access: given.token };
    },
  };
}

function adminSessions(strapi: Core.Strapi): SessionsOfAdmin {
  return strapi.sessionManager('admin');
}

function namesOf(name: string): { firstname: string; lastname: string } {
  const [firstname = name, ...rest] = name.trim().split(/\s+/);
  return { firstname, lastname: rest.join(' ') };
}

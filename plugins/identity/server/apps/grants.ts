import type { Db, Trx } from '../../../../src/kernel/db';
import type { DataKind } from '../pages/data-kinds';
import { endGrant, PAYLOADS_TABLE } from '../issuer/adapter';
import { kindsOf } from './domain/consent';
import type { Apps } from './store';

/** What somebody let an app of others have. */
export interface AppGrant {
  clientId: string;
  name: string;
  owner: string;
  /** What it was let in to, by record. */
  records: GrantedRecord[];
  until: Date;
  /** When it last asked for anything; null: not yet. */
  lastSeenAt: Date | null;
}

export interface GrantedRecord {
  /** The name of whose record it is; null for the person's own. */
  about: string | null;
  kinds: DataKind[];
}

export interface AppGrants {
  list(db: Db, userId: number): Promise<AppGrant[]>;
  /** Null for an app that nobody knows any more. */
  nameOf(db: Db, clientId: string): Promise<string | null>;
  /** Ends all that this app holds of this person; false when it holds nothing. */
  end(trx: Trx, userId: number, clientId: string): Promise<boolean>;
}

interface GrantRow {
  id: string;
  client_id: string;
  payload: string;
  expires_at: number | string;
  last_seen_at: number | string | null;
  began_at: number | string | null;
  about: string | null;
}

interface GrantPayload {
  openid?: { scope?: string };
  resources?: Record<string, string>;
}

export function appGrantStore(
  apps: Pick<Apps, 'named'>,
  { isFirstParty, now }: { isFirstParty(clientId: string): boolean; now(): number },
): AppGrants {
  async function rowsOf(db: Db, userId: number): Promise<GrantRow[]> {
    const rows = await db(`${PAYLOADS_TABLE} as g`)
      .join('up_users as u', 'u.document_id', 'g.account_id')
      .leftJoin('identity_sessions as s', 's.grant_id', 'g.id')
      .leftJoin('identity_app_patients as c', 'c.grant_id', 'g.id')
      .leftJoin('patients as p', 'p.id', 'c.patient_id')
      .where({ 'g.kind': 'Grant', 'u.id': userId })
      .andWhere('g.expires_at', '>', Math.floor(now() / 1000))
      .orderBy('g.expires_at', 'desc')
      .select<GrantRow[]>(
        'g.id',
        'g.client_id',
        'g.payload',
        'g.expires_at',
        's.last_seen_at',
        's.created_at as began_at',
        'p.full_name as about',
      );
    return rows.filter(({ client_id: clientId }) => !isFirstParty(clientId));
  }

  return {
    list: async (db, userId) => {
      const rows = await rowsOf(db, userId);
      const known = await apps.named(db, [...new Set(rows.map(({ client_id: clientId }) => clientId))]);
      return known.map((app) => {
        const own = rows.filter(({ client_id: clientId }) => clientId === app.clientId);
        const seen = own.filter(hasBeenSeen).map(({ last_seen_at: at }) => Number(at));
        return {
          ...app,
          records: [...new Set(own.map(({ about }) => about))].map((about) => ({
            about,
            kinds: kindsOf(own.filter((row) => row.about === about).flatMap(scopesIn)),
          })),
          until: new Date(Math.max(...own.map(({ expires_at: at }) => Number(at))) * 1000),
          lastSeenAt: seen.length === 0 ? null : new Date(Math.max(...seen)),
        };
      });
    },
    nameOf: async (db, clientId) => (await apps.named(db, [clientId]))[0]?.name ?? null,
    end: async (trx, userId, clientId) => {
      const own = (await rowsOf(trx, userId)).filter((row) => row.client_id === clientId);
      for (const { id } of own) await endGrant(trx, id);
      return own.length > 0;
    },
  };
}

/** A session is "seen" when it begins; only what came later was a look. */
function hasBeenSeen({ last_seen_at: seen, began_at: began }: GrantRow): boolean {
  return seen !== null && Number(seen) > Number(began);
}

function scopesIn({ payload }: GrantRow): string[] {
  const { openid, resources = {} } = JSON.parse(payload) as GrantPayload;
  return [openid?.scope ?? '', ...Object.values(resources)].flatMap((scopes) => scopes.split(' '));
}

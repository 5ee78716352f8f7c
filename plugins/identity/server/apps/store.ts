import type { Db, Trx } from '../../../../src/kernel/db';
import type { OtherApps } from '../../../../src/kernel/who-looked';
import { linesOf, type App, type AppKind } from './domain/app';

const APPS_TABLE = 'identity_apps';

interface AppRow {
  id: number;
  client_id: string;
  kind: AppKind;
  name: string;
  owner: string;
  state: string;
  redirect_uris: string | null;
  scopes: string | null;
  jwks: unknown;
  jwks_uri: string | null;
  secret_hash: string | null;
  clinic_id: number | null;
  checked_at: string | number | Date | null;
}

export interface Apps {
  /** Null for whoever was not approved, or is not any more. */
  find(query: Db | Trx, clientId: string): Promise<App | null>;
  /** Whatever their state: people see whom they let in. */
  named(query: Db | Trx, clientIds: readonly string[]): Promise<Pick<App, 'clientId' | 'name' | 'owner'>[]>;
}

export const appStore: Apps = {
  find: async (query, clientId) => {
    const row = await query(APPS_TABLE)
      .where({ client_id: clientId, state: 'approved' })
      .first<AppRow | undefined>();
    return row ? toApp(row) : null;
  },
  named: async (query, clientIds) => {
    const rows = await query(APPS_TABLE)
      .whereIn('client_id', clientIds)
      .select<Pick<AppRow, 'client_id' | 'name' | 'owner'>[]>('client_id', 'name', 'owner');
    return rows.map(({ client_id: clientId, name, owner }) => ({ clientId, name, owner }));
  },
};

/** Whatever their state: what an app did stays done. */
export const otherApps: OtherApps = {
  clientIds: (query) => query.queryBuilder().from(APPS_TABLE).select('client_id'),
  named: async (query, clientIds) => {
    if (clientIds.length === 0) return new Map();
    const known = await appStore.named(query, clientIds);
    return new Map(known.map(({ clientId, name }) => [clientId, name]));
  },
};

function toApp(row: AppRow): App {
  return {
    clientId: row.client_id,
    kind: row.kind,
    name: row.name,
    owner: row.owner,
    redirectUris: linesOf(row.redirect_uris),
    scopes: linesOf(row.scopes),
    keys: keysOf(row),
    secretHash: row.secret_hash === '' ? null : row.secret_hash,
    clinicId: row.clinic_id,
    checkedAt: row.checked_at === null ? null : new Date(row.checked_at),
  };
}

function keysOf({ jwks, jwks_uri: jwksUri }: AppRow): App['keys'] {
  if (jwksUri !== null && jwksUri !== '') return { jwksUri };
  // SQLite gives the text, PostgreSQL the value.
  const value: unknown = typeof jwks === 'string' ? JSON.parse(jwks) : jwks;
  return value === null || value === undefined ? null : { jwks: value as { keys: readonly object[] } };
}

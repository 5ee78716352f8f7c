import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { violatedUnique } from '../../../../src/kernel/errors';
import type { Db } from '../../../../src/kernel/db';
import { LIFETIMES } from './lifetimes';
import type { LoadedSessions } from './loaded-sessions';
import type { Units } from './unit';

export const PAYLOADS_TABLE = 'oidc_payloads';

/** Kinds whose id is no secret: it stands in tokens or names nothing that opens a door. */
const OPEN_IDS = new Set(['Grant', 'ReplayDetection']);

interface PayloadRow {
  payload: string;
  consumed_at: number | string | null;
  expires_at: number | string | null;
  grant_id: string | null;
  successor: string | null;
}

/** oidc-provider's store on one table. Portable: no upsert of one database, no lock of another. */
export function adapterFactory(
  units: Units,
  loaded: LoadedSessions,
  now: () => number,
  findClient: (clientId: string) => Promise<ClientMetadata | undefined>,
): (kind: string) => Adapter {
  const seconds = (): number => Math.floor(now() / 1000);

  return (kind) => {
    const keyOf = (id: string): string => (OPEN_IDS.has(kind) ? id : sha256(id));
    const rows = (db: Db, id: string) => db(PAYLOADS_TABLE).where({ kind, id: keyOf(id) });

    function inGrace({ consumed_at: consumedAt, successor }: PayloadRow): boolean {
      return successor !== null && seconds() - Number(consumedAt) <= LIFETIMES.refreshGrace;
    }

    function read(row: PayloadRow | undefined, id?: string): AdapterPayload | undefined {
      if (!row || (row.expires_at !== null && Number(row.expires_at) <= seconds())) return undefined;
      const payload = JSON.parse(row.payload) as AdapterPayload;
      if (id !== undefined) payload.jti = id;
      // Within the grace the provider is left to check client, key and scopes as ever; `consume` then finds the successor.
      if (row.consumed_at !== null && !inGrace(row)) payload.consumed = Number(row.consumed_at);
      return payload;
    }

    return {
      upsert: async (id, payload, expiresIn) => {
        const row = {
          payload: JSON.stringify(withoutSecrets(payload)),
          grant_id: payload.grantId ?? null,
          account_id: payload.accountId ?? proved(payload) ?? null,
          client_id: payload.clientId ?? null,
          uid: payload.uid ?? null,
          expires_at: expiresIn ? seconds() + expiresIn : null,
        };
        const db = await units.writing();
        if (kind !== 'ReplayDetection' && (await rows(db, id).update(row)) > 0) return;
        // Also under another name, which each sign-in gives it.
        if (kind === 'Session' && payload.uid !== undefined && loaded.has(payload.uid)) return;
        await insertOnce(db, { kind, id: keyOf(id), ...row }).catch((error: unknown) => {
          if (violatedUnique(error) === null) throw error;
          throw new errors.InvalidDpopProof('shown twice at the same time');
        });
      },
      find: async (id) => {
        if (kind === 'Client') return findClient(id);
        const found = read(await rows(units.reading(), id).first<PayloadRow>(), id);
        if (kind === 'Session' && found?.uid !== undefined) loaded.note(keyOf(id), found.uid);
        return found;
      },
      findByUid: async (uid) =>
        read(await units.reading()(PAYLOADS_TABLE).where({ kind, uid }).first<PayloadRow>()),
      // Devices without a keyboard are not served.
      findByUserCode: () => Promise.resolve(undefined),
      destroy: async (id) => {
        const db = await units.writing();
        // A sign-out by an app (RFC 7009) is the end of its session too, and of what goes with it.
        if (kind === 'Grant') await endGrant(db, id);
        else if ((await rows(db, id).delete()) > 0) loaded.forget(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        await (await units.writing())(PAYLOADS_TABLE).where({ kind, grant_id: grantId }).delete();
      },
      consume: async (id) => {
        const db = await units.writing();
        if ((await rows(db, id).whereNull('consumed_at').update({ consumed_at: seconds() })) === 1) return;
        const row = await rows(db, id).first<PayloadRow | undefined>();
        if (row?.consumed_at && inGrace(row) && row.successor !== null) units.noteSuccessor(row.successor);
        else if (row?.grant_id) await endGrant(db, row.grant_id);
        throw new errors.InvalidGrant('used already');
      },
    };
  };
}

/** Whose sign-in has come to its end and waits for the browser to fetch it: it goes with what is theirs. */
function proved({ result }: AdapterPayload): string | undefined {
  return (result as { login?: { accountId?: string } } | undefined)?.login?.accountId;
}

/** All that hangs on a grant, and the grant; access tokens name it, so they end too. */
export async function endGrant(db: Db, grantId: string): Promise<void> {
  await db(PAYLOADS_TABLE).where({ grant_id: grantId }).delete();
  await db(PAYLOADS_TABLE).where({ kind: 'Grant', id: grantId }).delete();
  await db('identity_sessions').where({ grant_id: grantId }).delete();
}

/** Where a refresh token stands that somebody has shown. */
export function refreshTokenRow(shown: string): { kind: string; id: string } {
  return { kind: 'RefreshToken', id: sha256(shown) };
}

/** In a transaction of its own, nested where there is one: PostgreSQL gives a transaction up when a statement fails. */
export function insertOnce(db: Db, row: Readonly<Record<string, unknown>>): Promise<void> {
  return db.transaction(async (trx) => {
    await trx(PAYLOADS_TABLE).insert(row);
  });
}

/** The id is what a bearer shows, and an interaction copies the id of the browser's session. */
function withoutSecrets({ jti: _jti, session, ...rest }: AdapterPayload): AdapterPayload {
  if (session === undefined) return rest;
  return { ...rest, session: { ...session, cookie: undefined } };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

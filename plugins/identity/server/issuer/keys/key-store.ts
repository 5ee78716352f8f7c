import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { withLease } from '../../../../../src/kernel/lease';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../../src/kernel/vault';
import { planKeys, type KeyFact, type KeyState } from './key-plan';

const KEYS_TABLE = 'oidc_keys';

/** A private P-256 key as a JWK (RFC 7518, 6.2). */
export interface SigningJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  d: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}
export interface StoredKey extends KeyFact {
  jwk: SigningJwk;
}

interface KeyRow {
  kid: string;
  state: KeyState;
  sealed: string;
  since: number | string;
}

export interface KeyStore {
  load(): Promise<StoredKey[]>;
  /** Creates, promotes and deletes what is due; one node at a time. */
  tend(options: { force: boolean }): Promise<void>;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  const column = { table: KEYS_TABLE, column: 'sealed', rowKey: 'kid' };
  addSealedColumn(sealedColumns, { ...column, holds: { kind: 'nobody' } });
}

export function keyStore(kernel: Kernel, now: () => number): KeyStore {
  async function insert(trx: Trx, state: 'active' | 'next'): Promise<void> {
    const jwk = newKey();
    const sealed = kernel.vault.seal(JSON.stringify(jwk), addressOf(jwk.kid));
    await trx(KEYS_TABLE).insert({ kid: jwk.kid, state, sealed, since: now() });
  }

  async function tendIn(trx: Trx, force: boolean): Promise<void> {
    for (const step of planKeys(await facts(trx), now(), force)) {
      switch (step.kind) {
        case 'create':
          await insert(trx, step.state);
          break;
        case 'promote':
          await trx(KEYS_TABLE).where({ kid: step.active }).update({ state: 'retired', since: now() });
          await trx(KEYS_TABLE).where({ kid: step.next }).update({ state: 'active', since: now() });
          kernel.log.info('identity.keys-rotated', { kid: step.next });
          break;
        case 'delete':
          await trx(KEYS_TABLE).where({ kid: step.kid }).delete();
          break;
      }
    }
  }

  return {
    load: async () => {
      const rows = await kernel.db()(KEYS_TABLE).select<KeyRow[]>('kid', 'state', 'sealed', 'since');
      return rows.map(({ kid, state, sealed, since }) => ({
        kid,
        state,
        since: Number(since),
        jwk: JSON.parse(kernel.vault.openText(sealed, addressOf(kid))) as SigningJwk,
      }));
    },
    tend: ({ force }) => {
      const lease = { holdMs: 30_000, waitMs: 60_000, holder: kernel.ids.token() };
      return withLease(kernel.db(), 'identity.keys', lease, () =>
        kernel.db().transaction((trx) => tendIn(trx, force)),
      );
    },
  };
}

async function facts(db: Db): Promise<KeyFact[]> {
  const rows = await db(KEYS_TABLE).select<KeyRow[]>('kid', 'state', 'since');
  return rows.map(({ kid, state, since }) => ({ kid, state, since: Number(since) }));
}

function newKey(): SigningJwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const kid = randomBytes(9).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x, y, d, kid, alg: 'ES256', use: 'sig' };
}

function addressOf(kid: string): VaultAddress {
  return { table: KEYS_TABLE, row: kid, column: 'sealed' };
}

import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { Trx } from '../../../../../src/kernel/db';
import { withLease } from '../../../../../src/kernel/lease';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../../src/kernel/vault';
import { planKeys, type KeyFact, type KeyState, type KeyStep } from './key-plan';

const KEYS_TABLE = 'oidc_keys';
const newPair = promisify(generateKeyPair);

/** ES256 for all that is ours; RS256 for the id tokens of SMART apps, which need not know anything else. */
const ALGORITHMS = ['ES256', 'RS256'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

interface NamedKey {
  kid: string;
  use: 'sig';
  d: string;
}
/** A private key as a JWK (RFC 7518, 6.2 and 6.3): P-256, or RSA of 2048 bits. */
export type SigningJwk = NamedKey &
  (
    | { kty: 'EC'; alg: 'ES256'; crv: 'P-256'; x: string; y: string }
    | ({ kty: 'RSA'; alg: 'RS256'; n: string; e: string } & Record<'p' | 'q' | 'dp' | 'dq' | 'qi', string>)
  );
export interface StoredKey extends KeyFact {
  jwk: SigningJwk;
}

interface KeyRow {
  kid: string;
  alg: Algorithm;
  state: KeyState;
  sealed: string;
  since: number | string;
}

/** What is to be done, with the keys that it takes: an RSA key takes too long to make within a transaction. */
type ReadyStep =
  Exclude<KeyStep, { kind: 'create' }> | { kind: 'create'; state: 'active' | 'next'; jwk: SigningJwk };

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
  async function due(force: boolean): Promise<ReadyStep[]> {
    const rows = await kernel.db()(KEYS_TABLE).select<KeyRow[]>('kid', 'alg', 'state', 'since');
    const steps = ALGORITHMS.flatMap((alg) => {
      const own = rows.filter((row) => row.alg === alg).map(factOf);
      return planKeys(own, now(), force).map((step) => ({ alg, step }));
    });
    return Promise.all(
      steps.map(async ({ alg, step }) =>
        step.kind === 'create' ? { ...step, jwk: await newKey(alg) } : step,
      ),
    );
  }

  async function insert(trx: Trx, { state, jwk }: Extract<ReadyStep, { kind: 'create' }>): Promise<void> {
    const { kid, alg } = jwk;
    const sealed = kernel.vault.seal(JSON.stringify(jwk), addressOf(kid));
    await trx(KEYS_TABLE).insert({ kid, alg, state, sealed, since: now() });
  }

  async function take(trx: Trx, steps: readonly ReadyStep[]): Promise<void> {
    for (const step of steps) {
      switch (step.kind) {
        case 'create':
          await insert(trx, step);
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
      return rows.map((row) => ({
        ...factOf(row),
        jwk: JSON.parse(kernel.vault.openText(row.sealed, addressOf(row.kid))) as SigningJwk,
      }));
    },
    tend: ({ force }) => {
      const lease = { holdMs: 30_000, waitMs: 60_000, holder: kernel.ids.token() };
      return withLease(kernel.db(), 'identity.keys', lease, async () => {
        const steps = await due(force);
        if (steps.length > 0) await kernel.db().transaction((trx) => take(trx, steps));
      });
    },
  };
}

function factOf({ kid, state, since }: Pick<KeyRow, 'kid' | 'state' | 'since'>): KeyFact {
  return { kid, state, since: Number(since) };
}

async function newKey(alg: Algorithm): Promise<SigningJwk> {
  const named = { kid: randomBytes(9).toString('base64url'), use: 'sig' } as const;
  switch (alg) {
    case 'ES256': {
      const { privateKey } = await newPair('ec', { namedCurve: 'P-256' });
      const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
      return { ...named, kty: 'EC', alg, crv: 'P-256', x, y, d };
    }
    case 'RS256': {
      const { privateKey } = await newPair('rsa', { modulusLength: 2048 });
      const {
        n = '',
        e = '',
        d = '',
        p = '',
        q = '',
        dp = '',
        dq = '',
        qi = '',
      } = privateKey.export({ format: 'jwk' });
      return { ...named, kty: 'RSA', alg, n, e, d, p, q, dp, dq, qi };
    }
  }
}

function addressOf(kid: string): VaultAddress {
  return { table: KEYS_TABLE, row: kid, column: 'sealed' };
}

import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Log } from '../../../../../src/kernel/log';
import { reasonOf } from '../../../../../src/kernel/log';
import { inOrder, POLL_MS } from './key-plan';
import type { KeyStore, SigningJwk } from './key-store';

/** The keys as this process knows them. */
export interface KeyRing {
  /** Looks at the table; calls `changed` when keys came, went or took another state. */
  refresh(): Promise<void>;
  /** The key that signs stands first. */
  signing(): readonly SigningJwk[];
  /** Null for a key that the issuer does not have, or has no longer. */
  verifying(kid: string): Promise<KeyObject | null>;
  /** Looks from time to time, until `stop`. */
  start(): void;
  stop(): void;
}

/** A stranger's key names must not make us ask the database at every request. */
const ASK_AGAIN_MS = 2_000;

export function keyRing(
  store: Pick<KeyStore, 'load'>,
  { log, now, changed }: { log: Log; now: () => number; changed: () => void },
): KeyRing {
  let keys: readonly SigningJwk[] = [];
  let publicKeys = new Map<string, KeyObject>();
  let fingerprint = '';
  let askedAt = 0;
  let timer: NodeJS.Timeout | undefined;

  async function refresh(): Promise<void> {
    askedAt = now();
    const stored = inOrder(await store.load());
    const seen = stored.map(({ kid, state }) => `${kid} ${state}`).join();
    if (seen === fingerprint) return;
    fingerprint = seen;
    keys = stored.map(({ jwk }) => jwk);
    publicKeys = new Map(keys.map((jwk) => [jwk.kid, publicKeyOf(jwk)]));
    changed();
  }

  return {
    refresh,
    signing: () => keys,
    verifying: async (kid) => {
      const known = publicKeys.get(kid);
      if (known || now() - askedAt < ASK_AGAIN_MS) return known ?? null;
      await refresh();
      return publicKeys.get(kid) ?? null;
    },
    start: () => {
      timer = setInterval(() => {
        refresh().catch((error: unknown) => log.error('identity.keys-not-read', { reason: reasonOf(error) }));
      }, POLL_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

function publicKeyOf(jwk: SigningJwk): KeyObject {
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

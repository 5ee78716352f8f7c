import type { Clock } from './clock';
import type { CmsRight, ContentCheck } from './content';
import { createIdempotency, type Idempotency } from './idempotency';
import { prometheusCounters, type Counters } from './counters';
import type { Db, Trx } from './db';
import { randomIds, type Ids } from './ids';
import type { Outbox } from './jobs';
import type { Log } from './log';
import { createOutbox } from './outbox';
import { contributions, services, type Contributions, type Services } from './registry';
import type { SealedColumns } from './sealed-columns';
import type { Vault } from './vault';
import { createWorker, type Worker } from './worker';

/** What every plugin builds on; made once a process. */
export interface Kernel {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly counters: Counters;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
  readonly services: Services;
  readonly worker: Worker;
  /** Named checks that /healthz runs; each resolves or throws. */
  readonly healthChecks: Contributions<() => Promise<void>>;
  /** Deletions of what decides nothing any more, by table; the nightly housekeeping runs them. `now` is domain time. */
  readonly sweeps: Contributions<(trx: Trx, now: Date) => Promise<void>>;
  /** Every column that holds what the vault sealed: what a rotation and its check go through. */
  readonly sealedColumns: SealedColumns;
  /** Named by content type and what is checked, e.g. `api::service.service price`. */
  readonly contentChecks: Contributions<ContentCheck>;
  /** By content type: what clinic editors may do with it in the CMS; with any other, nothing. */
  readonly cmsRights: Contributions<readonly CmsRight[]>;
  /** The connection pool; inside a unit of work use its transaction instead. */
  db(): Db;
}

export interface KernelParts {
  clock: Clock;
  log: Log;
  vault: Vault;
  db(): Db;
  leaseMs: number;
  soleWorker: boolean;
}

export function createKernel(parts: KernelParts): Kernel {
  const ids = randomIds();
  const counters = prometheusCounters();
  const outbox = createOutbox({ ...parts, ids, wake: () => worker.wake() });
  const worker = createWorker({ ...parts, ids, counters, handlers: outbox.handlers });
  return {
    clock: parts.clock,
    log: parts.log,
    vault: parts.vault,
    db: parts.db,
    ids,
    counters,
    outbox,
    worker,
    idempotency: createIdempotency(parts.db, parts.clock),
    services: services(),
    healthChecks: contributions('health check'),
    sweeps: contributions('sweep'),
    sealedColumns: contributions('sealed column'),
    contentChecks: contributions('content check'),
    cmsRights: contributions('CMS right'),
  };
}

import { AUDIT, type Audit } from './audit';
import { createChanges, type Changes } from './changes';
import type { Clock } from './clock';
import type { CmsRight, ContentCheck } from './content';
import type { HomeCard } from './home-cards';
import { createIdempotency, type Idempotency } from './idempotency';
import { prometheusCounters, type Counters } from './counters';
import type { Db, Trx } from './db';
import { figures, type Figures } from './figures';
import { randomIds, type Ids } from './ids';
import type { Outbox } from './jobs';
import type { Log } from './log';
import { createOutbox } from './outbox';
import { contributions, services, type Contributions, type Services } from './registry';
import type { SealedColumns } from './sealed-columns';
import type { SetupStep } from './setup-steps';
import { traces, type Traces } from './tracer';
import type { Vault } from './vault';
import { createWorker, type Worker } from './worker';

/** What every plugin builds on; made once a process. */
export interface Kernel {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly counters: Counters;
  /** What the parts of the house show of themselves; of plugins/monitoring. */
  readonly figures: Figures;
  /** Silent until a collector is set. */
  readonly tracer: Traces;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
  readonly services: Services;
  /** Where every look at personal data and every change of it is written down; of plugins/compliance. */
  readonly audit: Audit;
  readonly worker: Worker;
  /** Tells open screens that they have to look again. */
  readonly changes: Changes;
  /** Named checks that /healthz runs; each resolves or throws. */
  readonly healthChecks: Contributions<() => Promise<void>>;
  /** Deletions of what decides nothing any more, by table; the nightly housekeeping runs them. `now` is domain time. */
  readonly sweeps: Contributions<(trx: Trx, now: Date) => Promise<void>>;
  /** Every column that holds what the vault sealed: what a rotation and its check go through. */
  readonly sealedColumns: SealedColumns;
  /** By content type: where the persons stand that its rows are about. Reads and writes of these are audited. */
  readonly personalTypes: Contributions<PersonalType>;
  /** Named by content type and what is checked, e.g. `api::service.service price`. */
  readonly contentChecks: Contributions<ContentCheck>;
  /** By content type: what clinic editors may do with it in the CMS; with any other, nothing. */
  readonly cmsRights: Contributions<readonly CmsRight[]>;
  /** By name: what the first page of the CMS shows. */
  readonly homeCards: Contributions<HomeCard>;
  /** By name: how far a new clinic is. */
  readonly setupSteps: Contributions<SetupStep>;
  /** The connection pool; inside a unit of work use its transaction instead. */
  db(): Db;
}

/** How the audit trail names the rows of a content type, and finds whose they are. */
export interface PersonalType {
  /** As `Touched.type`. */
  noun: string;
  /** Of the rows with these ids: document id, and the row ids of patient and clinic where there are any. */
  locate(query: Db | Trx, ids: readonly number[]): Promise<LocatedRow[]>;
  /** The rows with this document id. */
  idsOf(query: Db | Trx, documentId: string): Promise<number[]>;
}
export interface LocatedRow {
  documentId: string;
  patientId: number | null;
  clinicId: number | null;
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
  const tracer = traces();
  const outbox = createOutbox({ ...parts, ids, wake: () => worker.wake() });
  const provided = services();
  const worker = createWorker({ ...parts, ids, counters, tracer, handlers: outbox.handlers });
  return {
    clock: parts.clock,
    log: parts.log,
    vault: parts.vault,
    db: parts.db,
    ids,
    counters,
    figures: figures(),
    tracer,
    outbox,
    worker,
    changes: createChanges({ ...parts, ids }),
    idempotency: createIdempotency(parts.db, parts.clock),
    services: provided,
    // Looked up at use: plugins are registered in no promised order.
    get audit() {
      return provided.use(AUDIT);
    },
    healthChecks: contributions('health check'),
    sweeps: contributions('sweep'),
    sealedColumns: contributions('sealed column'),
    personalTypes: contributions('personal type'),
    contentChecks: contributions('content check'),
    cmsRights: contributions('CMS right'),
    homeCards: contributions('home card'),
    setupSteps: contributions('setup step'),
  };
}

import { AUDIT } from '../../../src/kernel/audit';
import { isSqlite } from '../../../src/kernel/db';
import type { Kernel } from '../../../src/kernel/kernel';
import { OTHER_APPS } from '../../../src/kernel/who-looked';
import { fileAnchors } from './adapters/file-anchors';
import { groupCommit } from './adapters/group-commit';
import { sha256 } from './adapters/sha256';
import type { ComplianceSettings } from './config';
import type { AuditEvent } from './domain/event';
import { AnchorBatch, AnchorCheckpoint, CheckChain, SealTrail } from './jobs';
import type { Anchors } from './ports';
import { batchStore, checkpointStore } from './store/batches';
import { checkStore } from './store/checks';
import { eventStore } from './store/events';
import { people } from './store/people';
import { trailStore } from './store/trail';
import { anchorBatch, anchorCheckpoint } from './use-cases/anchor';
import { runCheck } from './use-cases/chain/run-check';
import type { Parts } from './use-cases/parts';
import { pruneTrail } from './use-cases/prune';
import { createAudit } from './use-cases/record';
import { sealTrail } from './use-cases/seal';

/** Events a transaction of readers, at most. */
const GROUP = 200;
/** Transactions of readers at once; SQLite has one connection. */
const FLIGHTS = 4;

/** Provides the kernel's audit and registers what seals, anchors and prunes it. */
export function composeCompliance(
  kernel: Kernel,
  settings: Pick<ComplianceSettings, 'anchorFile' | 'retentionYears' | 'retentionSignedBy'>,
  anchors: Anchors = fileAnchors(settings.anchorFile),
): Parts {
  const { retentionYears: years, retentionSignedBy: signedBy } = settings;
  const parts: Parts = {
    kernel,
    retention: years === null || signedBy === null ? null : { years, signedBy },
    hash: sha256,
    anchors,
    events: eventStore(),
    batches: batchStore(),
    checkpoints: checkpointStore(),
    checks: checkStore(),
    people,
    trail: trailStore(() => kernel.services.use(OTHER_APPS)),
  };
  kernel.services.provide(AUDIT, createAudit(parts, readersCommit(parts)));
  kernel.outbox.handleEffect(SealTrail, () => sealTrail(parts));
  kernel.outbox.handleEffect(AnchorBatch, (batch) => anchorBatch(parts, batch));
  kernel.outbox.handleEffect(AnchorCheckpoint, (chain) => anchorCheckpoint(parts, chain));
  kernel.outbox.handleEffect(CheckChain, (check) => runCheck(parts, check));
  kernel.sweeps.add('audit_events', (trx, now) => pruneTrail(parts, trx, now));
  return parts;
}

/** Asks for one sealing; a second one within the same minute is dropped. */
export async function enqueueSeal({ db, outbox }: Kernel): Promise<void> {
  const minute = new Date().toISOString().slice(0, 16);
  await db().transaction((trx) =>
    outbox.enqueue(trx, SealTrail, {}, { dedupeKey: `compliance.seal:${minute}` }),
  );
}

// Made with the first event: before that the database is not there to be asked what it is.
function readersCommit({ kernel, events }: Parts): (event: AuditEvent) => Promise<void> {
  let commit: ((event: AuditEvent) => Promise<void>) | undefined;
  return (event) => {
    commit ??= groupCommit<AuditEvent>(
      (group) => kernel.db().transaction((trx) => events.insert(trx, group)),
      { most: GROUP, flights: isSqlite(kernel.db()) ? 1 : FLIGHTS },
    );
    return commit(event);
  };
}

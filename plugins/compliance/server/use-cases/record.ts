import {
  auditUnavailable,
  type Audit,
  type AuditAction,
  type AuditEntry,
} from '../../../../src/kernel/audit';
import { realNow } from '../../../../src/kernel/clock';
import { toIso, type Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { reasonOf } from '../../../../src/kernel/log';
import { eventOf, type AuditEvent } from '../domain/event';
import type { Parts } from './parts';

const CHANGING: ReadonlySet<AuditAction> = new Set(['create', 'update', 'delete']);

/** The trail's writing half. `commit` writes an event in a transaction that it may share with others. */
export function createAudit(
  { kernel, events }: Pick<Parts, 'kernel' | 'events'>,
  commit: (event: AuditEvent) => Promise<void>,
): Audit {
  const { clock, ids, counters, log } = kernel;

  function made(entry: AuditEntry): AuditEvent {
    const now = clock.now();
    const recordedAt = toIso(new Date(realNow()));
    return eventOf(entry, { id: ids.id(now), at: toIso(now), recordedAt });
  }

  async function orUnavailable(entry: AuditEntry, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      counters.count('audit_failures');
      log.error('audit.not-written', { operation: entry.operation, reason: reasonOf(error) });
      throw auditUnavailable();
    }
    counters.count('audit_events', { action: entry.action });
  }

  return {
    write: async (trx, entry) => {
      await orUnavailable(entry, events.insert(trx, [made(entry)]));
      await noteChange(kernel, trx, entry);
    },
    read: (entry) => orUnavailable(entry, commit(made(entry))),
  };
}

/** Whatever is written about at a clinic is a change that open screens have to show. */
async function noteChange(
  { changes }: Pick<Kernel, 'changes'>,
  trx: Trx,
  { action, outcome, clinicId, type: noun }: AuditEntry,
): Promise<void> {
  if (!CHANGING.has(action) || outcome !== 'ok' || clinicId === null) return;
  await changes.note(trx, { clinicId, noun });
}

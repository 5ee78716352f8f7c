import { auditUnavailable, type Audit, type AuditEntry } from '../../../../src/kernel/audit';
import { realNow } from '../../../../src/kernel/clock';
import { toIso } from '../../../../src/kernel/db';
import { reasonOf } from '../../../../src/kernel/log';
import { eventOf, type AuditEvent } from '../domain/event';
import type { Parts } from './parts';

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
    write: (trx, entry) => orUnavailable(entry, events.insert(trx, [made(entry)])),
    read: (entry) => orUnavailable(entry, commit(made(entry))),
  };
}

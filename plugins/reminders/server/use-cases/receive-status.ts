import { violatedUnique } from '../../../../src/kernel/errors';
import type { Trx } from '../../../../src/kernel/db';
import type { Delivery } from '../domain/delivery';
import { afterReport, reportedState, type ReportedState } from '../domain/provider-status';
import { failed, type Settlement } from '../domain/settle';
import type { ReachOf } from '../ports';
import { contactOf } from './contact-of';
import { note } from './note';
import { followUp } from './settle-delivery';
import type { Work } from './work';

export interface StatusReport {
  providerId: string;
  /** The provider's word for it. */
  status: string;
  errorCode: string | null;
  /** Our own mark from the callback's address: known even when the answer to the send was lost. */
  deliveryId: string | null;
}

export interface StatusParts extends Work {
  reachOf: ReachOf;
}

export type Reception = 'taken' | 'replay' | 'unmatched' | 'ignored';

const MOST_TRIES = 5;

/** Reports come out of order, twice, or before the answer to the send; what they leave behind does not depend on that. */
export async function receiveStatus(parts: StatusParts, report: StatusReport): Promise<Reception> {
  const reported = reportedState(report.status);
  if (reported === null) return 'ignored';
  try {
    return await parts.kernel.db().transaction((trx) => take(parts, trx, report, reported));
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    return 'replay';
  }
}

async function take(
  parts: StatusParts,
  trx: Trx,
  report: StatusReport,
  reported: ReportedState,
): Promise<Reception> {
  const { kernel, store } = parts;
  const delivery = await match(parts, trx, report);
  if (!delivery) return 'unmatched';
  if (await store.statusEvents.has(trx, report.providerId, report.status)) return 'replay';
  const now = kernel.clock.now();
  await store.statusEvents.record(trx, { ...report, id: kernel.ids.id(now), deliveryId: delivery.id }, now);
  await apply(parts, trx, delivery, report, reported);
  return 'taken';
}

/** The send job may settle the same row at the same moment: then its word is read and weighed again. */
async function apply(
  parts: StatusParts,
  trx: Trx,
  first: Delivery,
  report: StatusReport,
  reported: ReportedState,
): Promise<void> {
  const { kernel, store } = parts;
  let delivery: Delivery | null = first;
  for (let tries = 0; delivery && tries < MOST_TRIES; tries += 1) {
    const state = afterReport(delivery, report.providerId, reported);
    if (state === delivery.state) return;
    const settlement = state === 'failed' ? verdict(parts, delivery, report.errorCode) : null;
    const written = {
      state: settlement?.kind ?? state,
      providerId: report.providerId,
      errorCode: report.errorCode,
    };
    if (await store.deliveries.applyReport(trx, delivery, written, kernel.clock.now())) {
      if (settlement) await follow(parts, trx, delivery, settlement);
      note(parts, delivery, written.state, report.errorCode);
      return;
    }
    delivery = await store.deliveries.find(trx, delivery.id);
  }
}

async function match({ store }: Work, trx: Trx, report: StatusReport): Promise<Delivery | null> {
  const { deliveryId, providerId } = report;
  const marked = deliveryId === null ? null : await store.deliveries.find(trx, deliveryId);
  return marked ?? store.deliveries.findByProviderId(trx, providerId);
}

type Bad = Extract<Settlement, { kind: 'failed' | 'opted_out' }>;

function verdict({ reachOf }: StatusParts, delivery: Delivery, errorCode: string | null): Bad {
  const code = errorCode ?? 'undelivered';
  const reach = reachOf(errorCode);
  if (reach === 'opted_out') return { kind: 'opted_out', code };
  return failed(delivery, code, reach === 'other_channel');
}

async function follow(work: Work, trx: Trx, delivery: Delivery, settlement: Bad): Promise<void> {
  const contact = await contactOf(work, trx, delivery);
  await followUp(work, trx, delivery, settlement, contact?.phoneIndex ?? null);
}

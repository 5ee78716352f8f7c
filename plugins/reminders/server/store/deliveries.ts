import type { Knex } from 'knex';
import { toIso, type Db, type Trx } from '../../../../src/kernel/db';
import { isPerson, type Delivery, type NewDelivery, type UnsentEnd } from '../domain/delivery';
import type { DeliveryKind } from '../domain/notice';
import type { Settlement } from '../domain/settle';
import type { AppliedReport, Deliveries, Hold, Span } from '../ports';
import { DELIVERIES, toDelivery, type DeliveryRow } from './delivery-row';

export const deliveries: Deliveries = {
  insertOnce,
  find,
  findByProviderId,
  knownProviderIds,
  claim,
  end,
  settle,
  applyReport,
  withdraw,
  forgetCode,
  wipeCodes,
  overdue,
};

async function insertOnce(trx: Trx, delivery: NewDelivery, now: Date): Promise<boolean> {
  const { id, dedupeKey: dedupe_key } = delivery;
  if (await trx(DELIVERIES).where({ dedupe_key }).first('id')) return false;
  await trx(DELIVERIES)
    .insert({
      id,
      dedupe_key,
      visit_id: delivery.visitId,
      clinic_id: delivery.about?.clinicId,
      patient_id: delivery.about?.patientId,
      kind: delivery.kind,
      channel: delivery.channel,
      recipient_kind: delivery.recipient.kind,
      recipient_id: isPerson(delivery.recipient) ? delivery.recipient.id : null,
      language: delivery.language,
      not_before: toIso(delivery.notBefore),
      not_after: delivery.notAfter && toIso(delivery.notAfter),
      wished_at: delivery.wishedAt && toIso(delivery.wishedAt),
      facts_sealed: delivery.factsSealed,
      state: 'planned',
      tries: 0,
      cut_offs: 0,
      fallback_of: delivery.fallbackOf,
      again_of: delivery.againOf,
      challenge: delivery.code?.challenge,
      good_until: delivery.code?.goodUntil,
      created_at: toIso(now),
      updated_at: toIso(now),
    })
    .onConflict('dedupe_key')
    .ignore();
  // Lost a race when another transaction's row stands under the key by now.
  return (await trx(DELIVERIES).where({ id }).first('id')) !== undefined;
}

async function find(query: Db | Trx, id: string): Promise<Delivery | null> {
  const row = await query<DeliveryRow>(DELIVERIES).where({ id }).first();
  return row ? toDelivery(row) : null;
}

async function findByProviderId(query: Db | Trx, providerId: string): Promise<Delivery | null> {
  const row = await query<DeliveryRow>(DELIVERIES).where({ provider_id: providerId }).first();
  return row ? toDelivery(row) : null;
}

async function knownProviderIds(query: Db | Trx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query(DELIVERIES)
    .whereIn('provider_id', ids)
    .select<{ provider_id: string }[]>('provider_id');
  return new Set(rows.map((row) => row.provider_id));
}

async function claim(query: Db | Trx, { id, tries }: Delivery, hold: Hold): Promise<boolean> {
  const claimed = await query(DELIVERIES)
    .where({ id, state: 'planned', tries, withdrawn_at: null })
    .update({
      state: 'sending',
      tries: tries + 1,
      sending_job: hold.jobId,
      lease_until: hold.leaseUntil,
      sending_since: toIso(hold.now),
      updated_at: toIso(hold.now),
    });
  return claimed === 1;
}

async function end(query: Db | Trx, id: string, state: UnsentEnd, code: string, now: Date): Promise<boolean> {
  const ended = await query(DELIVERIES)
    .where({ id, state: 'planned' })
    .update({ state, error_code: code, finished_at: toIso(now), updated_at: toIso(now) });
  return ended === 1;
}

async function settle(trx: Trx, delivery: Delivery, settlement: Settlement, now: Date): Promise<boolean> {
  const settled = await trx(DELIVERIES)
    .where({ id: delivery.id, state: delivery.state, tries: delivery.tries })
    .update({
      ...settledColumns(delivery, settlement, now),
      sending_job: null,
      lease_until: null,
      updated_at: toIso(now),
    });
  return settled === 1;
}

function settledColumns(delivery: Delivery, settlement: Settlement, now: Date): Partial<DeliveryRow> {
  const finished_at = toIso(now);
  switch (settlement.kind) {
    case 'sent':
      return { state: 'sent', provider_id: settlement.providerId, error_code: null, finished_at };
    case 'again':
      return { state: 'planned', not_before: toIso(settlement.at), error_code: settlement.code };
    case 'unknown': {
      // Each lost answer counts once, however often the provider is asked about it.
      const cut_offs = delivery.state === 'sending' ? delivery.cutOffs + 1 : delivery.cutOffs;
      const lookUp = settlement.lookUpAt ? { not_before: toIso(settlement.lookUpAt) } : { finished_at };
      return { state: 'unknown', error_code: settlement.code, cut_offs, ...lookUp };
    }
    case 'failed':
    case 'opted_out':
      return { state: settlement.kind, error_code: settlement.code, finished_at };
    default:
      return settlement satisfies never;
  }
}

async function applyReport(trx: Trx, delivery: Delivery, report: AppliedReport, now: Date): Promise<boolean> {
  const applied = await trx(DELIVERIES)
    .where({ id: delivery.id, state: delivery.state })
    .update({
      state: report.state,
      provider_id: report.providerId,
      error_code: report.errorCode,
      finished_at: toIso(now),
      updated_at: toIso(now),
    });
  return applied === 1;
}

async function withdraw(trx: Trx, visitId: number, kinds: readonly DeliveryKind[], now: Date): Promise<void> {
  await takeBack(trx(DELIVERIES).where({ visit_id: visitId }).whereIn('kind', kinds), now);
}

async function forgetCode(trx: Trx, challenge: string, now: Date): Promise<void> {
  await takeBack(trx(DELIVERIES).where({ challenge }), now);
  await trx(DELIVERIES).where({ challenge }).update({ facts_sealed: '' });
}

async function wipeCodes(query: Db | Trx, realNow: number): Promise<void> {
  await query(DELIVERIES)
    .where('good_until', '<=', realNow)
    .whereNot('facts_sealed', '')
    .update({ facts_sealed: '' });
}

/** Cancels what is planned, and marks what is on its way. */
async function takeBack(these: Knex.QueryBuilder, now: Date): Promise<void> {
  const at = toIso(now);
  const open = these.clone().where({ withdrawn_at: null });
  await open.clone().where({ state: 'planned' }).update({
    state: 'cancelled',
    error_code: 'withdrawn',
    withdrawn_at: at,
    finished_at: at,
    updated_at: at,
  });
  await open.clone().update({ withdrawn_at: at, updated_at: at });
}

async function overdue(query: Db | Trx, { after, before, realNow, limit }: Span): Promise<string[]> {
  const rows = await query(DELIVERIES)
    .whereNull('finished_at')
    .where('not_before', '<=', toIso(before))
    .where('not_before', '>', toIso(after))
    .where((free) => void free.whereNull('lease_until').orWhere('lease_until', '<', realNow))
    .orderBy('not_before')
    .limit(limit)
    .select<{ id: string }[]>('id');
  return rows.map((row) => row.id);
}

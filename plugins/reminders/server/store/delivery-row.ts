import { toDate, toDateOrNull } from '../../../../src/kernel/db';
import type { Channel, Delivery, DeliveryState, Language, Recipient } from '../domain/delivery';
import type { DeliveryKind } from '../domain/notice';

export const DELIVERIES = 'reminders_deliveries';

export interface DeliveryRow {
  id: string;
  dedupe_key: string;
  visit_id: number | null;
  clinic_id: number | null;
  patient_id: number | null;
  kind: DeliveryKind;
  channel: Channel;
  recipient_kind: Recipient['kind'];
  recipient_id: number | null;
  language: Language;
  not_before: string;
  not_after: string | null;
  wished_at: string | null;
  facts_sealed: string;
  state: DeliveryState;
  provider_id: string | null;
  error_code: string | null;
  tries: number;
  cut_offs: number;
  fallback_of: string | null;
  again_of: string | null;
  sending_job: string | null;
  /** PostgreSQL hands out big integers as text. */
  lease_until: number | string | null;
  sending_since: string | null;
  withdrawn_at: string | null;
  finished_at: string | null;
  created_at: string;
  updated_at: string;
  challenge: string | null;
  good_until: number | string | null;
}

export function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    dedupeKey: row.dedupe_key,
    visitId: row.visit_id,
    about: toAbout(row),
    kind: row.kind,
    channel: row.channel,
    recipient: toRecipient(row),
    language: row.language,
    notBefore: toDate(row.not_before),
    notAfter: toDateOrNull(row.not_after),
    wishedAt: toDateOrNull(row.wished_at),
    factsSealed: row.facts_sealed,
    code: row.challenge === null ? null : { challenge: row.challenge, goodUntil: Number(row.good_until) },
    state: row.state,
    providerId: row.provider_id,
    errorCode: row.error_code,
    tries: row.tries,
    cutOffs: row.cut_offs,
    fallbackOf: row.fallback_of,
    againOf: row.again_of,
    sendingJob: row.sending_job,
    leaseUntil: row.lease_until === null ? null : Number(row.lease_until),
    sendingSince: toDateOrNull(row.sending_since),
    withdrawn: row.withdrawn_at !== null,
    finished: row.finished_at !== null,
  };
}

function toAbout({ clinic_id: clinicId, patient_id: patientId }: DeliveryRow): Delivery['about'] {
  return clinicId === null || patientId === null ? null : { clinicId, patientId };
}

function toRecipient({ id, recipient_kind: kind, recipient_id: person }: DeliveryRow): Recipient {
  if (kind === 'phone' || kind === 'address') return { kind };
  if (person === null) throw new Error(`delivery ${id} has no recipient`);
  return { kind, id: person };
}

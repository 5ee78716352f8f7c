import { createHash } from 'node:crypto';
import { vaultOf } from '../lib/prepare.mjs';
import { bearerOf, principalOf } from './authorize.mjs';
import { product, readBody } from './connect.mjs';
import { holdTime } from './hold.mjs';
import { openCharge } from './charge.mjs';
import { visitReply } from './visit-reply.mjs';

const { randomIds } = product('src/kernel/ids.js');
const IDEMPOTENCY = 'kernel_idempotency_keys';
const HOLDS_PER_PATIENT = 3;
const VISIT = [
  'id',
  'document_id',
  'reference',
  'state',
  'starts_at',
  'ends_at',
  'channel',
  'clinic_id',
  'service_id',
  'practitioner_id',
  'patient_id',
  'price_cents',
  'hold_expires_at',
  'hold_extended',
  'moved_count',
  'late_minutes',
  'arrived_at',
  'called_in_at',
  'cancelled_by',
  'version',
];
const KEEP_MS = 3 * 86_400_000;

export function bookingRoute(router, db, { holderOf, vaultEnv, shortCode }) {
  const parts = { ids: randomIds(), vault: vaultOf(vaultEnv), shortCode };

  router.post('/api/visits', async (context) => {
    const principal = await principalOf(db, await holderOf(bearerOf(context)));
    if (principal?.role !== 'patient') {
      context.status = 403;
      return;
    }
    const wish = JSON.parse((await readBody(context)).toString('utf8'));
    const id = sha256(`visits.book:${principal.userId}:${context.path}\n${context.get('Idempotency-Key')}`);
    const hash = sha256(JSON.stringify(wish));
    try {
      context.body = await db.transaction((trx) => bookOnce(parts, trx, { id, hash }, principal, wish));
      context.status = 201;
    } catch (error) {
      context.status = error.status ?? 500;
      context.body = { error: { status: context.status, code: error.message } };
    }
  });
}

async function bookOnce(parts, trx, { id, hash }, principal, wish) {
  const known = await trx(IDEMPOTENCY).where({ id }).first('request_hash', 'reply');
  if (known) return JSON.parse(known.reply);
  const now = new Date();
  await refuseHoarding(trx, principal.patientId, now);
  const visit = await holdTime(
    parts,
    trx,
    { ...wish, startsAt: new Date(wish.startsAt), patientId: principal.patientId },
    now,
  );
  await openCharge(parts, trx, visit, wish.phone, now);
  await trx('workflow_journeys').insert({
    id: parts.ids.id(now),
    kind: 'book-visit',
    subject: `visit:${visit.document_id}`,
    steps: JSON.stringify(['hold the time', 'ask for the payment']),
    state: 'open',
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  });
  await recordBooking(parts, trx, visit, principal, now);
  const reply = await visitReply(parts, trx, visit, now);
  await trx(IDEMPOTENCY).insert({
    id,
    request_hash: hash,
    reply: JSON.stringify(reply),
    created_at: now.toISOString(),
    expires_at: Date.now() + KEEP_MS,
  });
  return reply;
}

/** Who booked for whom, on the audit trail. */
async function recordBooking({ ids }, trx, visit, { userId }, now) {
  const id = ids.id(now);
  await trx('audit_events').insert([
    {
      id,
      chain: visit.clinic_id,
      at: now.toISOString(),
      recorded_at: new Date().toISOString(),
      actor_kind: 'user',
      actor_id: String(userId),
      actor_role: 'patient',
      operation: 'visits.book',
      action: 'create',
      purpose: 'own',
      type: 'visit',
      row_ids: JSON.stringify([visit.document_id]),
      outcome: 'ok',
      request_id: ids.token(),
      client_id: null,
    },
  ]);
  await trx('audit_subjects').insert([{ event: id, patient_id: visit.patient_id, own: true }]);
  // Screens that stand open are to look again.
  const at = Date.now();
  await trx('kernel_changes').insert({
    id: ids.id(new Date(at)),
    clinic_id: visit.clinic_id,
    noun: 'visit',
    at,
  });
}

async function refuseHoarding(trx, patientId, now) {
  await trx('patients').where({ id: patientId }).forUpdate().first('id');
  const coming = await trx('appointments')
    .orderBy([
      { column: 'starts_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .where('patient_id', patientId)
    .where('starts_at', '>=', now)
    .limit(50)
    .select(VISIT);
  const held = coming.filter((visit) => visit.state === 'held' && visit.hold_expires_at > now.getTime());
  if (held.length >= HOLDS_PER_PATIENT) throw Object.assign(new Error('too_many_holds'), { status: 409 });
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

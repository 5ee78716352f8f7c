import { addJob } from './jobs.mjs';

export const LIVE_MS = 300_000;

/** Opens the charge with its first payment attempt; the prompt itself is a job. */
export async function openCharge({ ids, vault }, trx, visit, msisdn, now) {
  const subject = `visit:${visit.document_id}`;
  const charge = ids.documentId();
  const reference = ids.reference(6);
  await trx('payments').where({ subject }).first('payments.*', patientOf(trx, 'payments.document_id'));
  const used = await trx('payments').where({ reference }).first();
  if (used) throw new Error('reference in use');
  await trx('payments').insert({
    document_id: charge,
    reference,
    subject,
    state: 'open',
    amount_cents: visit.price_cents,
    paid_cents: 0,
    refunded_cents: 0,
    clinic_id: visit.clinic_id,
    patient_id: visit.patient_id,
    method: 'mpesa',
    receipt: null,
    paid_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  const { patient } = await trx('payments')
    .where({ document_id: charge })
    .forUpdate()
    .first('payments.*', patientOf(trx, 'payments.document_id'));
  await trx('mpesa_closures').where({ charge }).first('reason');
  await openAttempt({ ids, vault }, trx, { charge, patient, msisdn, amountCents: visit.price_cents }, now);
  await trx('mpesa_refunds').where({ charge }).orderBy('id');
  await attemptsOf(trx, charge);
  await trx('payments').where({ document_id: charge, version: 1 }).update({
    state: 'processing',
    paid_cents: 0,
    refunded_cents: 0,
    receipt: null,
    paid_at: null,
    version: 2,
    updated_at: now,
  });
  await attemptsOf(trx, charge);
}

async function openAttempt({ ids, vault }, trx, { charge, patient, msisdn, amountCents }, now) {
  const index = vault.blindIndex(msisdn, 'payer-phone');
  const attempt = ['mpesa_attempts.*', patientOf(trx, 'mpesa_attempts.charge')];
  const live = await trx('mpesa_attempts')
    .select(attempt)
    .where({ live_charge: charge })
    .orWhere({ live_msisdn: index });
  await trx('mpesa_attempts')
    .select(attempt)
    .where({ msisdn_index: index, amount_cents: amountCents })
    .whereNotNull('submit_started_at')
    .whereNot({ state: 'rejected' })
    .orderBy('submit_started_at', 'desc')
    .first();
  if (live.length > 0) throw Object.assign(new Error('phone_busy'), { status: 409 });
  const id = ids.id(now);
  const number = (await attemptsOf(trx, charge)).length + 1;
  await trx('mpesa_attempts').insert({
    id,
    charge,
    number,
    token: ids.token(),
    msisdn_sealed: await vault
      .of(patient)
      .seal(trx, msisdn, { table: 'mpesa_attempts', row: id, column: 'msisdn_sealed' }),
    msisdn_index: vault.blindIndex(msisdn, 'payer-phone'),
    amount_cents: amountCents,
    state: 'created',
    queries: 0,
    turned_away: 0,
    quarantined: false,
    live_charge: charge,
    live_msisdn: index,
    live_until: new Date(now.getTime() + LIVE_MS).toISOString(),
    created_at: now.toISOString(),
  });
  const key = `mpesa.submit-push:${id}`;
  await addJob({ ids }, trx, now, {
    name: 'mpesa.submit-push',
    payload: { attempt: id },
    runAt: now,
    dedupeKey: key,
  });
}

export function attemptsOf(query, charge) {
  return query('mpesa_attempts')
    .select('mpesa_attempts.*', patientOf(query, 'mpesa_attempts.charge'))
    .where({ charge })
    .orderBy('number');
}

/** As plugins/mpesa/server/store/patient-of-charge.ts. */
export function patientOf(query, column) {
  return query.raw(
    '(select p.document_id from payments c join patients p on p.id = c.patient_id where c.document_id = ??) as patient',
    [column],
  );
}

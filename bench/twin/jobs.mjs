/** One row of the outbox; a second one with the same key is dropped. */
export async function addJob({ ids }, trx, now, { name, payload, runAt, dedupeKey }) {
  await trx('kernel_jobs')
    .insert({
      id: ids.id(now),
      name,
      payload: JSON.stringify(payload),
      dedupe_key: dedupeKey,
      run_at: runAt.toISOString(),
      state: 'pending',
      attempts: 0,
      created_at: now.toISOString(),
    })
    .onConflict('dedupe_key')
    .ignore();
}

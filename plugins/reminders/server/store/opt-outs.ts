import { toIso, type Db, type Trx } from '../../../../src/kernel/db';

const OPT_OUTS = 'reminders_opt_outs';

/** `phoneIndex` is the vault's blind index of the number, as patients carry it. */
export async function isOptedOut(query: Db | Trx, phoneIndex: string): Promise<boolean> {
  return (await query(OPT_OUTS).where({ msisdn_index: phoneIndex }).first('msisdn_index')) !== undefined;
}

export async function recordOptOut(
  trx: Trx,
  phoneIndex: string,
  source: 'provider',
  now: Date,
): Promise<void> {
  await trx(OPT_OUTS)
    .insert({ msisdn_index: phoneIndex, source, created_at: toIso(now) })
    .onConflict('msisdn_index')
    .ignore();
}

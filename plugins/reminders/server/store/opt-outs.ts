import { toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { OptOuts } from '../ports';

const OPT_OUTS = 'reminders_opt_outs';

export const optOuts: OptOuts = { has: isOptedOut, record: recordOptOut };

async function isOptedOut(query: Db | Trx, phoneIndex: string): Promise<boolean> {
  return (await query(OPT_OUTS).where({ msisdn_index: phoneIndex }).first('msisdn_index')) !== undefined;
}

async function recordOptOut(trx: Trx, phoneIndex: string, source: 'provider', now: Date): Promise<void> {
  await trx(OPT_OUTS)
    .insert({ msisdn_index: phoneIndex, source, created_at: toIso(now) })
    .onConflict('msisdn_index')
    .ignore();
}

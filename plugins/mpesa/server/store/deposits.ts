import { toDate, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { DepositPlace } from '../domain/deposit';
import type { Deposits, PlacedDeposit } from '../ports';
import { sealReason } from './seal-for';

const TABLE = 'mpesa_deposits';
const ASSIGNMENTS = 'mpesa_assignments';
const OF_PROMPTS = 'mpesa_prompt_deposits';

interface Row {
  id: string;
  receipt: string;
  charge: string | null;
  amount_cents: number;
  received_at: string;
}

export function createDeposits(vault: Vault): Deposits {
  return {
    insert: async (trx, { id, receipt, charge, amountCents, receivedAt }) => {
      await trx(TABLE).insert({
        id,
        receipt,
        charge,
        amount_cents: amountCents,
        received_at: toIso(receivedAt),
      });
    },
    ofCharge: async (query, charge) => {
      const given = query(ASSIGNMENTS).select('deposit').where({ charge });
      const found = await query<Row>(TABLE).where({ charge }).orWhereIn('id', given).orderBy('id');
      return found.map((row) => ({ ...toDeposit(row), charge, assigned: row.charge === null }));
    },
    find: async (query, id) => placed(query, await query<Row>(TABLE).where({ id }).first()),
    lock: async (trx, id) => placed(trx, await trx<Row>(TABLE).where({ id }).forUpdate().first()),
    eventOf: async (query, id) => {
      const row = await query('mpesa_verdicts')
        .where({ about: id, source: 'c2b' })
        .first<{ event: string | null } | undefined>('event');
      return row?.event ?? null;
    },
    ofPrompt: async (trx, { deposit, attempt, at }) => {
      await trx(OF_PROMPTS).insert({ deposit, attempt, told_at: toIso(at) });
    },
    assign: async (trx, { deposit, charge, patient, reason, byUserId, at }) => {
      const sealed = await sealReason(vault, trx, { deposit, patient, reason });
      await trx(ASSIGNMENTS).insert({
        ...{ deposit, charge, reason_sealed: sealed, by_user_id: byUserId },
        assigned_at: toIso(at),
      });
    },
  };
}

async function placed(query: Db | Trx, row: Row | undefined): Promise<PlacedDeposit | null> {
  return row ? { deposit: toDeposit(row), place: await placeOf(query, row) } : null;
}

async function placeOf(query: Db | Trx, { id, charge }: Row): Promise<DepositPlace> {
  if (charge !== null) return { kind: 'charge', charge };
  const given = await query(ASSIGNMENTS)
    .where({ deposit: id })
    .first<{ charge: string } | undefined>('charge');
  if (given) return { kind: 'charge', charge: given.charge };
  const prompt = await query(`${OF_PROMPTS} as o`)
    .join('mpesa_attempts as a', 'a.id', 'o.attempt')
    .where({ 'o.deposit': id })
    .first<{ charge: string } | undefined>('a.charge');
  if (prompt) return { kind: 'charge', charge: prompt.charge };
  const claimed = await query('mpesa_refunds')
    .where({ held_payment: id })
    .first<{ id: string } | undefined>('id');
  return claimed ? { kind: 'going-back' } : { kind: 'suspense' };
}

function toDeposit(row: Row) {
  const { id, receipt, charge, amount_cents: amountCents, received_at: at } = row;
  return { id, receipt, charge, amountCents, receivedAt: toDate(at), assigned: false };
}

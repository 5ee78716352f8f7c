import { createCharges } from '../../plugins/mpesa/server/store/charges';
import { createDeposits } from '../../plugins/mpesa/server/store/deposits';
import { createLedger } from '../../plugins/mpesa/server/store/ledger';
import { createReceipts } from '../../plugins/mpesa/server/store/receipts';
import { depositEntry, earningEntry } from '../../plugins/mpesa/server/domain/ledger';
import type { Trx } from '../../src/kernel/db';
import type { Kernel } from '../../src/kernel/kernel';

export interface PastPayment {
  /** Of the visit. */
  documentId: string;
  clinicId: number;
  patientId: number;
  amountCents: number;
  paidAt: Date;
  /** Null: whoever missed it is owed nothing, and the doctor neither. */
  earnedAt: Date | null;
}

/**
 * What was paid for a visit of the past, as the books have it: by Pay Bill, so that no prompt is invented.
 * @returns what whoever keeps the till has to be told, so that it can give it back
 */
export async function bookPastPayment(
  kernel: Kernel,
  trx: Trx,
  payment: PastPayment,
): Promise<{ receipt: string; reference: string }> {
  const { ids, vault } = kernel;
  const { documentId, clinicId, patientId, amountCents, paidAt, earnedAt } = payment;
  const charges = createCharges();
  const ledger = createLedger();
  const [charge, reference] = [ids.documentId(), ids.reference(6)];
  const [deposit, receipt] = [ids.id(paidAt), `T${ids.reference(9)}`];
  await charges.insert(trx, {
    ...{ documentId: charge, reference, subject: `visit:${documentId}` },
    ...{ amountCents, clinicId, patientId, now: paidAt },
  });
  await createReceipts().insert(trx, { receipt, payment: deposit, charge, amountCents, now: paidAt });
  const money = { receipt, charge, amountCents, receivedAt: paidAt, assigned: false };
  await createDeposits(vault).insert(trx, { id: deposit, ...money });
  const owner = { charge, patientId };
  await ledger.post(trx, ids.id(paidAt), depositEntry({ deposit, receipt, amountCents, owner }), paidAt);
  const found = await charges.lock(trx, charge);
  await charges.save(trx, { ...found, state: 'paid', paidCents: amountCents, receipt, paidAt }, paidAt);
  if (earnedAt === null) return { receipt, reference };
  const earned = { charge, patientId, amountCents, feeCents: 0 };
  await ledger.post(trx, ids.id(earnedAt), earningEntry(earned), earnedAt);
  return { receipt, reference };
}

/** A day of birth for the patient with this number: of all ages, as in a waiting room. */
export function birthDateOf(number: number): string {
  const year = 2022 - ((number * 13 + 22) % 74);
  const [month, day] = [((number * 5) % 12) + 1, ((number * 11) % 28) + 1];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

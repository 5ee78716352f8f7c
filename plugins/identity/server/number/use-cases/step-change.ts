import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, forbidden } from '../../../../../src/kernel/errors';
import { nextChange, type ChangeStep } from '../domain/number-change';
import { findChange, saveChange, type StoredChange } from '../store/changes';
import { findOwner, type NumberOwner } from '../store/numbers';
import { beginHold } from './ask-change';
import { changeEntry, type NumberWork } from './work';

/** Another clerk approves: the hold begins. @throws AppError second_clerk_needed, number_change_over */
export function approveChange(
  work: NumberWork,
  owner: NumberOwner,
  change: StoredChange,
  by: { userId: number; origin: AuditOrigin },
): Promise<{ dueAt: Date | null }> {
  return work.kernel.db().transaction(async (trx) => {
    const step = { kind: 'approve', byUserId: by.userId } as const;
    const { dueAt } = await take(work, trx, change, step, by.userId);
    if (dueAt) await beginHold(work, trx, owner, { id: change.id, dueAt });
    await work.kernel.audit.write(trx, changeEntry(by.origin, change.id, owner));
    return { dueAt };
  });
}

/** By the owner, from a session or the old number, or by the clinic. @throws AppError number_change_over */
export async function stopChange(
  work: NumberWork,
  owner: NumberOwner,
  change: StoredChange,
  origin: AuditOrigin,
): Promise<void> {
  await work.kernel.db().transaction(async (trx) => {
    await take(work, trx, change, { kind: 'stop' });
    await work.kernel.audit.write(trx, changeEntry(origin, change.id, owner, 'stopped'));
  });
  work.kernel.counters.count('number_changes', { step: 'stopped' });
}

/** The open change of an account, with its owner; null when there is none. */
export async function openChangeOf(
  { kernel }: Pick<NumberWork, 'kernel'>,
  userId: number,
): Promise<{ change: StoredChange; owner: NumberOwner } | null> {
  const change = await findChange(kernel.db(), { open_user_id: userId });
  const owner = change && (await findOwner(kernel.vault, kernel.db(), { id: change.patientId }));
  return change && owner ? { change, owner } : null;
}

async function take(
  { kernel }: NumberWork,
  trx: Trx,
  change: StoredChange,
  step: ChangeStep,
  approvedBy?: number,
): Promise<{ dueAt: Date | null }> {
  const now = kernel.clock.now();
  const next = nextChange(change, step, now);
  if (!next.ok) throw next.code === 'second_clerk_needed' ? forbidden(next.code) : conflict(next.code);
  const at = { now, ...(approvedBy !== undefined && { approvedBy }) };
  // Somebody else was quicker: stopped, approved or carried out.
  if (!(await saveChange(trx, change, next, at))) throw conflict('number_change_over');
  return next;
}

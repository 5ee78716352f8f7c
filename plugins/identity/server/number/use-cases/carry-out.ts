import { systemOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { violatedUnique } from '../../../../../src/kernel/errors';
import { nextChange } from '../domain/number-change';
import { changeAddress, findChange, saveChange } from '../store/changes';
import { findOwner, isTaken, moveNumber, type NumberOwner } from '../store/numbers';
import { changeEntry, type NumberWork } from './work';

/**
 * The hold is over: number, blind index and name of the account change, and every session ends, in one transaction.
 * A number that somebody else has taken meanwhile voids the change.
 */
export async function carryOutChange(work: NumberWork, trx: Trx, id: string): Promise<void> {
  const { kernel, endAccess } = work;
  const now = kernel.clock.now();
  const change = await findChange(trx, { id });
  const owner = change && (await findOwner(kernel.vault, trx, { id: change.patientId }));
  // Stopped meanwhile, or the record has lost its account.
  if (!change || change.state !== 'waiting' || owner?.userId !== change.userId) return;
  const sealed = change.msisdnSealed;
  const msisdn = await kernel.vault.of(owner.documentId).openText(trx, sealed, changeAddress(id));
  const numberIsFree = !(await isTaken(kernel.vault, trx, msisdn)) && (await moved(work, trx, owner, msisdn));
  const next = nextChange(change, { kind: 'fall-due', numberIsFree }, now);
  // Thrown, so that nothing stays: the job is early, or somebody has just stopped the change.
  if (!next.ok || !(await saveChange(trx, change, next, { now })))
    throw new Error('the change does not stand');
  if (numberIsFree) await endAccess(trx, [owner.userId]);
  const outcome = numberIsFree ? 'ok' : 'phone_taken';
  await kernel.audit.write(trx, changeEntry(systemOrigin('identity.change-number'), id, owner, outcome));
  kernel.counters.count('number_changes', { step: next.state });
}

/** In a transaction of its own within: PostgreSQL gives the whole one up when a statement fails. */
async function moved({ kernel }: NumberWork, trx: Trx, owner: NumberOwner, msisdn: string): Promise<boolean> {
  try {
    await trx.transaction((inner) => moveNumber(kernel.vault, inner, owner, msisdn));
    return true;
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    return false;
  }
}

import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { realNow } from '../../../../../src/kernel/clock';
import type { Trx } from '../../../../../src/kernel/db';
import {
  AppError,
  conflict,
  invalid,
  notFound,
  tooMany,
  violatedUnique,
} from '../../../../../src/kernel/errors';
import { PHONE_NOTICES } from '../../../../../src/kernel/phone-notices';
import { holdFrom } from '../domain/number-change';
import { changeAddress, insertChange, type StoredChange } from '../store/changes';
import { isTaken, type NumberOwner } from '../store/numbers';
import { bindings, changeEntry, type NumberWork } from './work';

export interface CodeShown {
  challenge: string;
  code: string;
}
/** What shows that the asker is the owner: something known, or the old number in hand. */
export type OwnerProof = { kind: 'password'; password: string } | ({ kind: 'old-number' } & CodeShown);

/**
 * The owner asks. The password is compared before the code is used up.
 * @throws AppError proof_wrong, code_wrong, code_over, phone_taken, number_change_pending, too_many_requests
 */
export async function askByOwner(
  work: NumberWork,
  owner: NumberOwner,
  { shown, proof }: { shown: CodeShown; proof: OwnerProof },
  { ip, clientId, origin }: { ip: string; clientId: string; origin: AuditOrigin },
): Promise<StoredChange> {
  await checkOwner(work, owner, proof, { ip, clientId });
  const binding = bindings.toNew(owner.userId, owner.userId);
  const { msisdn } = await work.factors.codes.check({ ...shown, binding });
  const dueAt = holdFrom(work.kernel.clock.now());
  return begin(work, owner, { msisdn, state: 'waiting', dueAt, by: owner.userId, origin });
}

/** A clerk asks for who lost the old number; another clerk has to approve. @throws AppError as `askByOwner` */
export async function askByClinic(
  work: NumberWork,
  owner: NumberOwner,
  shown: CodeShown,
  { userId, origin }: { userId: number; origin: AuditOrigin },
): Promise<StoredChange> {
  const binding = bindings.toNew(owner.userId, userId);
  const { msisdn } = await work.factors.codes.check({ ...shown, binding });
  return begin(work, owner, { msisdn, state: 'asked', dueAt: null, by: userId, origin });
}

/** The hold begins: the old number is told, and the job is set. */
export async function beginHold(
  { kernel, schedule }: NumberWork,
  trx: Trx,
  { msisdn, language }: NumberOwner,
  { id, dueAt }: { id: string; dueAt: Date },
): Promise<void> {
  await schedule(trx, id, dueAt);
  if (msisdn === null) return;
  const goodUntil = realNow() + dueAt.getTime() - kernel.clock.now().getTime();
  const notice = { kind: 'number-change', occasion: id, msisdn, language, goodUntil } as const;
  await kernel.services.use(PHONE_NOTICES).tell(trx, notice);
}

async function begin(
  work: NumberWork,
  owner: NumberOwner,
  wish: Pick<StoredChange, 'state' | 'dueAt'> & { msisdn: string; by: number; origin: AuditOrigin },
): Promise<StoredChange> {
  const { kernel } = work;
  const { msisdn, state, dueAt, by, origin } = wish;
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const begun = kernel.db().transaction(async (trx) => {
    // Told to who holds both numbers, or stands at the desk with the new one.
    if (await isTaken(kernel.vault, trx, msisdn)) throw conflict('phone_taken');
    const { userId, patientId, documentId } = owner;
    const msisdnSealed = await kernel.vault.of(documentId).seal(trx, msisdn, changeAddress(id));
    const change = { ...{ id, userId, patientId, state, dueAt }, msisdnSealed, askedByUserId: by };
    await insertChange(trx, change, now);
    if (dueAt) await beginHold(work, trx, owner, { id, dueAt });
    await kernel.audit.write(trx, changeEntry(origin, id, owner));
    return change;
  });
  return begun.then(
    (change) => {
      kernel.counters.count('number_changes', { step: state });
      return change;
    },
    (error: unknown) => {
      throw violatedUnique(error) === null ? error : conflict('number_change_pending');
    },
  );
}

async function checkOwner(
  { factors, passwords }: NumberWork,
  { userId, msisdn }: NumberOwner,
  proof: OwnerProof,
  from: { ip: string; clientId: string },
): Promise<void> {
  if (msisdn === null) throw notFound();
  switch (proof.kind) {
    case 'password': {
      const outcome = await passwords.byPhone(msisdn, proof.password, from);
      if (outcome.kind === 'too-many') throw tooMany('too_many_requests', outcome.seconds);
      if (outcome.kind !== 'known' || outcome.account.userId !== userId) throw invalid('proof_wrong');
      return;
    }
    case 'old-number': {
      const { challenge, code } = proof;
      const answered = await factors.codes.check({ challenge, code, binding: bindings.toOld(userId) });
      if (answered.msisdn !== msisdn) throw new AppError(400, 'proof_wrong');
      return;
    }
    default:
      proof satisfies never;
  }
}

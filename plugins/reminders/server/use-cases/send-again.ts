import { clerkOf, type Asking } from '../../../../src/kernel/clerk';
import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import { refusalToSendAgain } from '../domain/send-again';
import type { Delivery } from '../domain/delivery';
import type { Listed } from '../ports';
import { contactOf } from './contact-of';
import type { DeskParts } from './list-deliveries';
import { queueAgain } from './queue-delivery';
import { isHeardByPush } from './send-push';
import { isUnwanted } from './unwanted';
import { touchedBy, viewDelivery } from './view-delivery';

/**
 * A message that did not arrive goes out once more, by the same channel to where its patient is reached now. However often
 * and by whomever it is asked, one message stands in for one: who asks again gets that.
 * @throws AppError 404; 409 message_not_failed, message_replaced, message_over, message_opted_out, message_unwanted,
 *   message_no_address
 */
export async function sendAgain(
  parts: DeskParts,
  id: string,
  asking: Asking,
  origin: AuditOrigin,
): Promise<ReturnType<typeof viewDelivery>> {
  const { kernel, store, reasonOf } = parts;
  const clinicId = clerkOf(asking).clinicId;
  return kernel.db().transaction(async (trx) => {
    const failed = await store.lists.lock(trx, id);
    if (!failed) throw notFound();
    if (failed.delivery.about?.clinicId !== clinicId) throw new OutOfReach(touchedBy([failed]));
    const { replacedBy } = failed;
    const already = replacedBy?.againOf === id ? replacedBy.id : null;
    const again = already ?? (await queue(parts, trx, failed, origin));
    // Whoever presses once more changes nothing, and sees who it is to.
    if (already !== null) {
      const seen = { ...touchedBy([failed]), action: 'read', outcome: 'ok' } as const;
      await kernel.audit.write(trx, { ...origin, ...seen });
    }
    const listed = await store.lists.byId(trx, again);
    if (!listed) throw new Error(`what stands in for delivery ${id} is gone`);
    return viewDelivery(listed, reasonOf, kernel.clock.now());
  });
}

async function queue(parts: DeskParts, trx: Trx, failed: Listed, origin: AuditOrigin): Promise<string> {
  const { delivery, visit, replacedBy } = failed;
  const refusal = refusalToSendAgain(delivery, {
    ...{ visit, replaced: replacedBy !== null },
    now: parts.kernel.clock.now(),
  });
  if (refusal !== null) throw conflict(refusal);
  await requireReachable(parts, trx, delivery);
  const id = await queueAgain(parts, trx, delivery);
  // Its patient was erased: of them nothing more is said.
  if (id === null) throw conflict('message_over');
  const touched = touchedBy([failed]);
  await parts.kernel.audit.write(trx, { ...origin, ...touched, ids: [id], action: 'create', outcome: 'ok' });
  return id;
}

/** Whoever asked for no messages is not to get one by a button. @throws AppError 409 */
async function requireReachable(parts: DeskParts, trx: Trx, delivery: Delivery): Promise<void> {
  const contact = await contactOf(parts, trx, delivery);
  if (delivery.channel === 'push') {
    if (!contact || !(await isHeardByPush(parts, trx, delivery.recipient)))
      throw conflict('message_no_address');
    return;
  }
  const byMail = delivery.channel === 'email';
  if (!(byMail ? contact?.email : contact?.msisdn)) throw conflict('message_no_address');
  const { phoneIndex = null } = contact ?? {};
  const optedOut = !byMail && phoneIndex !== null && (await parts.store.optOuts.has(trx, phoneIndex));
  if (optedOut) throw conflict('message_opted_out');
  if (await isUnwanted(parts, trx, delivery)) throw conflict('message_unwanted');
}

import type { JobType } from '../../../../src/kernel/jobs';
import { QueryAttempt, ReceiveC2b, ReceiveCallback, ReceiveReversal, ReceiveStatus } from '../jobs';
import type { Addressee, EventKind } from '../ports';
import { lockRefund } from './lock-refund';
import type { Parts } from './parts';
import { askSoon } from './query-refund';

export interface Delivery {
  token: string;
  body: Buffer;
  contentEncoding: string | undefined;
  ip: string;
}
export type Receipt = 'kept' | 'unknown-token' | 'too-large' | 'encoded';

/**
 * Takes in a callback about a push: bytes and job are durable before the sender gets its 200, since it is sent once.
 * What is refused under a known token still makes us ask the gateway ourselves.
 */
export async function takeInCallback(parts: Parts, delivery: Delivery): Promise<Receipt> {
  const { kernel, attempts } = parts;
  const attempt = await attempts.byToken(kernel.db(), delivery.token);
  if (attempt === null) return countDelivery(parts, 'unknown-token');
  const fault = faultOf(parts, delivery);
  if (fault !== null) {
    await kernel.db().transaction((trx) => kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attempt.id }));
    return countDelivery(parts, fault);
  }
  await keep(parts, delivery, 'stk-callback', attempt);
  return countDelivery(parts, 'kept');
}

/** Takes in the result of a reversal, or the note that it waits in the gateway's queue. */
export async function takeInReversal(
  parts: Parts,
  delivery: Delivery,
  kind: 'reversal-result' | 'reversal-timeout',
): Promise<Receipt> {
  const refund = await parts.refunds.byToken(parts.kernel.db(), delivery.token);
  if (refund === null) return countDelivery(parts, 'unknown-token');
  const fault = faultOf(parts, delivery);
  if (fault !== null) {
    await parts.kernel
      .db()
      .transaction(async (trx) => askSoon(parts, trx, await lockRefund(parts, trx, refund.id)));
    return countDelivery(parts, fault);
  }
  await keep(parts, delivery, kind, refund);
  return countDelivery(parts, 'kept');
}

/** Takes in the answer to a question about a refund, or the note that the question got lost in the gateway's queue. */
export async function takeInStatus(
  parts: Parts,
  delivery: Delivery,
  kind: 'status-result' | 'status-timeout',
): Promise<Receipt> {
  const question = await parts.refundQueries.byToken(parts.kernel.db(), delivery.token);
  const refusal = question === null ? 'unknown-token' : faultOf(parts, delivery);
  if (question !== null && refusal === null) await keep(parts, delivery, kind, question);
  return countDelivery(parts, refusal ?? 'kept');
}

/** Makes the bytes durable, with the job that reads them. */
export async function keep(
  parts: Parts,
  delivery: Delivery,
  kind: EventKind,
  { id: about, patient }: Addressee,
): Promise<void> {
  const { kernel, evidence, policy } = parts;
  const { body: raw, ip } = delivery;
  const receivedAt = kernel.clock.now();
  const id = kernel.ids.id(receivedAt);
  await kernel.db().transaction(async (trx) => {
    const trusted = policy.trustedIps.has(ip);
    await evidence.keep(trx, { id, kind, about, patient, raw, ip, trusted, receivedAt });
    const job = readerOf(kind);
    if (job) await kernel.outbox.enqueue(trx, job, { event: id });
  });
}

function readerOf(kind: EventKind): JobType<{ event: string }> | null {
  switch (kind) {
    case 'stk-callback':
      return ReceiveCallback;
    case 'reversal-result':
    case 'reversal-timeout':
      return ReceiveReversal;
    case 'status-result':
      return ReceiveStatus;
    case 'c2b-confirmation':
      return ReceiveC2b;
    // The plan asks again.
    case 'status-timeout':
    case 'c2b-validation':
      return null;
  }
}

export function faultOf(
  { policy }: Parts,
  { body, contentEncoding }: Delivery,
): 'too-large' | 'encoded' | null {
  if (body.length > policy.maxCallbackBytes) return 'too-large';
  // Callbacks are not compressed: refused instead of inflated.
  return contentEncoding === undefined || contentEncoding.toLowerCase() === 'identity' ? null : 'encoded';
}

export function countDelivery({ kernel }: Parts, outcome: Receipt): Receipt {
  kernel.counters.count('payment_callbacks', { outcome });
  return outcome;
}

import { realNow } from '../../../../src/kernel/clock';
import { RunAgainAt, type JobRun } from '../../../../src/kernel/jobs';
import { reasonOf } from '../../../../src/kernel/log';
import { goesToNumber, type Delivery, type UnsentEnd } from '../domain/delivery';
import { nextStep } from '../domain/next-step';
import type { Contact } from '../domain/people';
import { cutOff, settleLookUp, settleSend, type LookedUp, type Settlement } from '../domain/settle';
import type { Content, Outgoing, Senders, Texts } from '../ports';
import type { PushOutgoing, PushResult } from '../domain/push';
import { contactOf } from './contact-of';
import { note } from './note';
import { openCode, openFacts, openMail } from './queue-delivery';
import { keepTickets, phonesOf } from './send-push';
import { settleDelivery } from './settle-delivery';
import { endUnwanted, isUnwanted } from './unwanted';
import type { Work } from './work';

export interface SendParts extends Work {
  senders: Senders;
  texts: Texts;
}

/** Longer than the slowest send. */
const LEASE_MS = 60_000;
const MOST_STEPS = 12;

/**
 * Brings a delivery as far as it gets. Each step reads the row again, does one thing and commits, so that a process
 * may die between any two of them. @throws RunAgainAt when there is something to wait for
 */
export async function sendDelivery(parts: SendParts, deliveryId: string, run: JobRun): Promise<void> {
  const { kernel, store } = parts;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const delivery = await store.deliveries.find(kernel.db(), deliveryId);
    if (!delivery) return;
    const now = kernel.clock.now();
    const step = nextStep(delivery, { now, realNow: realNow(), jobId: run.jobId });
    switch (step.kind) {
      case 'nothing':
        return;
      case 'wait':
        throw new RunAgainAt(step.until);
      case 'end':
        await endUnsent(parts, delivery, step.state, step.code);
        break;
      case 'note_cut_off':
        await save(parts, delivery, cutOff(delivery, now, 'cut_off'), null);
        break;
      case 'look_up':
        await lookUp(parts, delivery);
        break;
      case 'send':
        await send(parts, delivery, run);
        break;
      default:
        step satisfies never;
    }
  }
  throw new Error(`delivery ${deliveryId} does not settle`);
}

async function send(parts: SendParts, delivery: Delivery, run: JobRun): Promise<void> {
  const { kernel, store, senders } = parts;
  const contact = await contactOf(parts, kernel.db(), delivery);
  const composed = await compose(parts, delivery, contact);
  if (composed === 'erased') return endUnsent(parts, delivery, 'skipped', composed);
  if (composed === 'unwritable') return endUnsent(parts, delivery, 'failed', composed);
  if (!contact || composed === 'no_address') return endUnsent(parts, delivery, 'skipped', 'no_address');
  if (await isUnwanted(parts, kernel.db(), delivery)) return endUnwanted(parts, delivery);
  const { phoneIndex } = contact;
  // A code was asked for this minute, and an account may be lost: whatever its owner once said about other messages.
  const mayOptOut = goesToNumber(delivery.channel) && delivery.recipient.kind !== 'phone';
  if (mayOptOut && phoneIndex !== null && (await store.optOuts.has(kernel.db(), phoneIndex))) {
    return endUnsent(parts, delivery, 'opted_out', 'opted_out');
  }
  const hold = { jobId: run.jobId, leaseUntil: realNow() + LEASE_MS, now: kernel.clock.now() };
  if (!(await store.deliveries.claim(kernel.db(), delivery, hold))) return;
  // What is planned for next month would make this week's messages look lost.
  if (delivery.tries === 0) note(parts, delivery, 'due', null);
  const begun: Delivery = {
    ...delivery,
    state: 'sending',
    tries: delivery.tries + 1,
    sendingSince: hold.now,
  };
  const { outcome, ...left } = await hand(senders, composed);
  // A visit that was called off during the send shows in the row, not in what we read before it.
  const current = await store.deliveries.find(kernel.db(), delivery.id);
  const settlement = settleSend(
    { ...begun, withdrawn: current?.withdrawn ?? false },
    outcome,
    kernel.clock.now(),
  );
  await save(parts, begun, settlement, phoneIndex, left);
}

async function hand(senders: Senders, message: Outgoing | PushOutgoing): Promise<PushResult> {
  if ('phones' in message) return senders.push.send(message);
  const outcome = await senders[message.content.channel].send(message);
  return { outcome, tickets: [], gone: [] };
}

async function lookUp(parts: SendParts, delivery: Delivery): Promise<void> {
  const { kernel, senders } = parts;
  const contact = await contactOf(parts, kernel.db(), delivery);
  const composed = await compose(parts, delivery, contact);
  const since = delivery.sendingSince ?? delivery.notBefore;
  const cannotBeAsked = typeof composed === 'string' || 'phones' in composed;
  const alike = cannotBeAsked ? [] : await senders[composed.content.channel].lookUp(composed, since);
  const looked: LookedUp = alike === null ? { kind: 'no_answer' } : await unclaimed(parts, alike);
  const settlement = settleLookUp(delivery, looked, kernel.clock.now());
  await save(parts, delivery, settlement, contact?.phoneIndex ?? null);
}

/** A message that belongs to another delivery of ours is not this one, however alike they look. */
async function unclaimed({ kernel, store }: SendParts, ids: readonly string[]): Promise<LookedUp> {
  const known = await store.deliveries.knownProviderIds(kernel.db(), ids);
  const providerId = ids.find((id) => !known.has(id));
  return providerId === undefined ? { kind: 'absent' } : { kind: 'found', providerId };
}

/** A text that lacks a value, or facts that do not open, will not get better by trying again. */
async function compose(
  parts: SendParts,
  delivery: Delivery,
  contact: Contact | null,
): Promise<Outgoing | PushOutgoing | 'no_address' | 'unwritable' | 'erased'> {
  const { id, kind, channel } = delivery;
  const to = channel === 'email' ? contact?.email : contact?.msisdn;
  const phones =
    channel === 'push' && contact ? await phonesOf(parts, parts.kernel.db(), delivery.recipient) : [];
  if (channel === 'push' ? phones.length === 0 : !to) return 'no_address';
  try {
    const content = await write(parts, delivery);
    if (content === null) return 'erased';
    if (content.channel === 'push') return { deliveryId: id, phones, content };
    return to ? { deliveryId: id, to, content } : 'no_address';
  } catch (error) {
    parts.kernel.log.error('reminders.unwritable', {
      deliveryId: id,
      kind,
      channel,
      reason: reasonOf(error),
    });
    return 'unwritable';
  }
}

/** Null once the patient was erased. */
async function write(parts: SendParts, delivery: Delivery): Promise<Content | null> {
  const { kind, channel, language } = delivery;
  if (kind === 'sign-in-code') return parts.texts.writeCode(channel, language, openCode(parts, delivery));
  if (kind === 'number-change' || kind === 'new-device' || kind === 'sign-in-changed')
    return parts.texts.writeNotice(kind, language, openCode(parts, delivery));
  if (kind === 'account-mail') return parts.texts.writeMail(language, openMail(parts, delivery));
  const facts = await openFacts(parts, parts.kernel.db(), delivery);
  return facts === null ? null : parts.texts.write(kind, channel, language, facts);
}

async function save(
  parts: SendParts,
  delivery: Delivery,
  settlement: Settlement,
  phoneIndex: string | null,
  left?: Omit<PushResult, 'outcome'>,
): Promise<void> {
  await parts.kernel.db().transaction(async (trx) => {
    await settleDelivery(parts, trx, delivery, settlement, phoneIndex);
    if (left) await keepTickets(parts, trx, delivery, left);
  });
}

async function endUnsent(
  parts: SendParts,
  delivery: Delivery,
  state: UnsentEnd,
  code: string,
): Promise<void> {
  const { kernel, store } = parts;
  const ended = await store.deliveries.end(kernel.db(), delivery.id, state, code, kernel.clock.now());
  if (ended) note(parts, delivery, state, code);
}

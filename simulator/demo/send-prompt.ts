import { setTimeout as sleep } from 'node:timers/promises';
import type { Parts } from '../control/parts';
import { ControlError } from '../http/call';
import type { Phone } from '../world/phone';
import type { World } from '../world/world';
import { findFreeTimes } from './free-time';
import { createProductClient, explain, type ProductClient, type Reply, textAt } from './product-client';
import { register } from './register';
import { demoPassword } from './sign-ins';
import { visitOf } from './visit-reply';

// A result takes half a second to the clinic, and a busy clinic some more to write it down.
const resultPatienceMs = 10_000;
const resultLookMs = 200;

export type SentPrompt = {
  reference: string;
  startsAt: string;
  priceCents: number;
  /** When the prompt will come, ISO 8601; null: now. */
  promptAt: string | null;
};

/**
 * The owner of the phone books the next free time, so that a prompt comes; the PIN is left to whoever looks on.
 * @throws ControlError 409 with the product's code, or no_time, other_password, request_unfinished
 */
export async function sendPrompt({ world, mpesa }: Parts, phone: Phone): Promise<SentPrompt> {
  const product = createProductClient(world.options.productUrl);
  const token = await tokenOf(world, product, phone);
  const [time] = await findFreeTimes(product, world.clock.now());
  if (!time) throw new ControlError(409, 'no_time', 'No free time in the next two weeks');
  const { practitioner, service, startsAt } = time;
  const wish = { practitioner, service, startsAt, phone: `+${phone.msisdn}` };
  const reply = await bookOnceHeard(
    () => product.post('/api/visits', wish, token),
    () => mpesa.promptOn(phone.msisdn) !== null,
  );
  if (reply.status !== 201) throw refused(reply);
  const visit = visitOf(reply);
  return {
    reference: textAt(visit, 'reference'),
    startsAt,
    priceCents: Number(textAt(visit, 'priceCents')),
    promptAt: textAt(visit, 'payment', 'attempt', 'promptAt') || null,
  };
}

/** Whoever answered a prompt and asks for the next at once is ahead of the clinic, which has not heard the result yet. */
async function bookOnceHeard(book: () => Promise<Reply>, isPrompted: () => boolean): Promise<Reply> {
  for (let waitedMs = 0; ; waitedMs += resultLookMs) {
    const reply = await book();
    if (textAt(reply.body, 'error', 'code') !== 'phone_busy' || isPrompted()) return reply;
    if (waitedMs >= resultPatienceMs)
      throw new ControlError(409, 'request_unfinished', 'The last request to this phone is not finished');
    await sleep(resultLookMs);
  }
}

/** A number that the clinic does not know yet registers first, as its owner would. */
async function tokenOf(world: World, product: ProductClient, phone: Phone): Promise<string> {
  const { msisdn, name: fullName, language } = phone;
  const password = await demoPassword(world.options);
  const known = await product.signIn(`+${msisdn}`, password);
  if (known.status === 200) return textAt(known.body, 'access_token');
  const reply = await register(world, product, { fullName, msisdn, password, language });
  if (reply.status === 201) return textAt(reply.body, 'accessToken');
  // Whoever holds the phone has an account already: it opens, or wants to see more than the code.
  if (reply.status === 200) return textAt(reply.body, 'access_token');
  if (textAt(reply.body, 'error') === 'more_proof_needed')
    throw new ControlError(409, 'other_password', 'This number has an account with another password');
  throw refused(reply);
}

function refused(reply: Reply): ControlError {
  return new ControlError(409, textAt(reply.body, 'error', 'code') || 'refused', explain(reply));
}

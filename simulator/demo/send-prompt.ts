import type { Parts } from '../control/parts';
import { ControlError } from '../http/call';
import type { Phone } from '../world/phone';
import { findFreeTimes } from './free-time';
import { createProductClient, explain, type ProductClient, type Reply, textAt } from './product-client';
import { demoPassword } from './sign-ins';
import { visitOf } from './visit-reply';

export type SentPrompt = {
  reference: string;
  startsAt: string;
  priceCents: number;
  /** When the prompt will come, ISO 8601; null: now. */
  promptAt: string | null;
};

/**
 * The owner of the phone books the next free time, so that a prompt comes; the PIN is left to whoever looks on.
 * @throws ControlError 409 with the product's code, or no_time, other_password
 */
export async function sendPrompt({ world }: Parts, phone: Phone): Promise<SentPrompt> {
  const product = createProductClient(world.options.productUrl);
  const token = await tokenOf(product, phone, await demoPassword(world.options));
  const [time] = await findFreeTimes(product, world.clock.now());
  if (!time) throw new ControlError(409, 'no_time', 'No free time in the next two weeks');
  const { practitioner, service, startsAt } = time;
  const wish = { practitioner, service, startsAt, phone: `+${phone.msisdn}` };
  const reply = await product.post('/api/visits', wish, token);
  if (reply.status !== 201) throw refused(reply);
  const visit = visitOf(reply);
  return {
    reference: textAt(visit, 'reference'),
    startsAt,
    priceCents: Number(textAt(visit, 'priceCents')),
    promptAt: textAt(visit, 'payment', 'attempt', 'promptAt') || null,
  };
}

/** A number that the clinic does not know yet registers first, as its owner would. */
async function tokenOf(product: ProductClient, phone: Phone, password: string): Promise<string> {
  const known = await product.signIn(`+${phone.msisdn}`, password);
  if (known.status === 200) return textAt(known.body, 'access_token');
  const { name: fullName, language } = phone;
  const fresh = { fullName, phone: `+${phone.msisdn}`, password, language, acceptTerms: true };
  const reply = await product.post('/api/patients/register', fresh);
  if (reply.status === 201) return textAt(reply.body, 'accessToken');
  if (textAt(reply.body, 'error', 'code') === 'phone_taken')
    throw new ControlError(409, 'other_password', 'This number has an account with another password');
  throw refused(reply);
}

function refused(reply: Reply): ControlError {
  return new ControlError(409, textAt(reply.body, 'error', 'code') || 'refused', explain(reply));
}

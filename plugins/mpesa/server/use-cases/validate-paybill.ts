import { answerValidation, type C2bAnswer } from '../domain/decide-c2b';
import { parseC2b } from '../domain/parse-c2b';
import type { Parts } from './parts';

/** Whether M-Pesa may take this payment by hand; it waits eight seconds for the answer. Changes nothing. */
export async function validatePayBill({ kernel, charges, policy }: Parts, raw: Buffer): Promise<C2bAnswer> {
  const { businessNumbers } = policy;
  const message = parseC2b(raw);
  const reference = message.kind === 'payment' ? message.reference : null;
  const charge = reference === null ? null : await charges.byReference(kernel.db(), reference);
  const answer = answerValidation(message, { businessNumbers, charge });
  kernel.counters.count('payment_validations', { answer });
  return answer;
}

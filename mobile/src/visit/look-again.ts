import type { Visit } from '../api/use-visits';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** When to ask for the visit again: soon while its money is on the way back, else as the clinic may move it. */
export function lookAgainAt(visit: Pick<Visit, 'payment'> | undefined): number {
  const step = visit?.payment?.refund?.step;
  return step === 'asked' || step === 'sent' ? 5 * SECOND_MS : MINUTE_MS;
}

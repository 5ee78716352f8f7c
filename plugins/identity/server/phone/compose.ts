import type { SignInAnswer } from '../factors/answers';
import type { Kernel } from '../../../../src/kernel/kernel';
import { contributeSealedColumns } from './store/tickets';
import { answerCode, type AfterCode } from './use-cases/answer-code';
import { answerPasskey } from './use-cases/answer-passkey';
import { proveMore, type AfterProof, type MoreProof } from './use-cases/prove-more';
import type { From, KnownAccount, PhoneWork } from './use-cases/work';

/** The patient app's own sign-in, behind its grants. What each throws stands with its use case. */
export interface Phone {
  answerCode(answer: { challenge: string; code: string }, from: From): Promise<AfterCode>;
  proveMore(ticket: string, proof: MoreProof, from: From): Promise<AfterProof>;
  answerPasskey(answer: SignInAnswer, from: From): Promise<KnownAccount | null>;
}

export function composePhone(kernel: Kernel, work: PhoneWork): Phone {
  contributeSealedColumns(kernel);
  kernel.sweeps.add('identity_phone_tickets', (trx) => work.tickets.sweep(trx));
  kernel.sweeps.add('identity_devices', (trx, now) => work.devices.sweep(trx, now));
  return {
    answerCode: (answer, from) => answerCode(work, answer, from),
    proveMore: (ticket, proof, from) => proveMore(work, ticket, proof, from),
    answerPasskey: (answer, from) => answerPasskey(work, answer, from),
  };
}

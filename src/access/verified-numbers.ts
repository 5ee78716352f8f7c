import type { Db, Trx } from '../kernel/db';
import type { Msisdn } from '../kernel/phone';
import { serviceKey } from '../kernel/registry';

/** What an app got for a right code to a number without an account, with the secret of its device. */
export interface RegistrationTicket {
  ticket: string;
  device: string;
}

/** Whose phone answered; provided by plugins/identity. Nobody opens an account for a number that they do not hold. */
export interface VerifiedNumbers {
  /** @throws AppError 400 `ticket_over` */
  find(query: Db | Trx, shown: RegistrationTicket): Promise<Msisdn>;
  /** In the transaction of what the ticket is good for; true for exactly one. @throws AppError 400 `ticket_over` */
  spend(trx: Trx, shown: RegistrationTicket): Promise<void>;
}

export const VERIFIED_NUMBERS = serviceKey<VerifiedNumbers>('verified numbers');

import { serviceKey } from '../kernel/registry';
import type { RegistrationTicket } from './verified-numbers';

/** Opens patient accounts for people whose phone has answered with a code; provided by src/api/patient. */
export interface AccountDesk {
  /**
   * Without a password: codes, passkeys and recovery codes open it. `clientId` is the app through which they came.
   * @throws AppError ticket_over, phone_taken, not_found (no such clinic; none was named and there are several)
   */
  open(person: NewPerson, clientId: string): Promise<{ userId: number }>;
}

export interface NewPerson extends RegistrationTicket {
  fullName: string;
  language: 'en' | 'sw';
  /** Document id; the only active clinic when left out. */
  clinic?: string | undefined;
}

export const ACCOUNT_DESK = serviceKey<AccountDesk>('account desk');

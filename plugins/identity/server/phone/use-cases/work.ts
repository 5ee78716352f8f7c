import type { Kernel } from '../../../../../src/kernel/kernel';
import type { Devices } from '../../devices/devices';
import type { Factors } from '../../factors/compose';
import type { SignIn } from '../../interaction/sign-in';
import type { KnownAccount } from '../../issuer/accounts';
import type { Cards } from '../store/cards';
import type { Tickets } from '../store/tickets';

export interface PhoneWork {
  kernel: Kernel;
  factors: Pick<Factors, 'codes' | 'recoveryCodes' | 'passkeys' | 'holdings'>;
  tickets: Tickets;
  devices: Devices;
  cards: Cards;
  passwords: Pick<SignIn, 'byPhone'>;
  /** Whether a code that somebody's clinic has given out is for this account; it is used with that. */
  vouchFor(userId: number, code: string): Promise<boolean>;
  /** For the trail, of who was refused; never within a transaction. */
  noteRefused(clientId: string): Promise<void>;
}

/** Where a sign-in comes from. */
export interface From {
  device: string;
  ip: string;
  clientId: string;
}

export type { KnownAccount };
